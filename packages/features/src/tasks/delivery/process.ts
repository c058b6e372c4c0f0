/** Deliveries as a process: what their machine looks at, and how a move of one is written and told of. */
import {
  type DeliveryEvent,
  type DeliveryFacts,
  type DeliveryState,
  deliveryMachine,
  movesFrom,
  previewMove,
} from '@xianfeng/rules';
import { type Actor, type ActorContext, record } from '../../kernel/index.js';
import {
  defineProcess,
  history,
  offered,
  type ProcessTypes,
  stepsOf,
  takeCase,
} from '../../kit/process/index.js';
import { deliveryMoved } from '../events.js';
import { isOwnEntry, isRecipient, isSender } from '../policy.js';
import {
  type DeliveryAction,
  type DeliveryDetail,
  deliveryActions,
  overdueDeliveryStates,
} from '../schema.js';
import {
  checkable,
  type DeliveryRecord,
  deliveryRows,
  presentDelivery,
  seesDelivery,
  today,
} from './rows.js';

/** The types of a delivery as a process. */
export interface DeliveryTypes extends ProcessTypes {
  row: DeliveryRecord;
  subject: DeliveryRecord;
  state: DeliveryState;
  event: DeliveryEvent;
  facts: DeliveryFacts;
  columns: {
    late: boolean;
    accepted_at: Date;
    report: string;
    reported_at: Date;
    reported_by: number;
    opinion: string;
    closed_at: Date;
  };
}

function factsOf(actor: Actor, row: DeliveryRecord): DeliveryFacts {
  const sides = checkable(row);
  return {
    isRecipient: isRecipient(actor, sides),
    isSender: isSender(actor, sides),
    isOrganizations: row.memberId === null,
    actorEnteredIt: isOwnEntry(actor, sides),
    opinion: '',
  };
}

/** Is it late after this move? The first report decides; a later one makes no delivery late. */
export function isLateAfter(row: DeliveryRecord, event: string, day: string): boolean {
  return event === 'report' && row.reportedAt === null ? day > row.dueOn : row.late;
}

/** Tasks as they lie with one organization or member. */
export const deliveryProcess = defineProcess<DeliveryTypes>({
  kind: 'delivery',
  machine: () => deliveryMachine,
  stateOf: ({ state }) => state,
  lock: (tx, ctx, ids) =>
    deliveryRows(tx.db, today(ctx.clock))
      .where('delivery.id', 'in', ids)
      .where(seesDelivery(ctx.actor))
      .orderBy('delivery.id')
      .forUpdate(['delivery'])
      .execute(),
  factsOf: (_db, ctx, row) => factsOf(ctx.actor, row),
  write: (tx, row, { state, version }, columns) =>
    tx.db
      .updateTable('delivery')
      .set({ ...columns, state, version })
      .where('id', '=', row.id)
      .execute(),
  recordEvent: async (tx, ctx, row, { event, to, version, today: day }) => {
    // A task is withdrawn as a whole, and its own event tells of it.
    if (event === 'begin' || event === 'withdraw') return;
    const { organizationId, organizationPath, personId, taskId } = row;
    await record(tx, ctx, deliveryMoved[event], {
      id: row.id,
      version,
      place: { organizationId, organizationPath, personId },
      data: { taskId, organizationId, state: to, late: isLateAfter(row, event, day) },
    });
  },
  refusesByState: true,
});

/** What the actor may do with a delivery now. */
export function allowedActions(actor: Actor, row: DeliveryRecord, day: string): DeliveryAction[] {
  const step = { role: actor.assignment.role, date: day, facts: factsOf(actor, row) };
  return deliveryActions.filter(
    (action) => previewMove(deliveryMachine, row.state, action, step).to !== null,
  );
}

/** The moves of the actor's side of a delivery; a task is withdrawn as a whole, from its own page. */
function movesOfSide(facts: DeliveryFacts): DeliveryAction[] {
  return [
    ...(facts.isRecipient ? (['accept', 'report'] as const) : []),
    ...(facts.isRecipient && facts.isOrganizations ? (['split'] as const) : []),
    ...(facts.isSender ? (['close', 'returnReport'] as const) : []),
  ];
}

/** What the panel of a delivery shows: its steps with who holds it, its deadline, its moves, its history. */
export async function panelOf(
  ctx: ActorContext,
  row: DeliveryRecord,
): Promise<Pick<DeliveryDetail, 'moves' | 'steps' | 'dueOn' | 'history'>> {
  const facts = factsOf(ctx.actor, row);
  const taken = await takeCase(ctx.db, ctx, deliveryProcess, row, { facts });
  const entries = await history(ctx.db, deliveryProcess, row.id);
  const { organizationName, memberName } = presentDelivery(ctx.actor, row, taken.today);
  const holder = row.state === 'reported' ? row.senderName : (memberName ?? organizationName);
  return {
    moves: offered(taken, movesOfSide(facts)),
    steps: stepsOf(taken.machine, row.state, entries).map((step) =>
      step.status === 'current' ? { ...step, next: holder } : step,
    ),
    dueOn: overdueDeliveryStates.includes(row.state) ? row.dueOn : null,
    history: entries.map(({ event, label, from, to, version, on, at, by, text, findings }) => {
      return { event, label, from, to, version, on, at, by, text, findings };
    }),
  };
}

/** Is the delivery still to be reported? */
export const canBeReported = (state: DeliveryState): boolean =>
  movesFrom(deliveryMachine, state).some(({ event }) => event === 'report');
