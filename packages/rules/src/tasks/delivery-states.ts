// States of a delivery, apart from its machine: a phone shows them and judges nothing.

/** What each state of a delivery is called. */
export const deliveryWords = {
  handed: '待签收',
  accepted: '办理中',
  reported: '待审核',
  returned: '已退回',
  closed: '已办结',
  withdrawn: '已撤回',
} as const;

/** States of a delivery. */
export type DeliveryState = keyof typeof deliveryWords;
