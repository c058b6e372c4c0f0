/** An activity as a process: from the plan to the passed record, by the machine of MEET-19. */
import {
  type ActivityEvent,
  type ActivityFacts,
  type ActivityState,
  activityMachine,
} from '@xianfeng/rules';
import type { Updateable } from 'kysely';
import { type Actor, inScope } from '../../kernel/index.js';
import { defineProcess, type ProcessTypes } from '../../kit/process/index.js';
import { officesOf } from '../attendance/offices.js';
import {
  activityCancelled,
  activityConfirmed,
  activityNotified,
  activityPassed,
  activityPlanned,
  activityRecorded,
  activityReturned,
  activitySubmitted,
} from '../events.js';
import { hasTwoOffices, mayEnter, type Offices } from '../policy.js';
import type { ActivityTable } from '../tables.js';
import { refuseDuplicate } from './columns.js';
import { civilNow, isOver } from './phase.js';
import { recordActivityEvent } from './record-event.js';
import { type StoredActivity, toStored } from './stored-activity.js';

/** The types of an activity as a process. */
export interface ActivityTypes extends ProcessTypes {
  row: StoredActivity;
  subject: Pick<
    StoredActivity,
    | 'id'
    | 'version'
    | 'organizationId'
    | 'organizationPath'
    | 'notifiedOn'
    | 'type'
    | 'groupId'
    | 'heldOn'
  >;
  state: ActivityState;
  event: ActivityEvent;
  facts: ActivityFacts;
  columns: Updateable<ActivityTable>;
}

/** Moves that an actor makes in the product: that a meeting begins and ends follows from the clock. */
export const madeMoves = [
  'notify',
  'record',
  'submit',
  'confirm',
  'send_back',
  'pass',
  'return',
  'coordinate_pass',
  'coordinate_return',
  'revise',
  'cancel',
] as const satisfies readonly ActivityEvent[];

const eventOf = {
  begin: activityPlanned,
  notify: activityNotified,
  record: activityRecorded,
  revise: activityRecorded,
  submit: activitySubmitted,
  confirm: activityConfirmed,
  send_back: activityReturned,
  pass: activityPassed,
  return: activityReturned,
  coordinate_pass: activityPassed,
  coordinate_return: activityReturned,
  cancel: activityCancelled,
} as const;

/** Activities of the branches. */
export const activityProcess = defineProcess<ActivityTypes>({
  kind: 'activity',
  machine: activityMachine,
  stateOf: ({ state }) => state,
  lock: async (tx, ctx, ids) => {
    const rows = await tx.db
      .selectFrom('activity')
      .selectAll()
      .where('id', 'in', ids)
      .where(inScope('organization_path', ctx.actor))
      .orderBy('id')
      .forUpdate()
      .execute();
    return rows.map(toStored);
  },
  factsOf: async (db, ctx, row, today) =>
    activityFacts(ctx.actor, row, {
      offices: await officesOf(db, row, today),
      over: isOver(row, civilNow(ctx.clock.now())),
    }),
  write: (tx, row, { state, version }, columns) =>
    refuseDuplicate(
      tx.db
        .updateTable('activity')
        .set({ ...columns, state, version })
        .where('id', '=', row.id)
        .execute(),
    ),
  recordEvent: (tx, ctx, subject, { event, to, version, today }) => {
    if (event === 'start' || event === 'finish' || event === 'archive') {
      throw new Error(`nobody makes the move ${event}`);
    }
    const notifiedOn = event === 'notify' ? today : subject.notifiedOn;
    const { id, organizationId, organizationPath, type, groupId, heldOn } = subject;
    return recordActivityEvent(tx, ctx, eventOf[event], {
      ...{ id, version, heldOn, groupId, activityType: type },
      place: { organizationId, organizationPath, state: to, notifiedOn },
    });
  },
  // What is asked and answered of a correction, the correction tells itself.
  standing: {
    of: ({ heldOn }) => ({ since: heldOn, dueOn: null }),
    recordChange: () => Promise.resolve(),
  },
  explanationField: 'explanation',
  refusesByState: true,
});

/** An activity as far as its moves are judged by it. */
type Judged = Pick<StoredActivity, 'heldOn' | 'notifiedOn' | 'confirmedBy' | 'returnCount'> & {
  enteredBy: number | null;
};

/**
 * What the guards ask of an activity and of the actor.
 *
 * @param known offices are asked by the moves within the branch; minutes are complete where they
 *   were not looked at; whether its time is over is asked by the notice
 */
export function activityFacts(
  actor: Actor,
  activity: Judged,
  known: { offices?: Offices; minutesComplete?: boolean; over?: boolean } = {},
): ActivityFacts {
  const { offices, minutesComplete = true, over = false } = known;
  return {
    heldOn: activity.heldOn,
    notifiedOn: activity.notifiedOn,
    fourDiscussions: false,
    minutesComplete,
    hasCommittee: offices !== undefined && hasTwoOffices(offices),
    actorEnters: entersIn(actor, offices),
    // Who entered it, or confirmed it for the branch, is not the one to pass it.
    actorEnteredIt: [activity.enteredBy, activity.confirmedBy].includes(actor.accountId),
    returns: activity.returnCount,
    over,
    reason: '',
  };
}

/** Of two offices the secretary's does not enter; who is not of the branch is refused by the role. */
function entersIn(actor: Actor, offices: Offices | undefined): boolean {
  return (
    offices === undefined ||
    actor.assignment.role !== 'branch_secretary' ||
    mayEnter(actor, offices)
  );
}
