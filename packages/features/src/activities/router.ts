import { z } from 'zod';
import { guarded, router, writing } from '../kernel/index.js';
import { id } from '../kernel/schema.js';
import { cancel, change, notify, plan } from './commands.js';
import { getActivity } from './detail.js';
import { ask, decide, withdraw } from './leave.js';
import { myActivities } from './mine.js';
import { pendingLeave } from './pending-leave.js';
import * as policies from './policy.js';
import { listActivities, rosterFor } from './queries.js';
import { recordMeeting } from './record.js';
import { confirm, review, submit } from './review.js';
import * as schema from './schema.js';

export const activitiesRouter = router({
  list: guarded(policies.readActivities)
    .input(schema.listInput)
    .query(({ ctx, input }) => listActivities(ctx, input)),
  get: guarded(policies.readActivity)
    .input(z.object({ id }))
    .query(({ ctx, input }) => getActivity(ctx, input.id)),
  roster: guarded(policies.readActivities)
    .input(schema.rosterInput)
    .query(({ ctx, input }) => rosterFor(ctx, input)),
  mine: guarded(policies.readMine)
    .input(schema.mineInput)
    .query(({ ctx, input }) => myActivities(ctx, input)),
  pendingLeave: guarded(policies.readPendingLeave)
    .input(schema.pendingLeaveInput)
    .query(({ ctx, input }) => pendingLeave(ctx, input)),
  plan: writing(policies.planActivity)
    .input(schema.planInput)
    .mutation(({ ctx, input }) => plan(ctx, input)),
  change: writing(policies.planActivity)
    .input(schema.changeInput)
    .mutation(({ ctx, input }) => change(ctx, input)),
  notify: writing(policies.planActivity)
    .input(schema.notifyInput)
    .mutation(({ ctx, input }) => notify(ctx, input)),
  cancel: writing(policies.planActivity)
    .input(schema.cancelInput)
    .mutation(({ ctx, input }) => cancel(ctx, input)),
  record: writing(policies.recordActivity)
    .input(schema.recordInput)
    .mutation(({ ctx, input }) => recordMeeting(ctx, input)),
  submit: writing(policies.submitActivity)
    .input(schema.versionedInput)
    .mutation(({ ctx, input }) => submit(ctx, input)),
  confirm: writing(policies.confirmActivity)
    .input(schema.reviewInput)
    .mutation(({ ctx, input }) => confirm(ctx, input)),
  review: writing(policies.reviewActivity)
    .input(schema.reviewInput)
    .mutation(({ ctx, input }) => review(ctx, input)),
  askLeave: writing(policies.askLeave)
    .input(schema.askLeaveInput)
    .mutation(({ ctx, input }) => ask(ctx, input)),
  withdrawLeave: writing(policies.withdrawLeave)
    .input(schema.versionedInput)
    .mutation(({ ctx, input }) => withdraw(ctx, input)),
  decideLeave: writing(policies.decideLeave)
    .input(schema.decideLeaveInput)
    .mutation(({ ctx, input }) => decide(ctx, input)),
});
