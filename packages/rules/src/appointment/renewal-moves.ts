// Moves by which an expired joint review is asked for anew (TAL-08).
import { TAL_08 } from '../catalogue/villages/tal.js';
import type { Move } from '../process/machine.js';
import type { Role } from '../roles.js';
import type { TalSettings } from '../settings/villages/tal.js';
import type { AppointmentFacts } from './facts.js';
import * as guard from './guards.js';
import {
  type AppointmentEvent,
  type AppointmentState,
  appointmentEventLabels,
  renewableStates,
} from './states.js';

type AppointmentMove = Move<AppointmentState, AppointmentEvent, AppointmentFacts>;

const street: readonly Role[] = ['street_organizer'];
const district: readonly Role[] = ['district_auditor', 'district_approver'];

/** TAL-08: an expired joint review is asked for anew; what was reached stays. */
export function renewalMoves(settings: TalSettings): AppointmentMove[] {
  const fit = guard.noConflict(settings);
  return renewableStates.flatMap((state): AppointmentMove[] => [
    {
      event: 'renew_review',
      label: appointmentEventLabels.renew_review,
      from: [state],
      to: state,
      by: street,
      guards: [guard.reviewExpired(settings), fit, guard.noLastingItem],
      rule: TAL_08,
      aside: true,
    },
    {
      event: 'pass_renewal',
      label: appointmentEventLabels.pass_renewal,
      from: [state],
      to: state,
      by: district,
      guards: [guard.reviewIsRenewed, guard.reviewPassed, fit],
      documents: ['joint_review_form'],
      rule: TAL_08,
      aside: true,
    },
    {
      event: 'fail_renewal',
      label: appointmentEventLabels.fail_renewal,
      from: [state],
      to: 'refused',
      by: district,
      guards: [guard.reviewIsRenewed],
      documents: ['joint_review_form'],
      rule: TAL_08,
      aside: true,
    },
  ]);
}
