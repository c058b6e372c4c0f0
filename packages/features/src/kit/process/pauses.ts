/** Deadlines of cases, and their pauses: while something is looked into, no day counts. */
import type { Tx } from '@xianfeng/database';
import { type CivilDate, type Machine, type Pause, stateDueOn } from '@xianfeng/rules';
import { sql } from 'kysely';
import { AppError, type Receipt, type WriteContext } from '../../kernel/index.js';
import type { CaseInHand, ProcessTypes, Reader } from './definition.js';
import { changeCase } from './standing.js';

/** The last day for what is due in a state that was entered on `since`; null where nothing is. */
export function dueFor<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  state: S,
  since: CivilDate,
  pauses: readonly Pause[] = [],
): CivilDate | null {
  const { deadline } = machine.states[state];
  if (deadline === undefined) return null;
  return stateDueOn(deadline, since, pauses, machine.holidays);
}

/** The pauses of a case, the earliest first. */
export function pausesOf(db: Reader, kind: string, caseId: number): Promise<Pause[]> {
  return db
    .selectFrom('case_pause')
    .where('kind', '=', kind)
    .where('case_id', '=', caseId)
    .orderBy('id')
    .select(['from_on as from', 'until_on as until'])
    .execute();
}

/** Whether one of these pauses has no last day yet. */
export const standsStill = (pauses: readonly Pause[]): boolean =>
  pauses.some(({ until }) => until === null);

/** Writes that from today on no day counts. */
export async function insertPause<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  { process, row, today }: CaseInHand<T>,
  reason: string,
): Promise<void> {
  await tx.db
    .insertInto('case_pause')
    .values({
      kind: process.kind,
      case_id: row.id,
      from_on: today,
      until_on: null,
      reason,
      account_id: ctx.actor.accountId,
      at: new Date(ctx.clock.now()),
    })
    .execute();
}

/**
 * From today on no day counts for the deadline of the case.
 *
 * @throws AppError wrong_state where it stands still already
 */
export async function pauseDeadline<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  taken: CaseInHand<T>,
  reason: string,
): Promise<Receipt> {
  if (standsStill(taken.pauses)) throw new AppError('wrong_state');
  await insertPause(tx, ctx, taken, reason);
  return changeCase(tx, ctx, taken, 'pause', { dueOn: null });
}

/**
 * Today is the last day that does not count; the deadline runs on from there.
 *
 * @throws AppError wrong_state where it does not stand still
 */
export async function resumeDeadline<T extends ProcessTypes>(
  tx: Tx,
  ctx: WriteContext,
  taken: CaseInHand<T>,
): Promise<Receipt> {
  const { today, pauses } = taken;
  if (!standsStill(pauses)) throw new AppError('wrong_state');
  await endPause(tx, taken);
  return changeCase(tx, ctx, taken, 'resume', {
    dueOn: dueWith(taken, endedPauses(pauses, today)),
  });
}

/** Pauses as they are once the case moves on today: none of them is open any more. */
export const endedPauses = (pauses: readonly Pause[], today: CivilDate): Pause[] =>
  pauses.map((pause) => ({ ...pause, until: pause.until ?? today }));

/** Ends a pause that is open; a case that moves on does not stand still any more. */
export async function endPause<T extends ProcessTypes>(
  tx: Tx,
  { process, row, today, pauses }: CaseInHand<T>,
): Promise<void> {
  if (!standsStill(pauses)) return;
  await tx.db
    .updateTable('case_pause')
    // A clock that was set back ends it on the day on which it began.
    .set({ until_on: sql<string>`greatest(from_on, ${today}::date)` })
    .where('kind', '=', process.kind)
    .where('case_id', '=', row.id)
    .where('until_on', 'is', null)
    .execute();
}

/** When the present state is due, with these pauses of it. */
function dueWith<T extends ProcessTypes>(
  { process, machine, row, state }: CaseInHand<T>,
  pauses: readonly Pause[],
): CivilDate | null {
  const since = process.standing?.of(row).since;
  return since === undefined ? null : dueFor(machine, state, since, pauses);
}
