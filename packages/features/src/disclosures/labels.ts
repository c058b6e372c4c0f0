/** Words of what is shown or handed out beyond the usual. Browser-safe and without zod. */
export { type LeaveState, leaveStateLabels } from '../kit/reveal/labels.js';
