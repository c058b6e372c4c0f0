// Queries of activities: the list of a subtree, the roster of a meeting to be held.
import { countAttendance, formatMonth, isTooOld, nameKey, todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import { type ActorContext, found, inScope, inSubtree, orderedBy } from '../kernel/index.js';
import { civilNow } from './activity/phase.js';
import { activityProcess } from './activity/process.js';
import { activityRows, byRecency, countUpTo, presentRow } from './activity/rows.js';
import { loadBranch } from './attendance/branch.js';
import { expectedFor } from './attendance/roster.js';
import { permitFor } from './late/permit.js';
import { mayEnter } from './policy.js';
import {
  type ActivityPage,
  type ListInput,
  MOST_COUNTED,
  type Roster,
  type RosterInput,
} from './schema.js';

const byDay = orderedBy('day', 'id');

/** Activities of a subtree of the actor's scope, newest first unless the oldest are asked for. */
export async function listActivities(
  { db, actor, clock }: ActorContext,
  input: ListInput,
): Promise<ActivityPage> {
  let query = activityRows(db).where(inScope('activity.organization_path', actor));
  if (input.organizationId != null) {
    const top = await db
      .selectFrom('organization')
      .select(['path'])
      .where('id', '=', input.organizationId)
      .where(inScope('path', actor))
      .executeTakeFirst();
    query = query.where(inSubtree('activity.organization_path', found(top).path));
  }
  // No state chosen is every state; the database knows no empty list.
  if (input.state != null && input.state.length > 0) {
    query = query.where('activity.state', 'in', [...input.state]);
  }
  if (input.type != null) {
    const { type } = input;
    query = query.where((eb) =>
      eb.or([eb('activity.type', '=', type), eb('activity.combined_type', '=', type)]),
    );
  }
  if (input.from != null) query = query.where('activity.held_on', '>=', input.from);
  if (input.to != null) query = query.where('activity.held_on', '<=', input.to);
  if (input.late === true) query = query.where('activity.late_reason', 'is not', null);
  if (input.correcting === true) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('case_correction')
          .select('case_correction.id')
          .where('kind', '=', activityProcess.kind)
          .whereRef('case_id', '=', 'activity.id')
          .where('agreed', 'is', null),
      ),
    );
  }
  const after = byDay.after(input.cursor);
  const total = after === null ? await totalOf(db, query, input) : null;
  const oldest = input.oldestFirst === true;
  if (after !== null) {
    const key = sql`(${after[0]}::date, ${after[1]}::bigint)`;
    const place = sql`(activity.held_on, activity.id)`;
    query = query.where(oldest ? sql<boolean>`${place} > ${key}` : sql<boolean>`${place} < ${key}`);
  }
  const direction = oldest ? 'asc' : 'desc';
  const rows = await query
    .orderBy('activity.held_on', direction)
    .orderBy('activity.id', direction)
    .limit(input.limit + 1)
    .execute();
  const now = civilNow(clock.now());
  const page = byDay.page(
    rows,
    input.limit,
    (row) => [row.held_on, row.id],
    (row) => presentRow(row, now),
  );
  return { ...page, total };
}

const waitingStates = ['pending_branch', 'pending_street', 'returned'];
const finalStates = ['passed', 'archived'];

/**
 * How many there are, where an index tells it at once: of what waits, and of what is found often enough or
 * within days. Null elsewhere.
 */
async function totalOf(
  db: ActorContext['db'],
  rows: ReturnType<typeof activityRows>,
  { state, type, from, to, late, correcting }: ListInput,
): Promise<number | null> {
  const states = state ?? [];
  const most = MOST_COUNTED + 1;
  if (states.length > 0 && states.every((each) => waitingStates.includes(each))) {
    return countUpTo(most, db, rows);
  }
  const rare = type != null || late === true || correcting === true;
  const common = !rare && states.every((each) => finalStates.includes(each));
  if (common || (from != null && to != null)) return countUpTo(most, db, byRecency(rows));
  return null;
}

/** Who is expected at a meeting of a branch on a day, before anybody's presence is known. */
export async function listRoster(
  { db, actor, clock }: ActorContext,
  input: RosterInput,
): Promise<Roster> {
  const meeting = {
    type: input.type,
    groupId: input.groupId ?? null,
    heldOn: input.heldOn,
    startsAt: null,
    activityId: input.activityId ?? null,
  };
  const today = todayInShanghai(clock.now());
  const branch = await loadBranch(db, actor, input.organizationId, meeting, today);
  const { listed } = expectedFor(branch, meeting);
  const people = await peopleOf(
    db,
    listed.map((row) => row.memberId),
    meeting.activityId,
  );
  const category = new Map(branch.members.map((member) => [member.id, member.category]));
  const post = new Map(branch.positions.map((position) => [position.memberId, position.post]));
  const list = new Map(listed.map((row) => [row.memberId, row]));
  const namesakes = namesakesAmong(people);
  const absent = { presence: 'absent', reason: null } as const;
  const permitted =
    isTooOld(input.heldOn, today, branch.settings) &&
    (await permitFor(db, { ...meeting, organizationId: branch.id }, today)) !== null;
  const counts = countAttendance(listed.map((row) => ({ ...row, ...absent })));
  return {
    members: people.flatMap((person) => {
      const row = list.get(person.memberId);
      return row === undefined
        ? []
        : [
            {
              ...row,
              name: namesakes.has(nameKey(person.name))
                ? `${person.name}（${formatMonth(person.bornOn)}生）`
                : person.name,
              category: category.get(person.memberId) ?? 'full',
              post: post.get(person.memberId) ?? null,
              leave:
                person.leaveId === null || person.leaveState === null
                  ? null
                  : {
                      id: person.leaveId,
                      state: person.leaveState,
                      reason: person.leaveReason ?? '',
                    },
            },
          ];
    }),
    expected: counts.expected,
    votersExpected: counts.votersExpected,
    permitted,
    mayRecord: actor.assignment.organizationId === branch.id && mayEnter(actor, branch),
  };
}

/** The names that more than one of them bears. */
function namesakesAmong(people: readonly { name: string }[]): ReadonlySet<string> {
  const keys = people.map(({ name }) => nameKey(name));
  return new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
}

function peopleOf(db: ActorContext['db'], memberIds: number[], activityId: number | null) {
  return db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person_id')
    .leftJoin('leave_request', (join) =>
      join
        .onRef('leave_request.member_id', '=', 'member.id')
        .on('leave_request.activity_id', '=', activityId ?? 0),
    )
    .select([
      'member.id as memberId',
      'person.name',
      'person.born_on as bornOn',
      'leave_request.id as leaveId',
      'leave_request.state as leaveState',
      'leave_request.reason as leaveReason',
    ])
    .where(sql<boolean>`member.id = any(${memberIds}::bigint[])`)
    .orderBy('member.sort_name')
    .orderBy('member.id')
    .execute();
}
