import { guarded, router, writing } from '../kernel/index.js';
import { handTask, moveDelivery, withdrawTask } from './commands.js';
import { deliveryDetail, taskDetail } from './details.js';
import * as policies from './policy.js';
import { ownTasks, receivedTasks, sentTasks, taskDeliveries } from './queries.js';
import {
  acceptInput,
  closeInput,
  deliveriesInput,
  handInput,
  mineInput,
  receivedInput,
  reportInput,
  returnInput,
  sentInput,
  taskIdInput,
  withdrawInput,
} from './schema.js';

const { readTasks, readTask, readOwnTasks, handTasks, doDelivery, checkDelivery } = policies;

export const tasksRouter = router({
  sent: guarded(readTasks)
    .input(sentInput)
    .query(({ ctx, input }) => sentTasks(ctx, input)),
  received: guarded(readTasks)
    .input(receivedInput)
    .query(({ ctx, input }) => receivedTasks(ctx, input)),
  mine: guarded(readOwnTasks)
    .input(mineInput)
    .query(({ ctx, input }) => ownTasks(ctx, input)),
  get: guarded(readTask)
    .input(taskIdInput)
    .query(({ ctx, input }) => taskDetail(ctx, input.id)),
  delivery: guarded(readTask)
    .input(taskIdInput)
    .query(({ ctx, input }) => deliveryDetail(ctx, input.id)),
  deliveries: guarded(readTasks)
    .input(deliveriesInput)
    .query(({ ctx, input }) => taskDeliveries(ctx, input)),
  hand: writing(handTasks)
    .input(handInput)
    .mutation(({ ctx, input }) => handTask(ctx, input)),
  accept: writing(doDelivery)
    .input(acceptInput)
    .mutation(({ ctx, input }) => moveDelivery(ctx, 'accept', input)),
  report: writing(doDelivery)
    .input(reportInput)
    .mutation(({ ctx, input }) => moveDelivery(ctx, 'report', input)),
  returnReport: writing(checkDelivery)
    .input(returnInput)
    .mutation(({ ctx, input }) => moveDelivery(ctx, 'returnReport', input)),
  close: writing(checkDelivery)
    .input(closeInput)
    .mutation(({ ctx, input }) => moveDelivery(ctx, 'close', input)),
  withdraw: writing(policies.withdrawTask)
    .input(withdrawInput)
    .mutation(({ ctx, input }) => withdrawTask(ctx, input)),
});
