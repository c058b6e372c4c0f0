// The appointment machine: states, moves and guards put together (TAL-10).
import { TAL_10 } from '../catalogue/villages/tal.js';
import type { Machine, StateDeadline } from '../process/machine.js';
import { type TalSettings, talDefaults } from '../settings/villages/tal.js';
import type { AppointmentFacts } from './facts.js';
import { appointmentMoves } from './moves.js';
import { type AppointmentEvent, type AppointmentState, appointmentStateLabels } from './states.js';

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
      lead: { label: appointmentStateLabels.lead },
      pending_intake: {
        label: appointmentStateLabels.pending_intake,
        ...within(settings['tal.intakeWorkingDays'], '入库审核'),
      },
      in_pool: { label: appointmentStateLabels.in_pool, ...within(12, '每年复核', 'month') },
      proposed: { label: appointmentStateLabels.proposed },
      joint_review: {
        label: appointmentStateLabels.joint_review,
        ...within(settings['tal.jointReviewWorkingDays'], '部门各自答复和联审总期限'),
      },
      reviewed: {
        label: appointmentStateLabels.reviewed,
        ...within(settings['tal.jointReviewMonths'], '结论有效期', 'month'),
      },
      inspection: {
        label: appointmentStateLabels.inspection,
        ...within(settings['tal.inspectionWorkingDays'], '完成考察'),
      },
      decision: {
        label: appointmentStateLabels.decision,
        ...within(settings['tal.decisionWorkingDays'], '研究决定'),
      },
      public_notice: {
        label: appointmentStateLabels.public_notice,
        ...within(settings['tal.noticeWorkingDays'], '公示期，有异议的暂停'),
      },
      verification: {
        label: appointmentStateLabels.verification,
        ...within(settings['tal.objectionWorkingDays'], '核查异议'),
      },
      procedure: { label: appointmentStateLabels.procedure },
      elected: {
        label: appointmentStateLabels.elected,
        ...within(settings['tal.filingWorkingDays'], '报送备案'),
      },
      filing: {
        label: appointmentStateLabels.filing,
        ...within(settings['tal.filingReplyWorkingDays'], '备案答复'),
      },
      in_office: { label: appointmentStateLabels.in_office },
      left: {
        label: appointmentStateLabels.left,
        ...within(settings['tal.handoverDays'], '工作交接和审计', 'day'),
      },
      archived: { label: appointmentStateLabels.archived, final: true },
      refused: { label: appointmentStateLabels.refused, final: true },
    },
    moves: appointmentMoves(settings),
  };
}
