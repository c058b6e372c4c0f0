/**
 * Corrections of passed records (GEN-07): the branch asks, the record stays as it is, and becomes the next
 * version once the street agrees.
 */
import type { Tx } from '@xianfeng/database';
import { absencesWithoutReason, judgeRecord as judgeMinutes } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  checkVersion,
  enforce,
  found,
  type Receipt,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import {
  answerCorrection,
  askCorrection,
  type CaseInHand,
  correctionsOf,
  takeCase,
} from '../../kit/process/index.js';
import { refuseDuplicate } from '../activity/columns.js';
import { type ActivityTypes, activityProcess } from '../activity/process.js';
import { recordActivityEvent } from '../activity/record-event.js';
import { lockActivity, type StoredActivity } from '../activity/stored-activity.js';
import { loadBranch } from '../attendance/branch.js';
import { activityCorrected, correctionAsked, correctionRefused } from '../events.js';
import { checkParts, meetingOf } from '../plan/check-input.js';
import { answerRecordCorrection, askRecordCorrection } from '../policy.js';
import { type JudgedRecord, recordColumns, replaceLists } from '../record/insert.js';
import { judgeRecord } from '../record/record.js';
import type { RecordInput } from '../schema.js';
import { contentOf, correctionContent, differencesOf, membersIn, namesOf } from './content.js';
import { isPassed } from './passed.js';
import type { answerCorrectionInput, askCorrectionInput } from './schema.js';

/**
 * Asks for a correction of a passed record of the own branch. It is judged as a record is: what would
 * be refused there is refused here, before the street sees it.
 *
 * @throws AppError wrong_state for a record that was not passed; invalid_input where nothing changes;
 * duplicate while another correction waits
 */
export function askForCorrection(
  ctx: WriteContext,
  { record, reason }: z.infer<typeof askCorrectionInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const activity = await lockActivity(tx, ctx.actor, record.id ?? 0);
    authorize(ctx.actor, askRecordCorrection, activity);
    checkVersion(activity, record.version ?? 0);
    const taken = await passedCase(tx, ctx, activity);
    const before = await contentOf(tx, activity);
    if (before === null) throw new AppError('wrong_state');
    const content = { before, after: record };
    if (differencesOf(content, await namesOf(tx.db, membersIn(content))).length === 0) {
      const message = '内容与原记录相同，没有需要更正的地方';
      throw new AppError('invalid_input', { fields: [{ path: 'record.title', message }] });
    }
    await judgeCorrected(tx, ctx, taken, before, record);
    const correctsVersion = activity.version;
    const { id, version } = await askCorrection(tx, ctx, taken, {
      ...{ correctsVersion, content, reason },
    });
    await tell(tx, ctx, correctionAsked, activity, version);
    return { id, version };
  });
}

/** The street agrees to a correction, which then is the record, or says why it does not. */
export function answerForCorrection(
  ctx: WriteContext,
  input: z.infer<typeof answerCorrectionInput>,
): Promise<Receipt> {
  return refuseDuplicate(
    transact(ctx, async (tx) => {
      const activity = await lockActivity(tx, ctx.actor, input.id);
      authorize(ctx.actor, answerRecordCorrection, activity);
      checkVersion(activity, input.version);
      const taken = await passedCase(tx, ctx, activity);
      const asked = await correctionsOf(tx.db, activityProcess, activity.id);
      const { content } = found(asked.find(({ id }) => id === input.correctionId));
      const { before, after } = correctionContent.parse(content);
      const kept = input.agreed ? await judgeCorrected(tx, ctx, taken, before, after) : null;
      const receipt = await answerCorrection(tx, ctx, taken, input, () =>
        kept === null ? {} : correctedColumns(activity, kept),
      );
      if (kept !== null) await replaceLists(tx, activity, kept);
      const { type, groupId, heldOn } = kept === null ? activity : kept.input;
      const corrected = { ...activity, type, groupId: groupId ?? null, heldOn };
      const event = input.agreed ? activityCorrected : correctionRefused;
      await tell(tx, ctx, event, corrected, receipt.version);
      return receipt;
    }),
  );
}

/** @throws AppError wrong_state for a record that was not passed: it is entered again instead */
async function passedCase(
  tx: Tx,
  ctx: WriteContext,
  activity: StoredActivity,
): Promise<CaseInHand<ActivityTypes>> {
  if (!isPassed(activity)) throw new AppError('wrong_state');
  return takeCase(tx.db, ctx, activityProcess, activity);
}

/** The corrected record, judged as a record that is sent in. */
async function judgeCorrected(
  tx: Tx,
  ctx: WriteContext,
  { row: activity, today }: CaseInHand<ActivityTypes>,
  before: RecordInput,
  after: RecordInput,
): Promise<JudgedRecord> {
  const meeting = meetingOf(after, activity.id);
  const branch = await loadBranch(tx.db, ctx.actor, activity.organizationId, meeting, today);
  const { chairId, recorderId, ...rest } = after;
  checkParts(
    {
      ...rest,
      // Who was named in the passed record may have left the branch since.
      ...(chairId !== before.chairId && { chairId }),
      ...(recorderId !== before.recorderId && { recorderId }),
    },
    branch,
  );
  const kept = await judgeRecord(tx, ctx, { input: after, activity, branch, today });
  const minutes = judgeMinutes(
    { ...after, combinedType: after.combinedType ?? null, groupId: after.groupId ?? null },
    kept.counts,
    { absencesWithoutReason: absencesWithoutReason(kept.rows), motions: after.motions.length },
    today,
  );
  enforce(minutes);
  return kept;
}

/** What an agreed correction writes: who entered and who confirmed the record stays on it. */
function correctedColumns(activity: StoredActivity, kept: JudgedRecord) {
  const { state: _, ...columns } = recordColumns(kept);
  return { ...columns, entered_by: activity.enteredBy, confirmed_by: activity.confirmedBy };
}

function tell(
  tx: Tx,
  ctx: WriteContext,
  event: Parameters<typeof recordActivityEvent>[2],
  activity: Pick<
    StoredActivity,
    | 'id'
    | 'organizationId'
    | 'organizationPath'
    | 'state'
    | 'notifiedOn'
    | 'type'
    | 'groupId'
    | 'heldOn'
  >,
  version: number,
): Promise<void> {
  const { id, organizationId, organizationPath, state, notifiedOn, type, groupId, heldOn } =
    activity;
  return recordActivityEvent(tx, ctx, event, {
    ...{ id, version, heldOn, groupId, activityType: type },
    place: { organizationId, organizationPath, state, notifiedOn },
  });
}
