// Commands of a village on its months: enter, send in, register the publication (VEC-06).
import { sqlState, type Tx } from '@xianfeng/database';
import {
  endOfMonth,
  type Finding,
  judge,
  judgeIncome,
  judgeMagnitude,
  todayInShanghai,
} from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  checkVersion,
  enforce,
  found,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { holdCase, transition } from '../../kit/process/index.js';
import { incomePublished } from '../events.js';
import { enterIncome } from '../policy.js';
import type { enterInput, publishInput } from '../schema.js';
import { type VillageRow, villageOf } from '../villages/villages.js';
import { incomeMove, incomeProcess, recordIncomeEvent } from './process.js';
import { lockMonth, type MonthKey, refuseSecondForm, toColumns } from './rows.js';
import { yearBeforeOf } from './year-before.js';
import { entryFindings, holdYear, type YearState, yearState } from './years.js';

/** Enters a village's month, or changes it before it is sent in. */
export function enterMonth(ctx: WriteContext, input: z.infer<typeof enterInput>): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    await holdYear(tx, input.year);
    const village = await villageOf(tx.db, ctx.actor, input.organizationId);
    authorize(ctx.actor, enterIncome, village);
    const state = await yearState(tx.db, ctx.clock, input.year);
    refuseBlocked([
      ...entryFindings(ctx.actor, state),
      ...judgeIncome(input, state.today).findings,
    ]);
    refuseFuture(input, state);
    const magnitude = judgeMagnitude(input, await yearBeforeOf(tx.db, input), state.today);
    // The note confirms an amount that is asked about.
    enforce(judge(magnitude), input.note, 'note');
    const before = await lockMonth(tx.db, ctx.actor, input);
    if (before === undefined) {
      await refuseSecondForm(tx, input);
      return insertMonth(tx, ctx, village, input);
    }
    checkVersion(before, input.version ?? 0);
    if (before.state !== 'draft' && before.state !== 'returned') throw new AppError('wrong_state');
    const version = before.version + 1;
    await tx.db
      .updateTable('village_income')
      .set({ ...toColumns(input), note: input.note, entered_by: ctx.actor.accountId, version })
      .where('id', '=', before.id)
      .execute();
    await recordIncomeEvent(tx, ctx, 'entered', village, { ...before, version });
    return { id: before.id, version };
  });
}

async function insertMonth(
  tx: Tx,
  ctx: WriteContext,
  village: VillageRow,
  input: z.infer<typeof enterInput>,
): Promise<Receipt> {
  if (input.version !== null) throw new AppError('stale_version');
  const row = await tx.db
    .insertInto('village_income')
    .values({
      organization_id: village.organizationId,
      year: input.year,
      month: input.month,
      ...toColumns(input),
      note: input.note,
      state: 'draft',
      entered_by: ctx.actor.accountId,
      created_at: new Date(ctx.clock.now()),
    })
    .returning(['id', 'version', 'organization_id', 'year', 'month', 'state'])
    .executeTakeFirstOrThrow()
    // Another actor entered the month at the same moment: those figures are to be looked at first.
    .catch((cause: unknown) => {
      throw sqlState(cause) === '23505' ? new AppError('stale_version', { cause }) : cause;
    });
  await recordIncomeEvent(tx, ctx, 'entered', village, row);
  return { id: row.id, version: row.version };
}

/** Sends a month in: from now on it stands as one version of the figures. */
export function submitMonth(
  ctx: WriteContext,
  input: { id: number; version: number },
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const { year } = await yearOf(tx, input.id);
    await holdYear(tx, year);
    const taken = await holdCase(tx, ctx, incomeProcess, enterIncome, input, 'submit');
    return transition(tx, ctx, taken, incomeMove(ctx, taken.row, { event: 'submit', text: '' }));
  });
}

/** Registers that a month was put up for the villagers to see (VEC-06). */
export function registerPublication(
  ctx: WriteContext,
  input: z.infer<typeof publishInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const village = await villageOf(tx.db, ctx.actor, input.organizationId);
    authorize(ctx.actor, enterIncome, village);
    const row = found(await lockMonth(tx.db, ctx.actor, input));
    if (row.state !== 'passed') throw new AppError('wrong_state');
    const today = todayInShanghai(ctx.clock.now());
    const closed = endOfMonth(`${monthOf(input)}-01`);
    if (input.publishedOn > today || input.publishedOn <= closed) {
      const message = '公开日期应在该月结束之后，且不晚于今天';
      throw new AppError('invalid_input', { fields: [{ path: 'publishedOn', message }] });
    }
    const made = await tx.db
      .insertInto('village_publication')
      .values({
        organization_id: village.organizationId,
        year: input.year,
        month: input.month,
        published_on: input.publishedOn,
        place: input.place,
        published_by: ctx.actor.accountId,
        created_at: new Date(ctx.clock.now()),
      })
      .onConflict((of) => of.columns(['organization_id', 'year', 'month']).doNothing())
      .returning(['id', 'version'])
      .executeTakeFirst();
    if (made === undefined) throw new AppError('duplicate');
    await record(tx, ctx, incomePublished, {
      id: made.id,
      version: made.version,
      place: village,
      data: { organizationId: village.organizationId, year: input.year, month: input.month },
    });
    return made;
  });
}

/** The year of a month in the scope, to be held before the month itself is locked. */
export async function yearOf(tx: Tx, id: number): Promise<{ year: number }> {
  return found(
    await tx.db.selectFrom('village_income').where('id', '=', id).select('year').executeTakeFirst(),
  );
}

/** @throws AppError rule_blocked with everything that the rules have against it */
export function refuseBlocked(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new AppError('rule_blocked', { findings });
}

const monthOf = ({ year, month }: Pick<MonthKey, 'year' | 'month'>) =>
  `${year}-${String(month).padStart(2, '0')}`;

/** Income is entered once it has come in: never for a month ahead. */
export function refuseFuture(key: Pick<MonthKey, 'year' | 'month'>, state: YearState): void {
  if (monthOf(key) <= state.today.slice(0, 7)) return;
  const message = '这个月还没有到，不能填报';
  throw new AppError('invalid_input', { fields: [{ path: 'month', message }] });
}
