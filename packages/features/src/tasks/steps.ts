/** The states of a delivery as data: whose action leads from which states to which. Browser-safe. */

/** What one recipient has done with it. */
export const deliveryStateLabels = {
  handed: '待签收',
  accepted: '办理中',
  reported: '待审核',
  returned: '已退回',
  closed: '已办结',
  withdrawn: '已撤回',
} as const;
export type DeliveryState = keyof typeof deliveryStateLabels;

export const deliveryStates = [
  'handed',
  'accepted',
  'reported',
  'returned',
  'closed',
  'withdrawn',
] as const satisfies readonly DeliveryState[];

/** Who of the two sides of a task may take a step. */
export type Party = 'recipient' | 'sender';

export const deliveryActionLabels = {
  accept: '签收',
  split: '分解下达',
  report: '汇报',
  returnReport: '退回',
  close: '办结',
} as const;
export type DeliveryAction = keyof typeof deliveryActionLabels;

export interface DeliveryStep {
  readonly action: DeliveryAction;
  readonly from: readonly DeliveryState[];
  readonly to: DeliveryState;
  /** Whether the step carries a text: a report, an opinion. */
  readonly text: 'none' | 'optional' | 'required';
}

/**
 * Every step that a delivery may take. Reporting without accepting first is allowed, so that an elder
 * needs one touch less; closing what was never reported needs an opinion that says why.
 */
export const deliverySteps: readonly DeliveryStep[] = [
  { action: 'accept', from: ['handed'], to: 'accepted', text: 'none' },
  { action: 'split', from: ['handed', 'accepted'], to: 'accepted', text: 'none' },
  { action: 'split', from: ['returned'], to: 'returned', text: 'none' },
  {
    action: 'report',
    from: ['handed', 'accepted', 'returned'],
    to: 'reported',
    text: 'required',
  },
  { action: 'returnReport', from: ['reported'], to: 'returned', text: 'required' },
  { action: 'close', from: ['reported'], to: 'closed', text: 'optional' },
  {
    action: 'close',
    from: ['handed', 'accepted', 'returned'],
    to: 'closed',
    text: 'required',
  },
];

/** States in which something is still to be done by either side. */
export const openDeliveryStates: readonly DeliveryState[] = [
  'handed',
  'accepted',
  'reported',
  'returned',
];

/** States in which a passed due date counts against the recipient: nothing lies before the sender. */
export const overdueDeliveryStates: readonly DeliveryState[] = ['handed', 'accepted', 'returned'];

/** The step that an action takes from a state, or undefined where it is not allowed. */
export function stepFrom(state: DeliveryState, action: DeliveryAction): DeliveryStep | undefined {
  return deliverySteps.find((step) => step.action === action && step.from.includes(state));
}

/** Whose an action is; the table gives each action to one side. */
export const partyOf: Readonly<Record<DeliveryAction, Party>> = {
  accept: 'recipient',
  split: 'recipient',
  report: 'recipient',
  returnReport: 'sender',
  close: 'sender',
};
