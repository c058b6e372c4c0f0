// What was told of a meeting to those whom it calls: kept as it was told, so that changes are known.
import type { Db, Tx } from '@xianfeng/database';
import { found, type WriteContext } from '../../kernel/index.js';
import type { NoticeChange, ToldField } from './labels.js';

/** What is told of a meeting. */
export interface Told {
  title: string;
  heldOn: string;
  startsAt: string;
  endsAt: string | null;
  place: string;
  agenda: string;
}

/** A notice as it is kept. */
export interface Notice extends Told {
  number: number;
  cancelled: boolean;
  reason: string;
  toldAt: number;
}

const fields = ['title', 'heldOn', 'startsAt', 'endsAt', 'place', 'agenda'] as const;
const times: readonly ToldField[] = ['heldOn', 'startsAt', 'endsAt'];

/** Which of the fields that are told differ. */
export function toldFields(before: Told, after: Told): ToldField[] {
  return fields.filter((field) => before[field] !== after[field]);
}

/** Is the meeting at another time than was told? Then leave is asked anew. */
export const isMoved = (changed: readonly ToldField[]): boolean =>
  changed.some((field) => times.includes(field));

/** Keeps what is told now; the caller has locked the meeting. */
export async function keepNotice(
  tx: Tx,
  ctx: WriteContext,
  activityId: number,
  told: Told & { cancelled: boolean; reason: string },
): Promise<void> {
  const { title, heldOn, startsAt, endsAt, place, agenda, cancelled, reason } = told;
  const last = await tx.db
    .selectFrom('activity_notice')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await tx.db
    .insertInto('activity_notice')
    .values({
      activity_id: activityId,
      number,
      ...{ title, held_on: heldOn, starts_at: startsAt, ends_at: endsAt, place, agenda },
      ...{ cancelled, reason },
      told_by: ctx.actor.accountId,
      told_at: new Date(ctx.clock.now()),
    })
    .execute();
  // Who tells it knows of it.
  if (ctx.actor.memberId !== null) await keepReading(tx, ctx, activityId, number);
}

/** Keeps that the actor has read a notice, in place of an earlier one. */
export async function keepReading(
  tx: Tx,
  ctx: WriteContext,
  activityId: number,
  number: number,
): Promise<void> {
  const read = { number, read_at: new Date(ctx.clock.now()) };
  await tx.db
    .insertInto('activity_reading')
    .values({ activity_id: activityId, member_id: found(ctx.actor.memberId), ...read })
    .onConflict((key) => key.columns(['activity_id', 'member_id']).doUpdateSet(read))
    .execute();
}

/** The notices of these meetings, each meeting's in their order. */
export async function noticesOf(
  db: Pick<Db, 'selectFrom'>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Notice[]>> {
  const byActivity = new Map<number, Notice[]>();
  if (ids.length === 0) return byActivity;
  const rows = await db
    .selectFrom('activity_notice')
    .select(['activity_id', 'number', 'title', 'place', 'agenda', 'cancelled', 'reason'])
    .select(['held_on as heldOn', 'starts_at as startsAt', 'ends_at as endsAt', 'told_at'])
    .where('activity_id', 'in', [...ids])
    .orderBy('activity_id')
    .orderBy('number')
    .execute();
  for (const { activity_id: id, told_at: toldAt, ...row } of rows) {
    const notice = { ...row, toldAt: toldAt.getTime() };
    byActivity.set(id, [...(byActivity.get(id) ?? []), notice]);
  }
  return byActivity;
}

/** What each later notice changed, the latest first: old → new and why. */
export function noticeChanges(notices: readonly Notice[]): NoticeChange[] {
  return notices
    .map((notice, index): NoticeChange => {
      const before = notices[index - 1];
      const changed = before === undefined ? [] : toldFields(before, notice);
      return {
        number: notice.number,
        toldAt: notice.toldAt,
        cancelled: notice.cancelled,
        reason: notice.reason,
        changes: changed.map((field) => ({
          field,
          from: before?.[field] ?? null,
          to: notice[field],
        })),
      };
    })
    .filter(({ cancelled, changes }) => cancelled || changes.length > 0)
    .reverse();
}
