import { type DeliveryState, deliveryStateLabels } from '@xianfeng/features/tasks/labels';
import { StatusTag, type StatusTone } from '../../components/StatusTag.js';

const tones: Record<DeliveryState, StatusTone> = {
  handed: 'running',
  accepted: 'running',
  reported: 'quiet',
  returned: 'warning',
  closed: 'done',
  withdrawn: 'quiet',
};

/** How far a delivery has come; 已超期 where that matters more. */
export function DeliveryTag({ state, overdue }: { state: DeliveryState; overdue: boolean }) {
  if (overdue && state !== 'returned') return <StatusTag tone="error">已超期</StatusTag>;
  return <StatusTag tone={tones[state]}>{deliveryStateLabels[state]}</StatusTag>;
}
