/** Words of what is shown or handed out beyond the usual. Browser-safe and without zod. */
export { type LeaveState, leaveStateLabels } from '../kit/reveal/labels.js';

/** How an export stands that takes a second person. */
export const exportStateLabels = {
  asked: '待审批',
  granted: '已同意，待领取',
  refused: '未同意',
  fetched: '已领取',
} as const;
export type ExportState = keyof typeof exportStateLabels;
