// Tag of a talent's state.
import { talentStateLabels } from '@xianfeng/features/talents/labels';
import { stateTag } from '../../components/StatusTag.js';

/** Where a file of the pool stands. */
export const TalentTag = stateTag(talentStateLabels, {
  lead: 'quiet',
  pending_intake: 'running',
  in_pool: 'done',
  refused: 'quiet',
});
