// Corrections of a locked year: asked for with proof, and confirmed by another person of the district.
import type { Tx } from '@xianfeng/database';
import { judgeIncome } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  checkVersion,
  found,
  type Receipt,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import {
  answerCorrection,
  askCorrection,
  correctionsOf,
  holdCase,
} from '../../kit/process/index.js';
import { askIncomeCorrection, correctIncome } from '../policy.js';
import { type answerCorrectionInput, type askCorrectionInput, incomeKinds } from '../schema.js';
import { villageOf } from '../villages/villages.js';
import { refuseBlocked, refuseFuture, yearOf } from './commands.js';
import { correctionContent } from './corrected.js';
import { incomeProcess, recordIncomeEvent } from './process.js';
import { type IncomeRow, lockMonth, refuseSecondForm, toColumns, toIncome } from './rows.js';
import { holdYear, yearState } from './years.js';

/**
 * Asks for a correction of a month of a locked year (GEN-08); the figures stay as they are until the
 * district confirms.
 *
 * @throws AppError wrong_state while the year is open; invalid_input where nothing changes; duplicate while
 *   another correction of the month waits
 */
export function askForIncomeCorrection(
  ctx: WriteContext,
  input: z.infer<typeof askCorrectionInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    await holdYear(tx, input.year);
    const village = await villageOf(tx.db, ctx.actor, input.organizationId);
    authorize(ctx.actor, askIncomeCorrection, village);
    const state = await yearState(tx.db, ctx.clock, input.year);
    // Until then the way is the usual one: the street returns, the village enters.
    if (!state.locked) throw new AppError('wrong_state');
    refuseBlocked(judgeIncome(input, state.today).findings);
    refuseFuture(input, state);
    const before = await lockMonth(tx.db, ctx.actor, input);
    if (before === undefined && input.version !== null) throw new AppError('stale_version');
    if (before !== undefined) checkVersion(before, input.version ?? 0);
    if (before !== undefined && before.state === 'passed' && isSame(before, input)) {
      const message = '金额与现在的完全相同，没有需要更正的内容';
      throw new AppError('invalid_input', { message });
    }
    if (before === undefined) await refuseSecondForm(tx, input);
    const row = before ?? (await insertMissing(tx, ctx, input));
    const asked = { id: row.id, version: row.version };
    const taken = await holdCase(tx, ctx, incomeProcess, askIncomeCorrection, asked);
    const { id, version } = await askCorrection(tx, ctx, taken, {
      correctsVersion: row.version,
      content: { ...toIncome(toColumns(input)), proof: input.proof },
      reason: input.reason,
    });
    await recordIncomeEvent(tx, ctx, 'correctionAsked', village, { ...row, version });
    return { id, version };
  });
}

/**
 * The district confirms a correction that another person asked for, which then is the next version of
 * the figures, or says why it does not.
 *
 * @throws AppError own_entry for who asked for it; wrong_state where it is answered
 */
export function answerIncomeCorrection(
  ctx: WriteContext,
  input: z.infer<typeof answerCorrectionInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const { year } = await yearOf(tx, input.id);
    await holdYear(tx, year);
    const taken = await holdCase(tx, ctx, incomeProcess, correctIncome, input, 'correct');
    const asked = await correctionsOf(tx.db, incomeProcess, input.id);
    const { content, reason } = found(asked.find(({ id }) => id === input.correctionId));
    const figures = correctionContent.parse(content);
    const { row } = taken;
    const columns = { ...toColumns(figures), corrections: row.corrections + 1 };
    const receipt = await answerCorrection(tx, ctx, taken, input, () => columns, { reason });
    if (!input.agreed) {
      await recordIncomeEvent(tx, ctx, 'correctionRefused', row, {
        ...row,
        version: receipt.version,
      });
    }
    return receipt;
  });
}

const isSame = (row: IncomeRow, input: z.infer<typeof askCorrectionInput>) => {
  const now = toIncome(row);
  return incomeKinds.every((kind) => now[kind] === input[kind]);
};

/** A month that was never entered: it stands as a draft, which counts for nothing, until it is confirmed. */
function insertMissing(
  tx: Tx,
  ctx: WriteContext,
  input: z.infer<typeof askCorrectionInput>,
): Promise<IncomeRow> {
  return tx.db
    .insertInto('village_income')
    .values({
      organization_id: input.organizationId,
      year: input.year,
      month: input.month,
      ...toColumns(input),
      state: 'draft',
      entered_by: ctx.actor.accountId,
      created_at: new Date(ctx.clock.now()),
    })
    .onConflict((of) => of.columns(['organization_id', 'year', 'month']).doNothing())
    .returningAll()
    .executeTakeFirst()
    .then((row) => {
      if (row === undefined) throw new AppError('stale_version');
      return row;
    });
}
