/** The states of tasks and of their deliveries, as tags. */
import {
  type DeliveryState,
  deliveryStateLabels,
  taskStateLabels,
} from '@xianfeng/features/tasks/labels';
import { StatusTag, stateTag } from '../../components/StatusTag.js';

/** The state of a task as a whole. */
export const TaskTag = stateTag(taskStateLabels, {
  open: 'running',
  closed: 'done',
  withdrawn: 'quiet',
});

const OwnStateTag = stateTag(deliveryStateLabels, {
  handed: 'running',
  accepted: 'running',
  reported: 'quiet',
  returned: 'warning',
  closed: 'done',
  withdrawn: 'quiet',
});

/** How far a delivery has come; 已超期 instead where that matters more. */
export function DeliveryTag({ state, overdue }: { state: DeliveryState; overdue: boolean }) {
  if (overdue && state !== 'returned') return <StatusTag tone="error">已超期</StatusTag>;
  return <OwnStateTag state={state} />;
}
