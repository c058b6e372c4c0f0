import { defineEvent, rooms, upward } from '../kernel/index.js';
import { deliveryMovedData, taskEndedData, taskHandedData } from './schema.js';
import { deliverySubject, taskSubject } from './subject.js';

/** Everybody at either end of a task: who handed it down, and all who have it to do. */
export interface TaskPlace {
  organizationId: number;
  organizationPath: string;
  recipientPaths: readonly string[];
  personIds: readonly number[];
}

/** One delivery's place: the organization or branch, and the person where it is a member's. */
export interface DeliveryPlace {
  organizationId: number;
  organizationPath: string;
  personId: number | null;
}

const bothEnds = (place: TaskPlace) => [
  ...upward(place.organizationPath),
  ...place.recipientPaths.flatMap(upward),
  ...place.personIds.map(rooms.person),
];

/** The sender lies above the recipient, so the way upward reaches both. */
export const deliveryAudience = (place: DeliveryPlace) => [
  ...upward(place.organizationPath),
  ...(place.personId === null ? [] : [rooms.person(place.personId)]),
];

/** One event however many the recipients are: each hears it in his own room. */
export const taskHanded = defineEvent({
  type: 'task.handed',
  subject: taskSubject,
  data: taskHandedData,
  audience: bothEnds,
});

const taskEnded = <const State extends string>(state: State) =>
  defineEvent({
    type: `task.${state}` as const,
    subject: taskSubject,
    data: taskEndedData,
    audience: bothEnds,
  });

export const taskClosed = taskEnded('closed');
export const taskWithdrawn = taskEnded('withdrawn');

const moved = <const What extends string>(type: What) =>
  defineEvent({
    type: `delivery.${type}` as const,
    subject: deliverySubject,
    data: deliveryMovedData,
    audience: deliveryAudience,
  });

/** By the action that moved the delivery. */
export const deliveryMoved = {
  accept: moved('accepted'),
  split: moved('split'),
  report: moved('reported'),
  returnReport: moved('returned'),
  close: moved('closed'),
} as const;
