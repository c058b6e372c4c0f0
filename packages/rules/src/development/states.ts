// States and events of a development case.
import type { State } from '../process/machine.js';

/** DEV states, from the application to the filing of the papers. */
export type DevelopmentState =
  | 'applied'
  | 'talked'
  | 'activist_pending_filing'
  | 'activist'
  | 'proposed'
  | 'public_notice'
  | 'prospect'
  | 'vetting'
  | 'pending_preview'
  | 'previewed'
  | 'pending_assembly'
  | 'resolved'
  | 'pending_approval'
  | 'probationary'
  | 'extended'
  | 'pending_conversion_assembly'
  | 'pending_conversion_approval'
  | 'full'
  | 'archived'
  | 'terminated'
  | 'withdrawn'
  | 'transferred'
  | 'cancelled';

/** Moves of a development case, by name. */
export type DevelopmentEvent =
  | 'talk'
  | 'determine'
  | 'file_activist'
  | 'appoint_mentors'
  | 'review'
  | 'propose'
  | 'agree'
  | 'close_notice'
  | 'fail_notice'
  | 'file_prospect'
  | 'name_introducers'
  | 'fail_vetting'
  | 'examine'
  | 'preview'
  | 'fail_preview'
  | 'fill_form'
  | 'admit'
  | 'reject'
  | 'report'
  | 'redo_assembly'
  | 'approve'
  | 'disapprove'
  | 'record'
  | 'place'
  | 'swear'
  | 'observe'
  | 'apply_conversion'
  | 'decide_conversion'
  | 'propose_cancellation'
  | 'approve_conversion'
  | 'approve_extension'
  | 'approve_cancellation'
  | 'disapprove_conversion'
  | 'archive'
  | 'terminate'
  | 'withdraw'
  | 'transfer_out';

const months = (amount: number, note: string) =>
  ({ deadline: { amount, unit: 'month', onExpiry: 'remind', note } }) as const;

/** Every state with its label and deadline. */
export const developmentStates: Readonly<Record<DevelopmentState, State>> = {
  applied: { label: '申请', ...months(1, '收到申请书后1个月内派人谈话') },
  talked: { label: '已谈话' },
  activist_pending_filing: { label: '积极分子（待备案）' },
  activist: { label: '积极分子（已备案）' },
  proposed: { label: '拟发展对象' },
  public_notice: { label: '公示中' },
  prospect: { label: '发展对象' },
  vetting: { label: '政审和培训' },
  pending_preview: { label: '待预审' },
  previewed: { label: '预审合格', ...months(1, '预审合格后1个月内召开支部大会') },
  pending_assembly: { label: '待支部大会' },
  resolved: { label: '大会通过', ...months(3, '决议3个月内报党委') },
  pending_approval: { label: '待审批', ...months(3, '党委3个月内审批，特殊情况不超过6个月') },
  probationary: { label: '预备党员', ...months(12, '预备期一年，从支部大会通过之日算起') },
  extended: { label: '延长预备期' },
  pending_conversion_assembly: { label: '待转正大会' },
  pending_conversion_approval: { label: '待转正审批', ...months(3, '党委3个月内审批') },
  full: { label: '正式党员' },
  archived: { label: '已归档', final: true },
  terminated: { label: '终止培养', final: true },
  withdrawn: { label: '本人撤回', final: true },
  transferred: { label: '转出', final: true },
  cancelled: { label: '取消资格', final: true },
};
