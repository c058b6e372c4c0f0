/** Words of the talent pool. Browser-safe and without zod. */

import { appointmentEventLabels, appointmentStateLabels } from '@xianfeng/rules';

export {
  type NearRelation,
  nearRelativeLabels,
  type TalentSource,
  talentSourceLabels,
} from '@xianfeng/rules';
export * from './consent/labels.js';
export * from './file/labels.js';

/** Where a file of the pool stands (TAL-10); the way into a post goes on as a candidate. */
export const talentStateLabels = {
  lead: appointmentStateLabels.lead,
  pending_intake: appointmentStateLabels.pending_intake,
  in_pool: appointmentStateLabels.in_pool,
  refused: appointmentStateLabels.refused,
} as const;
export type TalentState = keyof typeof talentStateLabels;

/** Moves of the pool, by the names and words that they have in the appointment machine. */
export const talentEventLabels = {
  apply: appointmentEventLabels.apply,
  admit: appointmentEventLabels.admit,
  reject: appointmentEventLabels.reject,
  review_pool: appointmentEventLabels.review_pool,
  remove: appointmentEventLabels.remove,
} as const;
export type TalentEvent = keyof typeof talentEventLabels;
/** Whether a move ends the time in the pool, and so needs its reason. */
export const namesReason = (event: TalentEvent): boolean =>
  event === 'reject' || event === 'remove';

/** Who entered the file. */
export const originLabels = { village: '村级推荐', street: '街道物色', self: '本人自荐' } as const;
export type Origin = keyof typeof originLabels;

/** Fields of a talent that are masked until they are asked for with a reason. */
export const talentFieldLabels = {
  residentId: '公民身份号码',
  phone: '手机号码',
  address: '住址',
} as const;
export type TalentField = keyof typeof talentFieldLabels;
