/** The step bar of an activity, and its history as screens show it. */
import {
  type ActivityState,
  type CivilDate,
  minutesDueOn,
  type ProcessStep,
} from '@xianfeng/rules';
import { type CaseHistory, type CaseInHand, stepsOf } from '../../kit/process/index.js';
import { type ActivityHistory, type ActivityPhase, activityPhaseLabels } from '../schema.js';
import type { ActivityTypes } from './process.js';

type Entry = CaseHistory<ActivityTypes>;

/** The step bar of an activity (MEET-19), and the day by which its present step is to be done. */
export function processOf(
  { row, machine, settings }: CaseInHand<ActivityTypes>,
  phase: ActivityPhase,
  history: readonly Entry[],
): { steps: ProcessStep[]; dueOn: CivilDate | null } {
  const state = phase === 'recorded' ? 'pending_minutes' : phase;
  const planned = history.some(({ to }) => to === 'planned' || to === 'notified');
  const held = planned && (row.recordedOn !== null || phase !== row.state);
  const steps = stepsOf(machine, state, [
    ...history.map(firstEntry),
    ...(held ? [heldOn(row.heldOn)] : []),
  ]);
  return {
    // What is recorded and not sent in is stored as one state with what waits for its record.
    steps: steps.map((step) =>
      phase === 'recorded' && step.state === state
        ? { ...step, label: activityPhaseLabels.recorded, deadline: null }
        : step,
    ),
    dueOn: phase === 'pending_minutes' ? minutesDueOn(row.heldOn, settings) : null,
  };
}

type Line = Pick<Entry, 'event' | 'from' | 'to' | 'on' | 'by'>;

const firstEntry = ({ event, from, to, on, by }: Entry): Line => ({ event, from, to, on, by });

/** That a meeting began is told by the clock and by no move. */
const heldOn = (on: CivilDate): Line => ({
  ...{ event: 'start', from: 'notified', to: 'in_progress' as ActivityState, on, by: null },
});

/** What was done with an activity, the latest first. */
export function historyOf(history: readonly Entry[]): ActivityHistory[] {
  return history
    .map(({ event, label, from, to, version, on, at, by, text, findings }) => {
      return { event, label, from, to, version, on, at, by, text, findings };
    })
    .reverse();
}
