// Name of a delivery's recipient.
import type { DeliveryRow } from '@xianfeng/features/tasks/schema';

/** Who has to do it: the member, or the organization. */
export function recipientName(row: Pick<DeliveryRow, 'memberName' | 'organizationName'>): string {
  return row.memberName ?? row.organizationName;
}
