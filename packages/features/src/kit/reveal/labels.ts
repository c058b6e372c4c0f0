/** Words of the leave to go on revealing. Browser-safe and without zod. */

/** Whether the approver has let an actor go on beyond the pace. */
export const leaveStateLabels = { asked: '待审批', granted: '已同意', refused: '未同意' } as const;
export type LeaveState = keyof typeof leaveStateLabels;
