import {
  type ActivityState,
  type CivilDate,
  minutesDueOn,
  type Passage,
  type ProcessStep,
  processSteps,
  type SettingValues,
  todayInShanghai,
} from '@xianfeng/rules';
import { machineOf } from './moving.js';
import { type ActivityPhase, activityPhaseLabels, type ReviewRow } from './schema.js';
import type { StoredActivity } from './stored.js';

/** What is known of an activity's way beside its own row. */
export interface Known {
  phase: ActivityPhase;
  createdAt: number;
  submittedAt: number | null;
  enteredBy: string;
  confirmedBy: string | null;
  reviews: readonly ReviewRow[];
  settings: SettingValues;
}

/** The step bar of an activity (MEET-19), and the day by which its present step is to be done. */
export function processOf(
  activity: StoredActivity,
  known: Known,
): {
  steps: ProcessStep[];
  dueOn: CivilDate | null;
} {
  const { phase, settings } = known;
  const state = phase === 'recorded' ? 'pending_minutes' : phase;
  const steps = processSteps(machineOf(settings), state, passages(activity, known));
  return {
    // What is recorded and not sent in is stored as one state with what waits for its record.
    steps: steps.map((step) =>
      phase === 'recorded' && step.state === state
        ? { ...step, label: activityPhaseLabels.recorded, deadline: null }
        : step,
    ),
    dueOn: phase === 'pending_minutes' ? minutesDueOn(activity.heldOn, settings) : null,
  };
}

/** How the activity came to where it is, oldest first, as far as its record tells. */
function passages(activity: StoredActivity, known: Known): Passage<ActivityState>[] {
  const { heldOn, notifiedOn, recordedOn } = activity;
  const { reviews, submittedAt, enteredBy, confirmedBy } = known;
  const created = todayInShanghai(known.createdAt);
  const planned = notifiedOn !== null || recordedOn === null || created < heldOn;
  const of = (stage: ReviewRow['stage'], decision: ReviewRow['decision']) =>
    reviews.findLast((review) => review.stage === stage && review.decision === decision);
  const confirmed = of('branch', 'pass');
  const passage = (state: ActivityState, on: CivilDate | null, by: string | null = null) =>
    on === null ? [] : [{ state, on, by }];
  const dayOf = (at: number | null | undefined) => (at == null ? null : todayInShanghai(at));
  const held = recordedOn !== null || known.phase !== activity.state ? heldOn : null;
  return [
    ...passage('planned', planned ? created : null, recordedOn === null ? enteredBy : null),
    ...passage('notified', notifiedOn),
    ...passage('in_progress', planned ? held : null),
    ...passage('pending_minutes', recordedOn, enteredBy),
    ...passage('pending_branch', confirmed === undefined ? null : dayOf(submittedAt), enteredBy),
    ...passage(
      'pending_street',
      dayOf(confirmed?.at ?? (confirmedBy === null ? null : submittedAt)),
      confirmedBy,
    ),
    ...reviews
      .filter(({ stage, decision }) => stage === 'street' && decision === 'return')
      .flatMap(({ at, by }) => passage('returned', dayOf(at), by)),
    ...passage('passed', dayOf(of('street', 'pass')?.at), of('street', 'pass')?.by ?? null),
  ];
}
