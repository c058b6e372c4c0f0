/** Events of tasks and of their deliveries, with their words and who may hear of them. */
import { defineEvent, type FeedContext, rooms, upward } from '../kernel/index.js';
import { deliveryStateLabels } from './labels.js';
import { deliveryMovedData, taskEndedData, taskHandedData } from './schema.js';
import { deliverySubject, type TaskFacts, taskSubject } from './subject.js';

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

/** A sentence that names the task; null where the record is out of sight. */
const naming =
  <Data>(say: (said: { where: string; what: string; data: Data }) => string) =>
  ({ where, data, subject }: FeedContext<Data, TaskFacts>) =>
    subject === null ? null : say({ where, data, what: `任务“${subject.title}”` });

/** One event however many the recipients are: each hears it in its own room. */
export const taskHanded = defineEvent({
  type: 'task.handed',
  subject: taskSubject,
  data: taskHandedData,
  audience: bothEnds,
  label: '下达任务',
  feed: naming(({ where, what, data }) => {
    const unit = data.kind === 'members' ? '名党员' : '个党组织';
    return `${where}下达${what}，接收${data.recipients}${unit}。`;
  }),
});

/** Every delivery of a task is closed. */
export const taskClosed = defineEvent({
  type: 'task.closed',
  subject: taskSubject,
  data: taskEndedData,
  audience: bothEnds,
  label: '任务办结',
  feed: naming(({ where, what }) => `${where}的${what}已办结。`),
});

/** The sender took a task back. */
export const taskWithdrawn = defineEvent({
  type: 'task.withdrawn',
  subject: taskSubject,
  data: taskEndedData,
  audience: bothEnds,
  label: '撤回任务',
  feed: naming(({ where, what }) => `${where}撤回了${what}。`),
});

type DeliveryFeed = ((context: FeedContext<unknown, TaskFacts>) => string | null) | null;

const moved = <const Past extends string>(past: Past, label: string, feed: DeliveryFeed) =>
  defineEvent({
    type: `delivery.${past}` as const,
    subject: deliverySubject,
    data: deliveryMovedData,
    audience: deliveryAudience,
    label,
    feed,
    log: ({ state, late }) => `${deliveryStateLabels[state]}${late ? '，逾期' : ''}。`,
  });

/** By the action that moved the delivery. */
export const deliveryMoved = {
  // A receipt, and a division of work within one organization, are no news for everybody there.
  accept: moved('accepted', '签收任务', null),
  split: moved('split', '分解任务', null),
  report: moved(
    'reported',
    '汇报任务',
    naming(({ where, what }) => `${where}汇报了${what}的办理情况。`),
  ),
  returnReport: moved(
    'returned',
    '退回汇报',
    naming(({ where, what }) => `${where}的${what}汇报被退回补充。`),
  ),
  close: moved(
    'closed',
    '办结任务',
    naming(({ where, what }) => `${where}的${what}已审核办结。`),
  ),
} as const;
