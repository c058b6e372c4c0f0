// Commands above the village: check months, lock a year, correct a locked one (VEC-04).
import type { Tx } from '@xianfeng/database';
import { judgeIncome, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  checkVersion,
  found,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { yearLocked } from '../events.js';
import { checkIncome, correctIncome, lockYear } from '../policy.js';
import { type checkInput, type correctInput, incomeKinds, type lockInput } from '../schema.js';
import { sumRows } from '../villages/figures.js';
import { villageOf, villageRows } from '../villages/villages.js';
import { refuseBlocked, refuseFuture } from './commands.js';
import { advanceIncome, correctMonth, takeIncome } from './process.js';
import { incomeRows, lockMonth, refuseSecondForm, toColumns, toIncome } from './rows.js';
import { closeYear, holdYear, yearState } from './years.js';

/**
 * Passes or returns months, all of them or none. A month that was passed may be returned as well,
 * until the year is locked: the village then sends another version in.
 */
export function checkMonth(ctx: WriteContext, input: z.infer<typeof checkInput>): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const ids = input.items.map((item) => item.id);
    // Years before rows, both in their order: two who check at once never wait for each other in a ring.
    const years = await tx.db
      .selectFrom('village_income')
      .where('id', 'in', ids)
      .select('year')
      .distinct()
      .orderBy('year')
      .execute();
    for (const { year } of years) await holdYear(tx, year);
    const rows = await incomeRows(tx.db, ctx.actor)
      .where('i.id', 'in', ids)
      .orderBy('i.id')
      .forUpdate(['i'])
      .execute();
    let first: Receipt | undefined;
    for (const item of input.items) {
      const row = found(rows.find(({ id }) => id === item.id));
      const receipt = await checkOne(tx, ctx, row, item.version, input);
      first ??= receipt;
    }
    return found(first);
  });
}

type Row = Awaited<ReturnType<ReturnType<typeof incomeRows>['execute']>>[number];

async function checkOne(
  tx: Tx,
  ctx: WriteContext,
  row: Row,
  version: number,
  { decision, opinion }: z.infer<typeof checkInput>,
): Promise<Receipt> {
  const village = await villageOf(tx.db, ctx.actor, row.organization_id);
  authorize(ctx.actor, checkIncome, village);
  const state = await yearState(tx.db, ctx.clock, row.year);
  const taken = await takeIncome(tx, ctx, row, village, state, version);
  // What is locked stays as it is: the district corrects it.
  if (state.locked) throw new AppError('wrong_state');
  return advanceIncome(tx, ctx, taken, { event: decision, text: opinion });
}

/**
 * Locks a year once it has ended: from then on its figures change by corrections of the district only.
 * Where months are still open the reason has to be given (VEC-04, GEN-06).
 */
export function lockDistrictYear(
  ctx: WriteContext,
  input: z.infer<typeof lockInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    authorize(ctx.actor, lockYear, null);
    await closeYear(tx, input.year);
    const state = await yearState(tx.db, ctx.clock, input.year);
    if (state.locked) throw new AppError('wrong_state');
    if (state.today.slice(0, 4) <= String(input.year)) {
      const message = '年度结束后才能锁定';
      throw new AppError('invalid_input', { fields: [{ path: 'year', message }] });
    }
    const villages = await villageRows(tx.db, ctx.actor).execute();
    const sums = await sumRows(tx.db, ctx.actor).where('year', '=', input.year).execute();
    const open = villages.length * 12 - sums.reduce((all, { passed }) => all + passed, 0);
    if (open > 0 && input.explanation === '') {
      const message = `还有${open}个村月没有审核通过，锁定须说明原因`;
      throw new AppError('invalid_input', { fields: [{ path: 'explanation', message }] });
    }
    const made = await tx.db
      .insertInto('village_year')
      .values({
        year: input.year,
        locked_by: ctx.actor.accountId,
        locked_at: new Date(ctx.clock.now()),
        open_months: open,
        explanation: input.explanation,
      })
      .returning(['year', 'version'])
      .executeTakeFirstOrThrow();
    await record(tx, ctx, yearLocked, {
      id: made.year,
      version: made.version,
      place: {
        organizationId: ctx.actor.assignment.organizationId,
        paths: villages.map(({ path }) => path),
      },
      data: { year: made.year },
    });
    return { id: made.year, version: made.version };
  });
}

/** Corrects a month of a locked year by a new version; the figures before stay in its history. */
export function correctLockedMonth(
  ctx: WriteContext,
  input: z.infer<typeof correctInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    await holdYear(tx, input.year);
    const village = await villageOf(tx.db, ctx.actor, input.organizationId);
    authorize(ctx.actor, correctIncome, village);
    const state = await yearState(tx.db, ctx.clock, input.year);
    // Until then the way is the usual one: the street returns, the village enters.
    if (!state.locked) throw new AppError('wrong_state');
    refuseBlocked(judgeIncome(input, todayInShanghai(ctx.clock.now())).findings);
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
    const taken = await takeIncome(tx, ctx, row, village, state, row.version);
    return correctMonth(tx, ctx, taken, {
      figures: toIncome(toColumns(input)),
      reason: input.reason,
    });
  });
}

const isSame = (row: Row, input: z.infer<typeof correctInput>) => {
  const now = toIncome(row);
  return incomeKinds.every((kind) => now[kind] === input[kind]);
};

/** A month that was never entered: the district's figures are its first version. */
function insertMissing(
  tx: Tx,
  ctx: WriteContext,
  input: z.infer<typeof correctInput>,
): Promise<Row> {
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
