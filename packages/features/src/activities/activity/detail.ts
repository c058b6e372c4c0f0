// Query of one activity with its attendance, motions, reviews and leave.
import type { Db } from '@xianfeng/database';
import { isYearlyMeeting, yearOf } from '@xianfeng/rules';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import {
  type Actor,
  type ActorContext,
  authorize,
  found,
  inScope,
  settingsFor,
} from '../../kernel/index.js';
import { explained, history, takeCase } from '../../kit/process/index.js';
import { hasCommissioner } from '../attendance/offices.js';
import { isPassed } from '../correction/passed.js';
import { recordCorrections } from '../correction/shown.js';
import { permittedEntryOf } from '../late/queries.js';
import { ofSecretary } from '../leave/process.js';
import { readActivity } from '../policy.js';
import type { ActivityDetail, AttendanceRow } from '../schema.js';
import { noticeChanges, noticesOf } from '../told/notices.js';
import { allowedActions, mayDecide } from './allowed.js';
import { calledTo, calls } from './called.js';
import { civilNow, isOver } from './phase.js';
import { activityFacts, activityProcess, madeMoves } from './process.js';
import { presentRow } from './rows.js';
import { standingOf } from './standing.js';
import { historyOf, processOf } from './steps.js';
import { toStored } from './stored-activity.js';

/**
 * One activity with everything that belongs to it. A member sees the notice, what was decided, and
 * the own attendance and leave: not who else was absent or why, not what was said, not the
 * opinions.
 *
 * @throws AppError not_found
 */
export async function getActivity(ctx: ActorContext, id: number): Promise<ActivityDetail> {
  const { db, actor, clock } = ctx;
  const now = civilNow(clock.now());
  const [settings, loaded] = await Promise.all([
    settingsFor(db, now.today),
    detailRow(db, actor, id, now.today).executeTakeFirst(),
  ]);
  const row = found(loaded);
  const stored = toStored(row);
  const activity = { ...stored, called: await calledTo(db, stored) };
  authorize(actor, readActivity, activity);
  const manages = actor.assignment.role !== 'member';
  const everybody = await attendanceOf(db, id, yearOf(row.held_on));
  const leaveRequests = row.leaves
    .filter((leave) => manages || leave.memberId === actor.memberId)
    .map(({ ofSecretary, ...leave }) => ({
      ...leave,
      decidable: mayDecide(actor, activity, { ...leave, ofSecretary }, clock.now()),
    }));
  const { motions } = row;
  const offices = { hasCommittee: row.has_committee, hasCommissioner: row.has_commissioner };
  const { judgement, quorum, results, minutesComplete } = standingOf(activity, {
    attendance: everybody,
    motions,
    hasCommittee: row.has_committee,
    today: now.today,
  });
  const shown = presentRow(row, now);
  const facts = activityFacts(actor, activity, {
    ...{ offices, minutesComplete },
    over: isOver(activity, now),
  });
  const taken = await takeCase(db, ctx, activityProcess, activity, { settings, facts });
  const moves = manages ? explained(taken, madeMoves) : [];
  const told = manages ? await history(db, activityProcess, id) : [];
  const notices = (await noticesOf(db, [id])).get(id) ?? [];
  const corrections = manages && isPassed(activity) ? await recordCorrections(db, id) : [];
  return {
    ...shown,
    ofYear: isYearlyMeeting(stored) ? (stored.ofYear ?? yearOf(stored.heldOn)) : null,
    agenda: row.agenda,
    resolution: row.resolution,
    ...(manages
      ? {
          observers: row.observers,
          discussion: row.discussion,
          explanation: row.explanation,
          lateReason: row.late_reason,
          permittedEntry: row.late_reason === null ? null : await permittedEntryOf(db, id),
          history: historyOf(told),
          judgement,
          process: processOf(taken, shown.phase, told),
        }
      : forMembers),
    signed: row.signed,
    returnCount: row.return_count,
    chair: named(row.chair_id, row.chair_name),
    invitees: row.invitees,
    notices: noticeChanges(notices),
    noticeNumber: notices.at(-1)?.number ?? 0,
    recorder: named(row.recorder_id, row.recorder_name),
    enteredBy: row.entered_by_name,
    confirmedBy: row.confirmed_by_name,
    submittedAt: row.submitted_at?.getTime() ?? null,
    attendance: manages ? everybody : everybody.filter((one) => one.memberId === actor.memberId),
    motions: motions.map((motion, index) => ({ ...motion, outcome: results[index] ?? 'void' })),
    attachments: row.attachments,
    leaveRequests,
    quorum,
    moves,
    corrections,
    allowed: allowedActions(actor, activity, {
      ...{ now, moves, leaveRequests },
      correcting: corrections.some(({ agreed }) => agreed === null),
    }),
  };
}

type Internal = Pick<
  ActivityDetail,
  | 'observers'
  | 'discussion'
  | 'explanation'
  | 'lateReason'
  | 'permittedEntry'
  | 'history'
  | 'judgement'
  | 'process'
>;

const forMembers: Internal = {
  observers: '',
  discussion: '',
  explanation: '',
  lateReason: null,
  permittedEntry: null,
  history: [],
  judgement: { outcome: 'ok', findings: [] },
  process: { steps: [], dueOn: null },
};

const named = (memberId: number | null, name: string | null) =>
  memberId === null || name === null ? null : { memberId, name };

const millis = (column: string) =>
  sql<number>`floor(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;

function detailRow(db: Db, actor: Actor, id: number, today: string) {
  const query = db
    .selectFrom('activity')
    .innerJoin('organization', 'organization.id', 'activity.organization_id')
    .innerJoin('account as enterer', 'enterer.id', 'activity.entered_by')
    .leftJoin('account as confirmer', 'confirmer.id', 'activity.confirmed_by')
    .leftJoin('organization as party_group', 'party_group.id', 'activity.group_id')
    .leftJoin('member as chair', 'chair.id', 'activity.chair_id')
    .leftJoin('person as chair_person', 'chair_person.id', 'chair.person_id')
    .leftJoin('member as recorder', 'recorder.id', 'activity.recorder_id')
    .leftJoin('person as recorder_person', 'recorder_person.id', 'recorder.person_id')
    .selectAll('activity')
    .select((eb) => [
      'organization.name as organization_name',
      'organization.short_name as organization_short_name',
      'organization.has_committee',
      hasCommissioner(today).as('has_commissioner'),
      'party_group.name as group_name',
      'chair_person.name as chair_name',
      'recorder_person.name as recorder_name',
      'enterer.display_name as entered_by_name',
      'confirmer.display_name as confirmed_by_name',
      jsonArrayFrom(
        eb
          .selectFrom('motion')
          .select(['ordinal', 'title', 'kind', 'yes', 'no', 'abstain', methodOf().as('method')])
          .whereRef('motion.activity_id', '=', 'activity.id')
          .orderBy('ordinal'),
      ).as('motions'),
      jsonArrayFrom(
        eb
          .selectFrom('activity_invitee')
          .innerJoin('member', 'member.id', 'activity_invitee.member_id')
          .innerJoin('person', 'person.id', 'member.person_id')
          .select(['member.id as memberId', 'person.name'])
          .whereRef('activity_invitee.activity_id', '=', 'activity.id')
          .orderBy('member.sort_name')
          .orderBy('member.id'),
      ).as('invitees'),
      jsonArrayFrom(
        eb
          .selectFrom('attachment')
          .select([
            'attachment.id',
            'attachment.name',
            'attachment.media_type as mediaType',
            'attachment.size',
          ])
          .where('owner_kind', '=', 'activity')
          .whereRef('owner_id', '=', 'activity.id')
          .orderBy('attachment.id'),
      ).as('attachments'),
      jsonArrayFrom(
        eb
          .selectFrom('leave_request')
          .innerJoin('member', 'member.id', 'leave_request.member_id')
          .innerJoin('person', 'person.id', 'member.person_id')
          .select([
            'leave_request.id',
            'leave_request.version',
            'leave_request.member_id as memberId',
            'person.name',
            'leave_request.reason',
            'leave_request.state',
            'leave_request.answer',
            sql<boolean>`leave_request.entered_by is not null`.as('entered'),
            millis('leave_request.requested_at').as('requestedAt'),
            ofSecretary(sql.ref('activity.organization_id'), sql.ref('activity.held_on')).as(
              'ofSecretary',
            ),
          ])
          .whereRef('leave_request.activity_id', '=', 'activity.id')
          .orderBy('leave_request.id'),
      ).as('leaves'),
    ])
    .where('activity.id', '=', id);
  return actor.assignment.role === 'member'
    ? query
        .where('activity.organization_id', '=', actor.branchId ?? 0)
        .where(calls(actor.memberId ?? 0))
    : query.where(inScope('activity.organization_path', actor));
}

const methodOf = () =>
  sql<'show_of_hands' | 'oral' | 'open_ballot' | 'secret_ballot'>`motion.method`;

async function attendanceOf(db: Db, activityId: number, year: number): Promise<AttendanceRow[]> {
  return db
    .selectFrom('attendance')
    .innerJoin('member', 'member.id', 'attendance.member_id')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select([
      'attendance.member_id as memberId',
      'person.name',
      'attendance.presence',
      'attendance.may_vote as mayVote',
      'attendance.exempt',
      'attendance.reason',
    ])
    .where('attendance.year', '=', year)
    .where('attendance.activity_id', '=', activityId)
    .orderBy('member.sort_name')
    .orderBy('member.id')
    .execute();
}
