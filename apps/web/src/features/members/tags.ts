// Tag of a member's standing.
import { standingLabels } from '@xianfeng/features/members/schema';
import { stateTag } from '../../components/StatusTag.js';

/** 党籍状态 of a member. */
export const StandingTag = stateTag(standingLabels, {
  normal: 'done',
  suspended: 'warning',
  left: 'quiet',
  deceased: 'quiet',
});
