/** Names of how far a task and its deliveries have come. Browser-safe and without zod. */
import { type DeliveryEvent, type DeliveryState, deliveryWords } from '@xianfeng/rules';

export type { DeliveryEvent, DeliveryState } from '@xianfeng/rules';

/** States of a delivery in their order. */
export const deliveryStates = [
  'handed',
  'accepted',
  'reported',
  'returned',
  'closed',
  'withdrawn',
] as const satisfies readonly DeliveryState[];

/** What each state is called. */
export const deliveryStateLabels: Readonly<Record<DeliveryState, string>> = deliveryWords;

/** Moves that one side makes with one delivery; a task is withdrawn as a whole. */
export type DeliveryAction = Exclude<DeliveryEvent, 'withdraw'>;

/** The moves of one delivery in their order. */
export const deliveryActions = [
  'accept',
  'split',
  'report',
  'returnReport',
  'close',
] as const satisfies readonly DeliveryAction[];

/** States in which something is still to be done by either side. */
export const openDeliveryStates: readonly DeliveryState[] = [
  'handed',
  'accepted',
  'reported',
  'returned',
];

/** States in which a passed due date counts against the recipient: nothing lies before the sender. */
export const overdueDeliveryStates: readonly DeliveryState[] = ['handed', 'accepted', 'returned'];

/** A task as a whole. */
export const taskStateLabels = { open: '办理中', closed: '已办结', withdrawn: '已撤回' } as const;
export type TaskState = keyof typeof taskStateLabels;

/** States of a task in their order. */
export const taskStates = ['open', 'closed', 'withdrawn'] as const satisfies readonly TaskState[];
