// Moves from the election into office and out of it (TAL-10, TAL-11, TAL-13).
import { GEN_07 } from '../catalogue/general/gen.js';
import { TAL_02, TAL_11, TAL_13 } from '../catalogue/villages/tal.js';
import type { Move } from '../process/machine.js';
import type { Role } from '../roles.js';
import type { TalSettings } from '../settings/villages/tal.js';
import type { AppointmentFacts } from './facts.js';
import * as guard from './guards.js';
import { type AppointmentEvent, type AppointmentState, appointmentEventLabels } from './states.js';

type AppointmentMove = Move<AppointmentState, AppointmentEvent, AppointmentFacts>;

const street: readonly Role[] = ['street_organizer'];
const district: readonly Role[] = ['district_auditor', 'district_approver'];

/** From the recorded election to the filing, and from the leaving to the archive or the pool. */
export function officeMoves(settings: TalSettings): AppointmentMove[] {
  const stillFit = [guard.noConflict(settings), guard.noHardItem];
  return [
    {
      event: 'record_elected',
      label: appointmentEventLabels.record_elected,
      from: ['procedure'],
      to: 'elected',
      by: street,
      guards: [guard.electionRecorded, guard.reviewValid(settings), ...stillFit],
      documents: ['election_report'],
      rule: TAL_02,
      brings: ['electedOn'],
    },
    {
      event: 'record_not_elected',
      label: appointmentEventLabels.record_not_elected,
      from: ['procedure'],
      to: 'in_pool',
      by: street,
      rule: TAL_02,
    },
    {
      event: 'submit_filing',
      label: appointmentEventLabels.submit_filing,
      from: ['elected'],
      to: 'filing',
      by: street,
      guards: [guard.papersInOrder, ...stillFit],
      documents: ['filing_papers'],
      rule: TAL_11,
      brings: ['papersComplete'],
    },
    {
      event: 'supplement',
      label: appointmentEventLabels.supplement,
      from: ['filing'],
      to: 'elected',
      by: district,
      rule: TAL_11,
    },
    {
      event: 'file',
      label: appointmentEventLabels.file,
      from: ['filing'],
      to: 'in_office',
      by: district,
      guards: [guard.papersInOrder, ...stillFit],
      rule: TAL_11,
      brings: ['papersComplete'],
    },
    {
      event: 'leave',
      label: appointmentEventLabels.leave,
      from: ['in_office'],
      to: 'left',
      by: street,
      guards: [guard.leavingInOrder],
      brings: ['leavingReason'],
      aside: true,
    },
    {
      event: 'file_leaving',
      label: appointmentEventLabels.file_leaving,
      from: ['in_office'],
      to: 'left',
      by: district,
      guards: [guard.changeAgreed, guard.leavingInOrder],
      rule: TAL_11,
      brings: ['leavingReason'],
      aside: true,
    },
    {
      event: 'reinstate',
      label: appointmentEventLabels.reinstate,
      from: ['left'],
      to: 'in_office',
      by: district,
      guards: [guard.changeAgreed],
      rule: GEN_07,
      aside: true,
    },
    {
      event: 'archive',
      label: appointmentEventLabels.archive,
      from: ['left'],
      to: 'archived',
      by: street,
      guards: [guard.handedOverAndAudited],
      documents: ['handover_list'],
      rule: TAL_13,
    },
    {
      event: 'return_to_pool',
      label: appointmentEventLabels.return_to_pool,
      from: ['left'],
      to: 'in_pool',
      by: street,
      guards: [guard.handedOverAndAudited, guard.fitForPool, guard.alive],
      documents: ['handover_list'],
      rule: TAL_13,
    },
  ];
}
