// Query of the member's own meetings.
import { yearOf } from '@xianfeng/rules';
import { type SelectQueryBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { type ActorContext, found, orderedBy } from '../../kernel/index.js';
import { calls } from '../activity/called.js';
import { type CivilNow, civilNow, hasStarted, phaseOf } from '../activity/phase.js';
import { canBeAskedAgain } from '../leave/process.js';
import { shownStates } from '../policy.js';
import type { MyActivities, MyActivity, mineInput, Presence } from '../schema.js';
import { type Notice, noticeChanges, noticesOf } from '../told/notices.js';

const MOST_UPCOMING = 50;
const byDay = orderedBy('day', 'id');

/**
 * What the member's branch has announced and held and the member was called to, with the own leave and
 * attendance only.
 */
export async function listOwnActivities(
  { db, actor, clock }: ActorContext,
  input: z.infer<typeof mineInput>,
): Promise<MyActivities> {
  const me = found(actor.memberId);
  const branchId = found(actor.branchId);
  const now = civilNow(clock.now());
  const ahead = sql<boolean>`(activity.state in ('notified', 'cancelled') and (activity.held_on > ${now.today}::date
    or (activity.held_on = ${now.today}::date and coalesce(activity.ends_at, '24:00') > ${now.time})))`;
  const after = byDay.after(input.cursor);
  const upcoming =
    after === null
      ? await mine(db, branchId, me)
          .where(ahead)
          .orderBy('activity.held_on')
          .orderBy('activity.starts_at')
          .limit(MOST_UPCOMING)
          .execute()
      : [];
  let past = mine(db, branchId, me).where(sql<boolean>`not ${ahead}`);
  if (after !== null) {
    past = past.where(
      sql<boolean>`(activity.held_on, activity.id) < (${after[0]}::date, ${after[1]}::bigint)`,
    );
  }
  const rows = await past
    .orderBy('activity.held_on', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  const presence = await presenceOf(db, me, rows);
  const told = await noticesOf(
    db,
    [...upcoming, ...rows].map((row) => row.id),
  );
  const shown = (row: Row, attended: Presence | null) =>
    present(row, now, attended, told.get(row.id) ?? []);
  const page = byDay.page(
    rows,
    input.limit,
    (row) => [row.held_on, row.id],
    (row) => shown(row, presence.get(row.id) ?? null),
  );
  return { upcoming: upcoming.map((row) => shown(row, null)), ...page };
}

function mine(db: ActorContext['db'], branchId: number, memberId: number) {
  return db
    .selectFrom('activity')
    .innerJoin('organization', 'organization.id', 'activity.organization_id')
    .leftJoin('leave_request', (join) =>
      join
        .onRef('leave_request.activity_id', '=', 'activity.id')
        .on('leave_request.member_id', '=', memberId),
    )
    .leftJoin('activity_reading', (join) =>
      join
        .onRef('activity_reading.activity_id', '=', 'activity.id')
        .on('activity_reading.member_id', '=', memberId),
    )
    .select([
      'activity.id',
      'activity.version',
      'organization.name as organization_name',
      'activity.type',
      'activity.combined_type',
      'activity.title',
      'activity.held_on',
      'activity.starts_at',
      'activity.ends_at',
      'activity.place',
      'activity.agenda',
      'activity.state',
      'leave_request.id as leave_id',
      'leave_request.version as leave_version',
      'leave_request.state as leave_state',
      'leave_request.reason as leave_reason',
      'leave_request.answer as leave_answer',
      'activity_reading.number as read_number',
    ])
    .where('activity.organization_id', '=', branchId)
    .where(calls(memberId))
    .where((eb) =>
      eb.or([
        eb('activity.state', 'in', shownStates),
        eb.and([
          eb('activity.state', '=', 'cancelled'),
          eb('activity.notified_on', 'is not', null),
        ]),
      ]),
    );
}

type RowOf<Query> =
  Query extends SelectQueryBuilder<infer _Db, infer _Tables, infer Row> ? Row : never;
type Row = RowOf<ReturnType<typeof mine>>;

/** The own attendance at these activities; the years name the partitions to look in. */
async function presenceOf(db: ActorContext['db'], memberId: number, rows: readonly Row[]) {
  if (rows.length === 0) return new Map<number, Presence>();
  const found = await db
    .selectFrom('attendance')
    .select(['activity_id', 'presence'])
    .where('member_id', '=', memberId)
    .where('year', 'in', [...new Set(rows.map((row) => yearOf(row.held_on)))])
    .where(sql<boolean>`activity_id = any(${rows.map((row) => row.id)}::bigint[])`)
    .execute();
  return new Map<number, Presence>(found.map((row) => [row.activity_id, row.presence]));
}

function present(
  row: Row,
  now: CivilNow,
  presence: Presence | null,
  notices: readonly Notice[],
): MyActivity {
  const { state } = row;
  const timed = { state, heldOn: row.held_on, startsAt: row.starts_at, endsAt: row.ends_at };
  const leave =
    row.leave_id === null || row.leave_state === null || row.leave_version === null
      ? null
      : {
          id: row.leave_id,
          version: row.leave_version,
          state: row.leave_state,
          reason: row.leave_reason ?? '',
          answer: row.leave_answer ?? '',
        };
  const open = leave === null || canBeAskedAgain(leave.state);
  return {
    id: row.id,
    version: row.version,
    organizationName: row.organization_name,
    type: row.type,
    combinedType: row.combined_type,
    title: row.title,
    ...timed,
    place: row.place,
    agenda: row.agenda,
    phase: phaseOf(timed, now),
    presence,
    leave,
    news: noticeChanges(notices)[0] ?? null,
    noticeNumber: notices.at(-1)?.number ?? 0,
    noticeRead: (row.read_number ?? 0) >= (notices.at(-1)?.number ?? 0),
    mayAskLeave: open && state === 'notified' && !hasStarted(timed, now),
  };
}
