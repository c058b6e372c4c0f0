// States of a village's income of one month by their names alone, as every home shows them (VEC-04).

/** What each state of a month's income is called. */
export const incomeStateLabels = {
  draft: '填报中',
  submitted: '待街道审核',
  returned: '已退回',
  passed: '已通过',
} as const;

/** States of a month's income. */
export type IncomeState = keyof typeof incomeStateLabels;
