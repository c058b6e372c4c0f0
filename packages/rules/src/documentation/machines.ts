// Visits every machine of the rules under the default settings.
import { holderChangeMachine } from '../appointment/holder-change.js';
import { appointmentMachine } from '../appointment/machine.js';
import { developmentMachine } from '../development/machine.js';
import { duesMachine } from '../dues/machine.js';
import { studyTaskMachine } from '../education/machine.js';
import { electionMachine } from '../election/machine.js';
import { activityMachine } from '../meetings/activity/activity-states.js';
import { lateEntryMachine } from '../meetings/late-entry.js';
import { leaveMachine } from '../meetings/leave-machine.js';
import { organizationMachine } from '../organization/organization-states.js';
import type { Machine } from '../process/machine.js';
import { rectificationMachine } from '../rectification/machine.js';
import { deliveryMachine } from '../tasks/delivery-machine.js';
import { transferMachine } from '../transfer/machine.js';
import { incomeMachine } from '../village-economy/income-machine.js';

/** Hands one machine to a function that takes any. */
export type MachineVisitor<R> = <S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
) => R;

/** What `visit` makes of each machine, under the default settings. */
export function eachMachine<R>(visit: MachineVisitor<R>): R[] {
  return [
    visit(organizationMachine),
    visit(rectificationMachine()),
    visit(developmentMachine()),
    visit(transferMachine()),
    visit(activityMachine()),
    visit(leaveMachine()),
    visit(lateEntryMachine()),
    visit(electionMachine()),
    visit(duesMachine),
    visit(studyTaskMachine),
    visit(deliveryMachine),
    visit(appointmentMachine()),
    visit(holderChangeMachine()),
    visit(incomeMachine()),
  ];
}
