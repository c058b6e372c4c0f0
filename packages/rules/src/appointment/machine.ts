// The appointment machine: states, moves and guards put together (TAL-10).
import { TAL_10 } from '../catalogue/villages/tal.js';
import type { Machine, StateDeadline } from '../process/machine.js';
import { type TalSettings, talDefaults } from '../settings/villages/tal.js';
import type { AppointmentFacts } from './facts.js';
import { appointmentMoves } from './moves.js';
import type { AppointmentEvent, AppointmentState } from './states.js';

/** 人选办理 of TAL-10 under a district's settings. */
export function appointmentMachine(
  settings: TalSettings = talDefaults,
): Machine<AppointmentState, AppointmentEvent, AppointmentFacts> {
  const within = (
    amount: number,
    note: string,
    unit: StateDeadline['unit'] = 'working_day',
  ): { readonly deadline: StateDeadline } => ({
    deadline: { amount, unit, onExpiry: 'remind', note },
  });
  return {
    id: 'appointment',
    title: '村班子人选办理',
    rule: TAL_10,
    initial: 'lead',
    way: [
      'lead',
      'pending_intake',
      'in_pool',
      'proposed',
      'joint_review',
      'reviewed',
      'inspection',
      'decision',
      'public_notice',
      'procedure',
      'elected',
      'filing',
      'in_office',
      'left',
      'archived',
    ],
    states: {
      lead: { label: '线索' },
      pending_intake: {
        label: '入库待审',
        ...within(settings['tal.intakeWorkingDays'], '入库审核'),
      },
      in_pool: { label: '在库（后备）', ...within(12, '每年复核', 'month') },
      proposed: { label: '拟用（动议）' },
      joint_review: {
        label: '联审中',
        ...within(settings['tal.jointReviewWorkingDays'], '部门各自答复和联审总期限'),
      },
      reviewed: {
        label: '联审通过',
        ...within(settings['tal.jointReviewMonths'], '结论有效期', 'month'),
      },
      inspection: { label: '考察', ...within(settings['tal.inspectionWorkingDays'], '完成考察') },
      decision: { label: '研究', ...within(settings['tal.decisionWorkingDays'], '研究决定') },
      public_notice: {
        label: '公示',
        ...within(settings['tal.noticeWorkingDays'], '公示期，有异议的暂停'),
      },
      verification: {
        label: '异议核查',
        ...within(settings['tal.objectionWorkingDays'], '核查异议'),
      },
      procedure: { label: '履行选举程序' },
      elected: { label: '当选', ...within(settings['tal.filingWorkingDays'], '报送备案') },
      filing: { label: '备案', ...within(settings['tal.filingReplyWorkingDays'], '备案答复') },
      in_office: { label: '在任' },
      left: { label: '离任', ...within(settings['tal.handoverDays'], '工作交接和审计', 'day') },
      archived: { label: '归档', final: true },
      refused: { label: '已终止', final: true },
    },
    moves: appointmentMoves(settings),
  };
}
