// What a reader sees of an activity's state at a point in time (MEET-19).
import { type CivilDate, type CivilTime, timeInShanghai, todayInShanghai } from '@xianfeng/rules';
import type { ActivityPhase, ActivityState } from '../schema.js';

/** The day and the time in Shanghai at one instant. */
export interface CivilNow {
  today: CivilDate;
  time: CivilTime;
}

/** @param now milliseconds since 1970, from the injected clock */
export function civilNow(now: number): CivilNow {
  return { today: todayInShanghai(now), time: timeInShanghai(now) };
}

interface Timed {
  state: ActivityState;
  heldOn: CivilDate;
  startsAt: CivilTime;
  endsAt: CivilTime | null;
}

/** Has the activity begun? Civil days and times compare as text. */
export function hasStarted(activity: Omit<Timed, 'state'>, now: CivilNow): boolean {
  return `${activity.heldOn} ${activity.startsAt}` <= `${now.today} ${now.time}`;
}

/** Has the activity ended? Without an end it lasts until the day is over. */
export function isOver(activity: Omit<Timed, 'state'>, now: CivilNow): boolean {
  return `${activity.heldOn} ${activity.endsAt ?? '24:00'}` <= `${now.today} ${now.time}`;
}

/** What the reader sees of a state at this time (MEET-19). */
export function phaseOf(activity: Timed, now: CivilNow): ActivityPhase {
  if (activity.state === 'pending_minutes') return 'recorded';
  const waits = activity.state === 'planned' || activity.state === 'notified';
  if (!waits || !hasStarted(activity, now)) return activity.state;
  return isOver(activity, now) ? 'pending_minutes' : 'in_progress';
}
