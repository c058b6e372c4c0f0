/** Words of the talent pool. Browser-safe and without zod. */

export {
  type NearRelation,
  nearRelativeLabels,
  type TalentSource,
  talentSourceLabels,
} from '@xianfeng/rules';
export * from './file/labels.js';

/** Where a file of the pool stands (TAL-10); the way into a post goes on as a candidate. */
export const talentStateLabels = {
  lead: '线索',
  pending_intake: '入库待审',
  in_pool: '在库（后备）',
  refused: '已终止',
} as const;
export type TalentState = keyof typeof talentStateLabels;

/** Moves of the pool, by the names that they have in the appointment machine. */
export const talentEventLabels = {
  apply: '申请入库',
  admit: '同意入库',
  reject: '驳回',
  review_pool: '年度复核',
  remove: '出库',
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
