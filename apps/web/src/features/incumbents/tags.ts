// Tag of a batch's state.
import { batchStateLabels } from '@xianfeng/features/incumbents/labels';
import { stateTag } from '../../components/StatusTag.js';

/** How far a batch 补录批次 has come. */
export const BatchTag = stateTag(batchStateLabels, {
  submitted: 'running',
  confirmed: 'done',
  returned: 'warning',
  withdrawn: 'quiet',
});
