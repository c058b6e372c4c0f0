// Procedures of activities and leave.
import { read, router, write } from '../kernel/index.js';
import { getActivity } from './activity/detail.js';
import { ask, decide, withdraw } from './leave/leave.js';
import { pendingLeave } from './leave/pending.js';
import { myActivities } from './own/mine.js';
import { cancel, change, notify, plan } from './plan/commands.js';
import * as may from './policy.js';
import { listActivities, rosterFor } from './queries.js';
import { recordMeeting } from './record/record.js';
import { confirm, review, submit } from './review/review.js';
import * as inputs from './schema.js';

/** Organizational life 组织生活: meetings from the plan to the review, and leave from them. */
export const activitiesRouter = router({
  list: read(may.readActivities, inputs.listInput, listActivities),
  get: read(may.readActivity, inputs.activityIdInput, (ctx, { id }) => getActivity(ctx, id)),
  roster: read(may.readActivities, inputs.rosterInput, rosterFor),
  mine: read(may.readMine, inputs.mineInput, myActivities),
  pendingLeave: read(may.readPendingLeave, inputs.pendingLeaveInput, pendingLeave),
  plan: write(may.planActivity, inputs.planInput, plan),
  change: write(may.planActivity, inputs.changeInput, change),
  notify: write(may.planActivity, inputs.notifyInput, notify),
  cancel: write(may.planActivity, inputs.cancelInput, cancel),
  record: write(may.recordActivity, inputs.recordInput, recordMeeting),
  submit: write(may.submitActivity, inputs.versionedInput, submit),
  confirm: write(may.confirmActivity, inputs.reviewInput, confirm),
  review: write(may.reviewActivity, inputs.reviewInput, review),
  askLeave: write(may.askLeave, inputs.askLeaveInput, ask),
  withdrawLeave: write(may.withdrawLeave, inputs.versionedInput, withdraw),
  decideLeave: write(may.decideLeave, inputs.decideLeaveInput, decide),
});
