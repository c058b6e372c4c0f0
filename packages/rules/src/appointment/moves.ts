// Every move on the way into a village post (TAL-10).
import { TAL_02, TAL_08 } from '../catalogue/villages/tal.js';
import type { Move } from '../process/machine.js';
import type { Role } from '../roles.js';
import type { TalSettings } from '../settings/villages/tal.js';
import type { AppointmentFacts } from './facts.js';
import * as guard from './guards.js';
import { officeMoves } from './office-moves.js';
import { renewalMoves } from './renewal-moves.js';
import { type AppointmentEvent, type AppointmentState, appointmentEventLabels } from './states.js';

type AppointmentMove = Move<AppointmentState, AppointmentEvent, AppointmentFacts>;

const branch: readonly Role[] = ['branch_secretary'];
const street: readonly Role[] = ['street_organizer'];
const district: readonly Role[] = ['district_auditor', 'district_approver'];

/**
 * TAL-10: every move. Where villagers elect, the system records the election and appoints no one.
 */
export function appointmentMoves(settings: TalSettings): AppointmentMove[] {
  return [
    ...poolMoves(),
    ...reviewMoves(settings),
    ...renewalMoves(settings),
    ...officeMoves(settings),
  ];
}

function poolMoves(): AppointmentMove[] {
  return [
    {
      event: 'apply',
      label: appointmentEventLabels.apply,
      from: ['lead'],
      to: 'pending_intake',
      by: [...branch, ...street],
    },
    {
      event: 'admit',
      label: appointmentEventLabels.admit,
      from: ['pending_intake'],
      to: 'in_pool',
      by: street,
      guards: [guard.fitForPool],
    },
    {
      event: 'reject',
      label: appointmentEventLabels.reject,
      from: ['lead', 'pending_intake'],
      to: 'refused',
      by: street,
    },
    {
      event: 'review_pool',
      label: appointmentEventLabels.review_pool,
      from: ['in_pool'],
      to: 'in_pool',
      by: street,
    },
    {
      event: 'remove',
      label: appointmentEventLabels.remove,
      from: ['in_pool'],
      to: 'refused',
      by: street,
    },
  ];
}

function reviewMoves(settings: TalSettings): AppointmentMove[] {
  const stillFit = [guard.noConflict(settings), guard.noHardItem];
  return [
    {
      event: 'propose',
      label: appointmentEventLabels.propose,
      from: ['in_pool'],
      to: 'proposed',
      by: street,
      guards: [guard.postAndRoute(settings), guard.noLastingItem, guard.decided],
      documents: ['street_decision'],
      rule: TAL_02,
      brings: ['post', 'route', 'committee'],
    },
    {
      event: 'send_review',
      label: appointmentEventLabels.send_review,
      from: ['proposed'],
      to: 'joint_review',
      by: street,
      guards: [guard.noConflict(settings), guard.noLastingItem],
      rule: TAL_08,
    },
    {
      event: 'pass_review',
      label: appointmentEventLabels.pass_review,
      from: ['joint_review'],
      to: 'reviewed',
      by: district,
      guards: [guard.reviewPassed, guard.noConflict(settings)],
      documents: ['joint_review_form'],
      rule: TAL_08,
    },
    {
      event: 'fail_review',
      label: appointmentEventLabels.fail_review,
      from: ['joint_review'],
      to: 'refused',
      by: district,
      documents: ['joint_review_form'],
      rule: TAL_08,
    },
    {
      event: 'inspect',
      label: appointmentEventLabels.inspect,
      from: ['reviewed'],
      to: 'inspection',
      by: street,
      guards: [guard.reviewValid(settings), ...stillFit],
    },
    {
      event: 'pass_inspection',
      label: appointmentEventLabels.pass_inspection,
      from: ['inspection'],
      to: 'decision',
      by: street,
      guards: [guard.inspected(settings), ...stillFit],
      documents: ['inspection_report'],
      brings: ['talks', 'massPolled'],
    },
    {
      event: 'fail_inspection',
      label: appointmentEventLabels.fail_inspection,
      from: ['inspection'],
      to: 'in_pool',
      by: street,
      documents: ['inspection_report'],
    },
    {
      event: 'decide',
      label: appointmentEventLabels.decide,
      from: ['decision'],
      to: 'public_notice',
      by: street,
      guards: [guard.decided, guard.reviewValid(settings), ...stillFit],
      documents: ['street_decision'],
      brings: ['committee'],
    },
    {
      event: 'turn_down',
      label: appointmentEventLabels.turn_down,
      from: ['decision'],
      to: 'in_pool',
      by: street,
    },
    {
      event: 'object',
      label: appointmentEventLabels.object,
      from: ['public_notice'],
      to: 'verification',
      by: [...street, 'village_supervisor'],
      guards: [guard.objectionRaised],
      brings: ['openObjection'],
      aside: true,
    },
    {
      event: 'dismiss_objection',
      label: appointmentEventLabels.dismiss_objection,
      from: ['verification'],
      to: 'public_notice',
      by: street,
    },
    {
      event: 'uphold_objection',
      label: appointmentEventLabels.uphold_objection,
      from: ['verification'],
      to: 'refused',
      by: street,
    },
    {
      event: 'withdraw',
      label: appointmentEventLabels.withdraw,
      from: [
        'proposed',
        'joint_review',
        'reviewed',
        'inspection',
        'decision',
        'public_notice',
        'verification',
        'procedure',
        'elected',
      ],
      to: 'in_pool',
      by: street,
      aside: true,
    },
    {
      event: 'close_notice',
      label: appointmentEventLabels.close_notice,
      from: ['public_notice'],
      to: 'procedure',
      by: street,
      guards: [guard.noticeOver(settings), guard.reviewValid(settings), ...stillFit],
      documents: ['public_notice', 'notice_result'],
    },
  ];
}
