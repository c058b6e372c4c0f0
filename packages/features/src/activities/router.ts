// Procedures of activities and leave.
import { read, router, write } from '../kernel/index.js';
import { getActivity } from './activity/detail.js';
import { answerForCorrection, askForCorrection } from './correction/correct.js';
import { answerCorrectionInput, askCorrectionInput } from './correction/schema.js';
import { askForLateEntry, decideLateEntries } from './late/commands.js';
import { getLateEntry, listLateEntries } from './late/queries.js';
import {
  askLateEntryInput,
  decideLateEntriesInput,
  lateEntriesInput,
  lateEntryIdInput,
} from './late/schema.js';
import { enterRequest } from './leave/enter.js';
import { decideRequest, requestLeave, withdrawRequest } from './leave/leave.js';
import { listPendingLeave } from './leave/pending.js';
import { listOwnActivities } from './own/mine.js';
import { announceMeeting, cancelMeeting, changeMeeting, planMeeting } from './plan/commands.js';
import * as may from './policy.js';
import { listActivities, listRoster } from './queries.js';
import { recordMeeting } from './record/record.js';
import {
  confirmRecord,
  coordinateRecord,
  passRecords,
  reviewRecord,
  submitRecord,
} from './review/review.js';
import { listWaiting } from './review/waiting.js';
import * as inputs from './schema.js';
import { listReaders, noteRead } from './told/readers.js';

/** Organizational life 组织生活: meetings from the plan to the review, and leave from them. */
export const activitiesRouter = router({
  list: read(may.readActivities, inputs.listInput, listActivities),
  get: read(may.readActivity, inputs.activityIdInput, (ctx, { id }) => getActivity(ctx, id)),
  roster: read(may.readActivities, inputs.rosterInput, listRoster),
  mine: read(may.readMine, inputs.mineInput, listOwnActivities),
  readers: read(may.readNotices, inputs.activityIdInput, listReaders),
  pendingLeave: read(may.readPendingLeave, inputs.pendingLeaveInput, listPendingLeave),
  waiting: read(may.readWaiting, inputs.waitingInput, listWaiting),
  lateEntries: read(may.readActivities, lateEntriesInput, listLateEntries),
  lateEntry: read(may.readActivities, lateEntryIdInput, (ctx, { id }) => getLateEntry(ctx, id)),
  plan: write(may.planActivity, inputs.planInput, planMeeting),
  change: write(may.planActivity, inputs.changeInput, changeMeeting),
  notify: write(may.planActivity, inputs.notifyInput, announceMeeting),
  cancel: write(may.planActivity, inputs.cancelInput, cancelMeeting),
  record: write(may.recordActivity, inputs.recordInput, recordMeeting),
  submit: write(may.submitActivity, inputs.versionedInput, submitRecord),
  confirm: write(may.confirmActivity, inputs.reviewInput, confirmRecord),
  review: write(may.reviewActivity, inputs.reviewInput, reviewRecord),
  noteRead: write(may.noteNotice, inputs.readNoticeInput, noteRead),
  enterLeave: write(may.enterLeave, inputs.enterLeaveInput, enterRequest),
  coordinate: write(may.coordinateActivity, inputs.coordinateInput, coordinateRecord),
  askCorrection: write(may.askRecordCorrection, askCorrectionInput, askForCorrection),
  answerCorrection: write(may.answerRecordCorrection, answerCorrectionInput, answerForCorrection),
  askLateEntry: write(may.askLateEntry, askLateEntryInput, askForLateEntry),
  decideLateEntries: write(may.decideLateEntry, decideLateEntriesInput, decideLateEntries),
  passMany: write(may.reviewActivity, inputs.passManyInput, passRecords),
  askLeave: write(may.askLeave, inputs.askLeaveInput, requestLeave),
  withdrawLeave: write(may.withdrawLeave, inputs.versionedInput, withdrawRequest),
  decideLeave: write(may.decideLeave, inputs.decideLeaveInput, decideRequest),
});
