import { appointmentMachine } from '../appointment/machine.js';
import { developmentMachine } from '../development/machine.js';
import { duesMachine } from '../dues/machine.js';
import { studyTaskMachine } from '../education/machine.js';
import { electionMachine } from '../election/machine.js';
import type { Machine } from '../machine.js';
import { activityMachine } from '../meetings/activity-states.js';
import { organizationMachine } from '../organization/organization-states.js';
import { rectificationMachine } from '../rectification/machine.js';
import { transferMachine } from '../transfer/machine.js';
import {
  activityChanges,
  appointmentChanges,
  caseChanges,
  duesChanges,
  electionChanges,
  organizationChanges,
  rectificationChanges,
  studyTaskChanges,
  transferChanges,
} from './fact-changes.js';
import {
  soundActivity,
  soundAppointment,
  soundCase,
  soundDues,
  soundElection,
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

/** What `visit` makes of each of the workflows. */
export function eachWorkflow<R>(visit: WorkflowVisitor<R>): R[] {
  return [
    visit({ machine: organizationMachine, sound: soundOrganization, changes: organizationChanges }),
    visit({
      machine: rectificationMachine(),
      sound: soundRectification,
      changes: rectificationChanges,
    }),
    visit({ machine: developmentMachine(), sound: soundCase, changes: caseChanges }),
    visit({ machine: transferMachine(), sound: soundTransfer, changes: transferChanges }),
    visit({ machine: activityMachine(), sound: soundActivity, changes: activityChanges }),
    visit({ machine: electionMachine(), sound: soundElection, changes: electionChanges }),
    visit({ machine: duesMachine, sound: soundDues, changes: duesChanges }),
    visit({ machine: studyTaskMachine, sound: soundStudyTask, changes: studyTaskChanges }),
    visit({ machine: appointmentMachine(), sound: soundAppointment, changes: appointmentChanges }),
  ];
}
