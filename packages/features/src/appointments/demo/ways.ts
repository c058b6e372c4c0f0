/** The days of a way into a post, step by step. */
import {
  type AppointmentState,
  addDays,
  addMonths,
  addWorkingDays,
  appointmentMachine,
  publicNoticePeriod,
  type Route,
  type VillagePost,
  villagePosts,
} from '@xianfeng/rules';
import { dueFor } from '../../kit/process/index.js';
import type { TalentDraft } from '../../talents/demo/index.js';

/** A way into a post as it is drawn: how far it has come, and since when. */
export interface WayDraft {
  talent: TalentDraft;
  talentId: number;
  post: VillagePost;
  route: Route;
  state: AppointmentState;
  /** The day on which the state was reached; for who is in office the day of the election. */
  since: string;
  /** Which of the cases of a joint review this one is. */
  variant: number;
}

/** A way with its id. */
export interface Way extends WayDraft {
  id: number;
}

/** The days of a way's steps; those that have not been taken are null. */
export interface WayDays {
  proposed: string;
  sent: string | null;
  passed: string | null;
  inspecting: string | null;
  inspected: string | null;
  decided: string | null;
  objected: string | null;
  lastDay: string | null;
  closed: string | null;
  elected: string | null;
  submitted: string | null;
  filed: string | null;
}

/** States of the way in their order. */
const order: readonly AppointmentState[] = [
  'proposed',
  'joint_review',
  'reviewed',
  'inspection',
  'decision',
  'public_notice',
  'verification',
  'procedure',
  'elected',
  'filing',
  'in_office',
];

/** How long before the present state the street decided; before that each step has its own distance. */
const DECIDED_BEFORE: Partial<Record<AppointmentState, number>> = {
  public_notice: 0,
  verification: 4,
  procedure: 20,
  elected: 34,
  filing: 40,
  in_office: 38,
};
const BEFORE_DECISION = { inspected: 4, inspecting: 17, passed: 20, sent: 34, proposed: 40 };
/** The step by which each of the first states is reached. */
const REACHED_BY = {
  proposed: 'proposed',
  joint_review: 'sent',
  reviewed: 'passed',
  inspection: 'inspecting',
  decision: 'inspected',
} as const;

/** Working days of the demo's notices (CAL-03). */
export const NOTICE_DAYS = 5;

/** The days of the steps that a candidacy has reached, counted back from its present state. */
export function daysOf({ state, since }: Pick<WayDraft, 'state' | 'since'>): WayDays {
  const reached = (each: AppointmentState) => order.indexOf(each) <= order.indexOf(state);
  const own = state in REACHED_BY ? REACHED_BY[state as keyof typeof REACHED_BY] : null;
  const decided = addDays(
    since,
    own === null ? -(DECIDED_BEFORE[state] ?? 0) : BEFORE_DECISION[own],
  );
  const before = (step: keyof typeof BEFORE_DECISION, from: AppointmentState) =>
    reached(from) ? addDays(decided, -BEFORE_DECISION[step]) : null;
  const { lastDay } = publicNoticePeriod({ publishedOn: decided, workingDays: NOTICE_DAYS });
  const noticed = reached('public_notice');
  const over = reached('procedure');
  const elected = reached('elected') ? addDays(since, state === 'filing' ? -6 : 0) : null;
  const submitted =
    elected === null || !reached('filing') ? null : addDays(elected, state === 'filing' ? 6 : 4);
  return {
    proposed: addDays(decided, -BEFORE_DECISION.proposed),
    sent: before('sent', 'joint_review'),
    passed: before('passed', 'reviewed'),
    inspecting: before('inspecting', 'inspection'),
    inspected: before('inspected', 'decision'),
    decided: noticed ? decided : null,
    objected: state === 'verification' ? since : null,
    lastDay: noticed ? lastDay : null,
    closed: over ? addDays(lastDay, 1) : null,
    elected,
    submitted,
    filed: elected !== null && reached('in_office') ? addDays(elected, 8) : null,
  };
}

/** The day on which a way came into its present state. */
export function stateSince(way: WayDraft, days: WayDays): string {
  if (way.state === 'in_office') return days.filed ?? way.since;
  return way.state === 'procedure' ? (days.closed ?? way.since) : way.since;
}

const machine = appointmentMachine();

/** The last day for what is due in the present state. */
export function dueOn(way: WayDraft, days: WayDays): string | null {
  switch (way.state) {
    case 'joint_review':
      return addWorkingDays(days.sent ?? way.since, 10).date;
    case 'reviewed':
      return addMonths(days.passed ?? way.since, 6);
    case 'public_notice':
      return days.lastDay;
    default:
      return dueFor(machine, way.state, stateSince(way, days));
  }
}

/** The first lawful route of a post. */
export function routeOf(post: VillagePost): Route {
  const [route] = villagePosts[post].routes;
  if (route === undefined) throw new Error(`${post} has no route`);
  return route;
}

/** Steps that were taken, with the state that each led to, in their order. */
export function movesOf(days: WayDays) {
  const steps = [
    ['propose', 'in_pool', 'proposed', days.proposed, 'street'],
    ['send_review', 'proposed', 'joint_review', days.sent, 'street'],
    ['pass_review', 'joint_review', 'reviewed', days.passed, 'auditor'],
    ['inspect', 'reviewed', 'inspection', days.inspecting, 'street'],
    ['pass_inspection', 'inspection', 'decision', days.inspected, 'street'],
    ['decide', 'decision', 'public_notice', days.decided, 'street'],
    ['object', 'public_notice', 'verification', days.objected, 'street'],
    ['close_notice', 'public_notice', 'procedure', days.closed, 'street'],
    ['record_elected', 'procedure', 'elected', days.elected, 'street'],
    ['submit_filing', 'elected', 'filing', days.submitted, 'street'],
    ['file', 'filing', 'in_office', days.filed, 'approver'],
  ] as const;
  return steps.flatMap(([action, from, to, on, by]) =>
    on === null ? [] : [{ action, from, to, on, by }],
  );
}
