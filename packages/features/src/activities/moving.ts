import {
  type ActivityEvent,
  type ActivityFacts,
  type ActivityState,
  activityMachine,
  type CivilDate,
  type ExplainedMove,
  explainMoves,
  type Machine,
  makeMove,
  type SettingValues,
  type Step,
} from '@xianfeng/rules';
import { type Actor, AppError, enforce } from '../kernel/index.js';
import { hasTwoOffices, mayEnter, type Offices } from './policy.js';
import type { StoredActivity } from './stored.js';

type ActivityMachine = Machine<ActivityState, ActivityEvent, ActivityFacts>;

const machines = new WeakMap<SettingValues, ActivityMachine>();

/** The machine of MEET-19 under the settings in force, made once for each set of them. */
export function machineOf(settings: SettingValues): ActivityMachine {
  const known = machines.get(settings);
  if (known !== undefined) return known;
  const machine = activityMachine(settings);
  machines.set(settings, machine);
  return machine;
}

/** Moves that somebody makes in the product: that a meeting begins and ends follows from the clock. */
const events: readonly ActivityEvent[] = [
  'notify',
  'record',
  'submit',
  'confirm',
  'send_back',
  'pass',
  'return',
  'revise',
  'cancel',
];

/** An activity as far as its moves are judged by it. */
export interface Movable
  extends Pick<StoredActivity, 'state' | 'heldOn' | 'notifiedOn' | 'confirmedBy' | 'returnCount'> {
  enteredBy: number | null;
}

/** What a move is judged by, beside the activity itself. */
export interface Moving {
  actor: Actor;
  today: CivilDate;
  /** In force today. */
  settings: SettingValues;
  /** Asked by the moves within the branch. */
  offices?: Offices;
  minutesComplete?: boolean;
  /** Why it is returned or cancelled. */
  reason?: string;
  /** Said where a rule warns; null where the move carries none. */
  explanation?: string | null;
}

function stepOf(activity: Movable, moving: Moving): Step<ActivityFacts> {
  const { actor, today, offices } = moving;
  return {
    role: actor.assignment.role,
    date: today,
    facts: {
      heldOn: activity.heldOn,
      notifiedOn: activity.notifiedOn,
      fourDiscussions: false,
      minutesComplete: moving.minutesComplete ?? true,
      hasCommittee: offices !== undefined && hasTwoOffices(offices),
      actorEnters: entersIn(actor, offices),
      actorEnteredIt: answersFor(actor, activity),
      returns: activity.returnCount,
      reason: moving.reason ?? '',
    },
  };
}

/** Of two offices the secretary's does not enter; who is not of the branch is refused by his role. */
function entersIn(actor: Actor, offices: Offices | undefined): boolean {
  return (
    offices === undefined ||
    actor.assignment.role !== 'branch_secretary' ||
    mayEnter(actor, offices)
  );
}

/** Did the actor enter it, or confirm it for the branch: then he is not the one to pass it. */
function answersFor(actor: Actor, activity: Movable): boolean {
  return [activity.enteredBy, activity.confirmedBy].includes(actor.accountId);
}

/**
 * The state that a move leads to (MEET-19).
 *
 * @throws AppError wrong_state where the state knows no such move, else as `enforce` does
 */
export function move(activity: Movable, event: ActivityEvent, moving: Moving): ActivityState {
  const machine = machineOf(moving.settings);
  if (!machine.moves.some((m) => m.event === event && m.from.includes(activity.state))) {
    throw new AppError('wrong_state');
  }
  const result = makeMove(machine, activity.state, event, stepOf(activity, moving));
  enforce(result, moving.explanation ?? null);
  if (result.to === null) throw new AppError('wrong_state');
  return result.to;
}

/** Would the move be made now? */
export function canMove(activity: Movable, event: ActivityEvent, moving: Moving): boolean {
  const step = stepOf(activity, moving);
  return makeMove(machineOf(moving.settings), activity.state, event, step).to !== null;
}

/**
 * What can be done with the activity now and later, and what refuses it, as the interpreter says. A
 * reason is asked for when somebody makes the move, and does not stand in its way before.
 */
export function movesOf(activity: Movable, moving: Moving): ExplainedMove<ActivityEvent>[] {
  const step = stepOf(activity, { ...moving, reason: '-' });
  return explainMoves(machineOf(moving.settings), activity.state, step, events);
}
