// Queries of activities: the list of a subtree, the roster of a meeting to be held.
import { countAttendance, todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import {
  type ActorContext,
  found,
  inScope,
  inSubtree,
  orderedBy,
  type Page,
} from '../kernel/index.js';
import { civilNow } from './activity/phase.js';
import { activityProcess } from './activity/process.js';
import { activityRows, presentRow } from './activity/rows.js';
import { loadBranch } from './attendance/branch.js';
import { expectedFor } from './attendance/roster.js';
import { mayEnter } from './policy.js';
import type { ActivityRow, ListInput, Roster, RosterInput } from './schema.js';

const byDay = orderedBy('day', 'id');

/** Activities of a subtree of the actor's scope, newest first. */
export async function listActivities(
  { db, actor, clock }: ActorContext,
  input: ListInput,
): Promise<Page<ActivityRow>> {
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
  if (after !== null) {
    query = query.where(
      sql<boolean>`(activity.held_on, activity.id) < (${after[0]}::date, ${after[1]}::bigint)`,
    );
  }
  const rows = await query
    .orderBy('activity.held_on', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  const now = civilNow(clock.now());
  return byDay.page(
    rows,
    input.limit,
    (row) => [row.held_on, row.id],
    (row) => presentRow(row, now),
  );
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
  const absent = { presence: 'absent', reason: null } as const;
  const counts = countAttendance(listed.map((row) => ({ ...row, ...absent })));
  return {
    members: people.flatMap((person) => {
      const row = list.get(person.memberId);
      return row === undefined
        ? []
        : [
            {
              ...row,
              name: person.name,
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
    mayRecord: actor.assignment.organizationId === branch.id && mayEnter(actor, branch),
  };
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
      'leave_request.id as leaveId',
      'leave_request.state as leaveState',
      'leave_request.reason as leaveReason',
    ])
    .where(sql<boolean>`member.id = any(${memberIds}::bigint[])`)
    .orderBy('member.sort_name')
    .orderBy('member.id')
    .execute();
}
