// Procedures of tasks and deliveries.
import { read, router, write } from '../kernel/index.js';
import { deliveryDetail, taskDetail } from './delivery/details.js';
import { moveDelivery } from './delivery/moves.js';
import { handTask } from './hand/hand.js';
import { withdrawTask } from './hand/withdraw.js';
import * as may from './policy.js';
import { mayWithdrawTask } from './policy.js';
import { ownTasks, receivedTasks, sentTasks, taskDeliveries } from './queries.js';
import * as inputs from './schema.js';

/** Tasks 任务 and what each receiver delivers. */
export const tasksRouter = router({
  sent: read(may.readTasks, inputs.sentInput, sentTasks),
  received: read(may.readTasks, inputs.receivedInput, receivedTasks),
  mine: read(may.readOwnTasks, inputs.mineInput, ownTasks),
  get: read(may.readTask, inputs.taskIdInput, (ctx, { id }) => taskDetail(ctx, id)),
  delivery: read(may.readTask, inputs.taskIdInput, (ctx, { id }) => deliveryDetail(ctx, id)),
  deliveries: read(may.readTasks, inputs.deliveriesInput, taskDeliveries),
  hand: write(may.handTasks, inputs.handInput, handTask),
  accept: write(may.doDelivery, inputs.acceptInput, (ctx, input) =>
    moveDelivery(ctx, 'accept', input),
  ),
  report: write(may.doDelivery, inputs.reportInput, (ctx, input) =>
    moveDelivery(ctx, 'report', input),
  ),
  returnReport: write(may.checkDelivery, inputs.returnInput, (ctx, input) =>
    moveDelivery(ctx, 'returnReport', input),
  ),
  close: write(may.checkDelivery, inputs.closeInput, (ctx, input) =>
    moveDelivery(ctx, 'close', input),
  ),
  withdraw: write(mayWithdrawTask, inputs.withdrawInput, withdrawTask),
});
