// Command that keeps the record of a meeting.
import type { Tx } from '@xianfeng/database';
import {
  type ActivityState,
  countAttendance,
  isTooOld,
  judgeEntry,
  judgeKind,
  judgeMeeting,
  judgeResubmission,
  makeMove,
  merge,
  todayInShanghai,
} from '@xianfeng/rules';
import {
  AppError,
  authorize,
  checkVersion,
  enforce,
  type Receipt,
  settingsFor,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import {
  begin,
  type CaseInHand,
  judgeFirst,
  takeCase,
  transition,
} from '../../kit/process/index.js';
import { refuseDuplicate } from '../activity/columns.js';
import { type ActivityTypes, activityFacts, activityProcess } from '../activity/process.js';
import { lockActivity, type StoredActivity } from '../activity/stored-activity.js';
import { arrangeAttendance, listedBefore } from '../attendance/attendance.js';
import { type Branch, loadBranch } from '../attendance/branch.js';
import { expectedFor } from '../attendance/roster.js';
import { contentOf, differencesOf, membersIn, namesOf } from '../correction/content.js';
import { isPassed } from '../correction/passed.js';
import { permitFor, usePermit } from '../late/permit.js';
import { checkParts, meetingOf } from '../plan/check-input.js';
import { convened, shapeOf } from '../plan/commands.js';
import { judgeYear, withYear } from '../plan/year.js';
import { recordActivity } from '../policy.js';
import type { RecordInput } from '../schema.js';
import { insertRecord, type JudgedRecord, recordColumns, replaceLists } from './insert.js';

/**
 * Keeps the record of a meeting: attendance, minutes and votes, whether it was planned or not. Until
 * it is sent in, and after it was returned, it can be entered again.
 */
export function recordMeeting(ctx: WriteContext, input: RecordInput): Promise<Receipt> {
  return refuseDuplicate(transact(ctx, (tx) => keepRecord(tx, ctx, input)));
}

async function keepRecord(tx: Tx, ctx: WriteContext, input: RecordInput): Promise<Receipt> {
  const today = todayInShanghai(ctx.clock.now());
  const activity = input.id == null ? null : await lockActivity(tx, ctx.actor, input.id);
  if (activity !== null) {
    authorize(ctx.actor, recordActivity, activity);
    checkVersion(activity, input.version ?? 0);
  }
  const organizationId = activity?.organizationId ?? ctx.actor.assignment.organizationId;
  const meeting = meetingOf(input, activity?.id ?? null);
  const entering = activity === null;
  const branch = await loadBranch(tx.db, ctx.actor, organizationId, meeting, today, entering);
  const place = { organizationId, organizationPath: branch.path };
  authorize(ctx.actor, recordActivity, place);
  checkParts(input, branch);
  const facts = {
    ...activityFacts(ctx.actor, activity ?? unplanned, { offices: branch }),
    // Of the day that is entered the input speaks, and the rule of the entry judges it.
    heldOn: today,
  };
  if (activity === null) {
    const { settings } = branch;
    const machine = activityProcess.machine(settings);
    const first = { event: 'record', from: machine.initial } as const;
    const { to } = judgeFirst(ctx, activityProcess, machine, { ...first, facts }, today);
    const kept = await judgeRecord(tx, ctx, { input, activity, branch, today });
    const id = await insertRecord(tx, branch, kept, new Date(ctx.clock.now()));
    if (kept.permit !== null) await usePermit(tx, ctx, kept.permit, id);
    const { type, heldOn } = input;
    const called = { type, groupId: input.groupId ?? null, heldOn };
    const subject = { id, version: 1, ...place, notifiedOn: null, ...called };
    return begin(tx, ctx, activityProcess, subject, { ...first, to, on: today, text: '' });
  }
  const called = { type: input.type, groupId: input.groupId ?? null, heldOn: input.heldOn };
  const taken = await takeCase(tx.db, ctx, activityProcess, activity, {
    facts,
    settings: branch.settings,
  });
  refuseMove(taken);
  if (activity.state === 'returned') await askWhyUnchanged(tx, activity, input, today);
  const kept = await judgeRecord(tx, ctx, { input, activity, branch, today });
  return transition(
    tx,
    ctx,
    { ...taken, row: { ...activity, ...called } },
    {
      ...{ event: eventFrom(activity.state), text: '', columns: recordColumns(kept) },
      prove: () => replaceLists(tx, activity, kept),
      after: async () => {
        if (kept.permit !== null) await usePermit(tx, ctx, kept.permit, activity.id);
      },
    },
  );
}

/** A meeting without a plan is recorded as one that was planned just now. */
const unplanned = {
  heldOn: '',
  notifiedOn: null,
  enteredBy: null,
  confirmedBy: null,
  returnCount: 0,
};

/** What is recorded already is revised, until it is sent in and once it came back. */
const eventFrom = (state: ActivityState) =>
  state === 'pending_minutes' || state === 'returned' ? 'revise' : 'record';

/**
 * What has been sent in is not entered again, and what was approved is never edited (GEN-07): said
 * before the entry itself is judged.
 */
function refuseMove({ machine, state, ctx, today, facts }: CaseInHand<ActivityTypes>): void {
  const event = eventFrom(state);
  if (!machine.moves.some((move) => move.event === event && move.from.includes(state))) {
    throw new AppError('wrong_state');
  }
  const { role } = ctx.actor.assignment;
  enforce(makeMove(machine, state, event, { role, date: today, facts }));
}

/** What came back and is entered again as it was is asked about: the opinion asked for something. */
async function askWhyUnchanged(
  tx: Tx,
  activity: StoredActivity,
  input: RecordInput,
  today: string,
): Promise<void> {
  const before = await contentOf(tx, activity);
  if (before === null) return;
  const content = { before, after: { ...input, explanation: before.explanation } };
  const differences = differencesOf(content, await namesOf(tx.db, membersIn(content)));
  const changed = differences.length > 0 || (await hasNewFiles(tx, activity.id));
  // What was explained before is no answer to why nothing changed.
  const said = input.explanation === before.explanation ? '' : input.explanation;
  enforce(judgeResubmission(changed, today), said);
}

/** Was a file added since the record last came back? */
async function hasNewFiles(tx: Tx, id: number): Promise<boolean> {
  const back = tx.db
    .selectFrom('case_move')
    .select((eb) => eb.fn.max('case_move.at').as('at'))
    .where('kind', '=', activityProcess.kind)
    .where('case_id', '=', id)
    .where('to_state', '=', 'returned');
  const added = await tx.db
    .selectFrom('attachment')
    .select('id')
    .where('owner_kind', '=', 'activity')
    .where('owner_id', '=', id)
    .where('created_at', '>', back)
    .limit(1)
    .executeTakeFirst();
  return added !== undefined;
}

interface Entered {
  input: RecordInput;
  activity: StoredActivity | null;
  branch: Branch;
  today: string;
}

/** Judges a record that is entered, and finds what it writes; refused where a rule blocks. */
export async function judgeRecord(
  tx: Tx,
  ctx: WriteContext,
  entered: Entered,
): Promise<JudgedRecord> {
  const { activity, branch, today } = entered;
  const input = await withYear(tx.db, branch.id, entered.input, activity?.id ?? null);
  const { settings } = branch;
  const before = activity?.recordedOn ?? null;
  // A correction of a record that came in time does not make it late.
  const recordedOn = before !== null && before >= input.heldOn ? before : today;
  const { type, heldOn } = input;
  const ofThatDay = recordedOn === today ? settings : await settingsFor(tx.db, recordedOn);
  const late = { organizationId: branch.id, type, heldOn, activityId: activity?.id ?? null };
  // A correction takes no permit: it stays on what its record was entered by.
  const unused = activity === null || !isPassed(activity);
  const permit = isTooOld(heldOn, recordedOn, ofThatDay)
    ? await permitFor(tx.db, late, today, unused)
    : null;
  const permitted = permit !== null;
  const lateReason = input.lateReason ?? '';
  const entry = judgeEntry({ heldOn, enteredOn: recordedOn, lateReason, permitted }, ofThatDay);
  const meeting = convened(input);
  enforce(merge(entry, judgeKind(meeting, shapeOf(branch))));
  const listed =
    activity !== null && before !== null && sameList(activity, input)
      ? await listedBefore(tx, activity)
      : [];
  const expected = expectedFor(branch, meetingOf(input, activity?.id ?? null));
  const rows = await arrangeAttendance(tx, branch, expected, listed, input.attendance);
  const counts = countAttendance(rows);
  const held = judgeMeeting(meeting, counts, input.motions, branch.hasCommittee);
  enforce(merge(held, judgeYear(input)), input.explanation);
  return {
    input,
    rows,
    results: held.results,
    counts,
    recordedOn,
    lateReason: entry.late ? lateReason : null,
    permit,
    accountId: ctx.actor.accountId,
  };
}

/** The same people are expected as before: who has left the branch since stays on the list. */
function sameList(activity: StoredActivity, input: RecordInput): boolean {
  return (
    activity.type === input.type &&
    activity.groupId === (input.groupId ?? null) &&
    activity.heldOn === input.heldOn
  );
}
