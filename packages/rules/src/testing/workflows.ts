// Every workflow with facts that let it run.
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
import {
  activityChanges,
  appointmentChanges,
  caseChanges,
  deliveryChanges,
  duesChanges,
  electionChanges,
  holderChangeChanges,
  incomeChanges,
  lateEntryChanges,
  leaveChanges,
  organizationChanges,
  rectificationChanges,
  studyTaskChanges,
  transferChanges,
} from './fact-changes.js';
import {
  soundActivity,
  soundAppointment,
  soundCase,
  soundDelivery,
  soundDues,
  soundElection,
  soundHolderChange,
  soundIncome,
  soundLateEntry,
  soundLeave,
  soundOrganization,
  soundRectification,
  soundStudyTask,
  soundTransfer,
} from './sound-facts.js';

/** A machine with facts that let it run, and single changes of them. */
export interface Workflow<S extends string, E extends string, F> {
  readonly machine: Machine<S, E, F>;
  readonly sound: F;
  readonly changes: readonly Partial<F>[];
}

/** Hands one workflow to a function that takes any. */
export type WorkflowVisitor<R> = <S extends string, E extends string, F>(
  workflow: Workflow<S, E, F>,
) => R;

/** Each workflow by name. The machine is made when it is asked for, and not with the table. */
export const workflows: Readonly<Record<string, <R>(visit: WorkflowVisitor<R>) => R>> = {
  'ORG-13': (visit) =>
    visit({ machine: organizationMachine, sound: soundOrganization, changes: organizationChanges }),
  'RECT-04': (visit) =>
    visit({
      machine: rectificationMachine(),
      sound: soundRectification,
      changes: rectificationChanges,
    }),
  DEV: (visit) => visit({ machine: developmentMachine(), sound: soundCase, changes: caseChanges }),
  TRAN: (visit) =>
    visit({ machine: transferMachine(), sound: soundTransfer, changes: transferChanges }),
  'MEET-19': (visit) =>
    visit({ machine: activityMachine(), sound: soundActivity, changes: activityChanges }),
  'MEET-12': (visit) =>
    visit({ machine: leaveMachine(), sound: soundLeave, changes: leaveChanges }),
  'GEN-07': (visit) =>
    visit({
      machine: holderChangeMachine(),
      sound: soundHolderChange,
      changes: holderChangeChanges,
    }),
  'MEET-13': (visit) =>
    visit({ machine: lateEntryMachine(), sound: soundLateEntry, changes: lateEntryChanges }),
  'ELEC-10': (visit) =>
    visit({ machine: electionMachine(), sound: soundElection, changes: electionChanges }),
  'DUES-13': (visit) => visit({ machine: duesMachine, sound: soundDues, changes: duesChanges }),
  'EDU-06': (visit) =>
    visit({ machine: studyTaskMachine, sound: soundStudyTask, changes: studyTaskChanges }),
  delivery: (visit) =>
    visit({ machine: deliveryMachine, sound: soundDelivery, changes: deliveryChanges }),
  'VEC-04': (visit) =>
    visit({ machine: incomeMachine(), sound: soundIncome, changes: incomeChanges }),
  'TAL-10': (visit) =>
    visit({ machine: appointmentMachine(), sound: soundAppointment, changes: appointmentChanges }),
};

/** What `visit` makes of each of the workflows. */
export function eachWorkflow<R>(visit: WorkflowVisitor<R>): R[] {
  return Object.values(workflows).map((hand) => hand(visit));
}
