import type { Tx } from '@xianfeng/database';
import {
  countAttendance,
  judgeEntry,
  judgeKind,
  judgeMeeting,
  merge,
  todayInShanghai,
} from '@xianfeng/rules';
import {
  authorize,
  checkVersion,
  enforce,
  type Receipt,
  settingsFor,
  transact,
  type WriteContext,
} from '../kernel/index.js';
import { arrangeAttendance, listedBefore } from './attendance.js';
import { type Branch, loadBranch } from './branch.js';
import { convened, shapeOf } from './commands.js';
import { activityRecorded } from './events.js';
import { insertRecord, type Kept, replaceRecord } from './keep.js';
import { type Movable, type Moving, move } from './moving.js';
import { recordActivity } from './policy.js';
import { expectedFor } from './roster.js';
import type { RecordInput } from './schema.js';
import { lockActivity, type StoredActivity } from './stored.js';
import { checkParts, meetingOf, tell } from './written.js';

/**
 * Keeps the record of a meeting: attendance, minutes and votes, whether it was planned or not. Until
 * it is sent in, and after it was returned, it can be entered again.
 */
export function recordMeeting(ctx: WriteContext, input: RecordInput): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const today = todayInShanghai(ctx.clock.now());
    const activity = input.id == null ? null : await lockActivity(tx, ctx.actor, input.id);
    if (activity !== null) {
      authorize(ctx.actor, recordActivity, activity);
      checkVersion(activity, input.version ?? 0);
    }
    const organizationId = activity?.organizationId ?? ctx.actor.assignment.organizationId;
    const meeting = meetingOf(input, activity?.id ?? null);
    const branch = await loadBranch(tx.db, ctx.actor, organizationId, meeting, today);
    const place = { organizationId, organizationPath: branch.path };
    authorize(ctx.actor, recordActivity, place);
    const moving = { actor: ctx.actor, today, settings: branch.settings, offices: branch };
    checkState(activity ?? unplanned, moving);
    checkParts(input, branch);
    const kept = await judged(tx, ctx, { input, activity, branch, today });
    const receipt =
      activity === null
        ? { id: await insertRecord(tx, branch, kept, new Date(ctx.clock.now())), version: 1 }
        : { id: activity.id, version: await replaceRecord(tx, activity, kept) };
    await tell(tx, ctx, activityRecorded, {
      ...receipt,
      place: { ...place, state: 'pending_minutes', notifiedOn: activity?.notifiedOn ?? null },
      activityType: input.type,
      heldOn: input.heldOn,
    });
    return receipt;
  });
}

/** A meeting that nobody planned is recorded as one that was planned just now. */
const unplanned: Movable = {
  state: 'planned',
  heldOn: '',
  notifiedOn: null,
  enteredBy: null,
  confirmedBy: null,
  returnCount: 0,
};

/**
 * What has been sent in is not entered again; what was approved is never edited (GEN-07). Until it is
 * sent in, who could mend what came back can enter it anew.
 */
function checkState(activity: Movable, moving: Moving): void {
  const again = activity.state === 'pending_minutes' || activity.state === 'returned';
  // Of the day that is entered the input speaks, and the rule of the entry judges it.
  const entered = { ...activity, heldOn: moving.today };
  if (again) move({ ...entered, state: 'returned' }, 'revise', moving);
  else move(entered, 'record', moving);
}

interface Entered {
  input: RecordInput;
  activity: StoredActivity | null;
  branch: Branch;
  today: string;
}

async function judged(tx: Tx, ctx: WriteContext, entered: Entered): Promise<Kept> {
  const { input, activity, branch, today } = entered;
  const { settings } = branch;
  const before = activity?.recordedOn ?? null;
  // A correction of a record that came in time does not make it late.
  const recordedOn = before !== null && before >= input.heldOn ? before : today;
  const entry = judgeEntry(
    { heldOn: input.heldOn, enteredOn: recordedOn, lateReason: input.lateReason ?? '' },
    recordedOn === today ? settings : await settingsFor(tx.db, recordedOn),
  );
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
  enforce(held, input.explanation);
  return {
    input,
    rows,
    results: held.results,
    counts,
    recordedOn,
    lateReason: entry.late ? (input.lateReason ?? '') : null,
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
