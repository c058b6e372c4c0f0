/** Tasks 任务 as they travel: inputs, answers, events and the table of states. Browser-safe. */
import type { ProcessStep } from '@xianfeng/rules';
import { z } from 'zod';
import { civilDate, id, line, pageInput, prose, version } from '../kernel/schema.js';
import type { HistoryEntry, OfferedMove } from '../kit/process/index.js';
import {
  type DeliveryAction,
  type DeliveryState,
  deliveryStates,
  type TaskState,
  taskStates,
} from './labels.js';

export * from './labels.js';

/** Most recipients that one write may hand a task to. */
export const MAX_RECIPIENTS = 2000;

const ids = z
  .array(id)
  .min(1, { error: '请至少选择一个接收对象' })
  .max(MAX_RECIPIENTS, { error: `一次最多下达给${MAX_RECIPIENTS}个对象，请分批下达` })
  .refine((list) => new Set(list).size === list.length, { error: '接收对象有重复，请去掉后再试' });

/** Either organizations below, or members of the own branch; never both in one task. */
export const recipients = z
  .strictObject({ organizationIds: ids.optional(), memberIds: ids.optional() })
  .refine((to) => (to.organizationIds === undefined) !== (to.memberIds === undefined), {
    error: '请选择下级党组织或本支部党员中的一类作为接收对象',
  });
export type Recipients = z.infer<typeof recipients>;

/** A task to hand down: text, due date, recipients, and the delivery that is split on. */
export const handInput = z.object({
  title: line(2, 100),
  body: prose(5000).default(''),
  dueOn: civilDate,
  to: recipients,
  /** The delivery that is split on: the new task belongs to it. */
  parentDeliveryId: id.optional(),
});
export type HandInput = z.infer<typeof handInput>;

/** One task or delivery by its id. */
export const taskIdInput = z.object({ id });

/** A page of the tasks that the own organization handed down. */
export const sentInput = z.object({
  ...pageInput,
  state: z.enum(taskStates).nullish(),
  /** Only those with a report that waits for an answer. */
  reported: z.boolean().nullish(),
});
/** `open` stands for every state that is neither closed nor withdrawn. */
const deliveryFilter = z.enum(['open', ...deliveryStates]).nullish();

/** A page of the deliveries that the own organization received. */
export const receivedInput = z.object({ ...pageInput, state: deliveryFilter });

/** A page of the deliveries of one task. */
export const deliveriesInput = z.object({ ...pageInput, taskId: id, state: deliveryFilter });
/** Unfinished ones come by due date, the earliest first; finished ones newest first. */
export const mineInput = z.object({ ...pageInput, finished: z.boolean().default(false) });

const text = prose(4000);
const step = { deliveryId: id, version };

/** A delivery to accept. */
export const acceptInput = z.object(step);

/** A delivery with the report on it. */
export const reportInput = z.object({
  ...step,
  text: text.min(1, { error: '请填写办理情况' }),
});

/** A reported delivery to return; the opinion says what is missing. */
export const returnInput = z.object({
  ...step,
  text: text.min(1, { error: '请填写退回意见，说明需要补充什么' }),
});
/** The opinion may be left out only where the recipient has reported. */
export const closeInput = z.object({ ...step, text: text.default('') });

/** The task to take back, with the version that was seen. */
export const withdrawInput = z.object({ id, version });

/** How many deliveries of a task are in each state. */
export type Progress = Record<DeliveryState, number>;

/** A task in the list of what the own organization sent. */
export interface SentTask {
  id: number;
  version: number;
  title: string;
  dueOn: string;
  state: TaskState;
  parentDeliveryId: number | null;
  progress: Progress;
  total: number;
  /** Deliveries whose due date has passed without a report. */
  overdue: number;
  createdAt: number;
}

/** A delivery in the list of its recipient. */
export interface ReceivedTask {
  deliveryId: number;
  taskId: number;
  version: number;
  title: string;
  senderId: number;
  senderName: string;
  dueOn: string;
  state: DeliveryState;
  /** The due date has passed and nothing is reported. */
  overdue: boolean;
  /** The first report came after the due date. */
  late: boolean;
  opinion: string;
  createdAt: number;
  allowed: DeliveryAction[];
}

/** A delivery in the list of all deliveries of a task. */
export interface DeliveryRow {
  id: number;
  version: number;
  organizationId: number;
  organizationName: string;
  memberId: number | null;
  /** Masked outside the member's own branch (SEC-09). */
  memberName: string | null;
  state: DeliveryState;
  /** Beginning of the report, at most 120 characters. */
  excerpt: string;
  overdue: boolean;
  late: boolean;
  reportedAt: number | null;
  closedAt: number | null;
  allowed: DeliveryAction[];
}

/** A task that a recipient made out of its delivery. */
export interface SplitTask {
  id: number;
  title: string;
  dueOn: string;
  state: TaskState;
  progress: Progress;
  total: number;
}

/** A delivery with its report, its history and what became of it below. */
export interface DeliveryDetail extends DeliveryRow {
  taskId: number;
  report: string;
  opinion: string;
  acceptedAt: number | null;
  /** What the actor's side can do with it, and what stands in the way. */
  moves: OfferedMove<DeliveryAction, DeliveryState>[];
  /** The step bar, with the name of the holder. */
  steps: ProcessStep<DeliveryState>[];
  /** The day by which it is to be reported; null when it is, or is over. */
  dueOn: string | null;
  /** The earliest first. */
  history: HistoryEntry[];
  splits: SplitTask[];
  /** Deliveries of what it was split into, at any depth, that are not closed. */
  openBelow: number;
}

/** One task as the reader may see it. */
export interface TaskDetail {
  id: number;
  version: number;
  title: string;
  body: string;
  dueOn: string;
  /** Working days from today to the due date, 0 when it is over. */
  workingDaysLeft: number;
  state: TaskState;
  senderId: number;
  senderName: string;
  createdAt: number;
  /** The delivery and task that this one was split from, where the actor may read it. */
  parent: { deliveryId: number; taskId: number; title: string } | null;
  /** Counts of the deliveries that the actor may see. */
  progress: Progress;
  total: number;
  overdue: number;
  /** The delivery that the actor has to do as a member or for the organization. */
  own: DeliveryDetail | null;
  allowed: 'withdraw'[];
}

/** A task was handed down: `recipients` says to how many. */
export const taskHandedData = z.object({
  organizationId: id,
  parentDeliveryId: id.nullable(),
  kind: z.enum(['organizations', 'members']),
  recipients: z.number().int(),
});
/** A task was closed or withdrawn as a whole. */
export const taskEndedData = z.object({ state: z.enum(['closed', 'withdrawn']) });
/** A recipient or the sender moved a delivery on. */
export const deliveryMovedData = z.object({
  taskId: id,
  organizationId: id,
  state: z.enum(deliveryStates),
  late: z.boolean(),
});
