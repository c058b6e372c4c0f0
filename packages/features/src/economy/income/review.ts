// Commands above the village: check months, lock a year (VEC-04).
import type { Tx } from '@xianfeng/database';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  found,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { type ManyMoved, transactMany, transitionMany } from '../../kit/process/index.js';
import { yearLocked } from '../events.js';
import { checkIncome, lockYear } from '../policy.js';
import type { checkInput, lockInput } from '../schema.js';
import { sumRows } from '../villages/figures.js';
import { villageRows } from '../villages/villages.js';
import { incomeMove, incomeProcess } from './process.js';
import { closeYear, holdYear, yearState } from './years.js';

/**
 * Passes or returns months, all of them or none. A month that was passed may be returned as well,
 * until the year is locked: the village then sends another version in.
 */
export function checkMonth(ctx: WriteContext, input: z.infer<typeof checkInput>): Promise<Receipt> {
  return transact(ctx, async (tx) => found((await checkMonths(tx, ctx, input, 'all')).moved[0]));
}

/** Passes or returns months, each by itself: those that cannot be are named with the reason. */
export function checkManyMonths(
  ctx: WriteContext,
  input: z.infer<typeof checkInput>,
): Promise<ManyMoved> {
  return transactMany(ctx, (tx) => checkMonths(tx, ctx, input, 'each'));
}

async function checkMonths(
  tx: Tx,
  ctx: WriteContext,
  { items, decision, opinion }: z.infer<typeof checkInput>,
  answer: 'all' | 'each',
): Promise<ManyMoved> {
  const ids = items.map(({ id }) => id);
  // Years before rows, both in their order: two who check at once never wait for each other in a ring.
  const years = await tx.db
    .selectFrom('village_income')
    .where('id', 'in', ids)
    .select('year')
    .distinct()
    .orderBy('year')
    .execute();
  for (const { year } of years) await holdYear(tx, year);
  return transitionMany(tx, ctx, incomeProcess, {
    ...{ items, rule: checkIncome, event: decision, answer },
    move: ({ row, facts }) => {
      // What is locked stays as it is: the district corrects it.
      if (facts.yearLocked) throw new AppError('wrong_state');
      return incomeMove(ctx, row, { event: decision, text: opinion });
    },
  });
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
