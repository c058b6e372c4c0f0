/** What events of tasks are about: tasks, and the deliveries in which they lie with somebody. */
import { defineSubject } from '../kernel/index.js';

/** 任务: what one organization asks of others. */
export const taskSubject = defineSubject({ kind: 'task', label: '任务', page: '/tasks/$id' });

/** 派发: a task as it lies with one organization or member; its task's page shows it. */
export const deliverySubject = defineSubject({
  kind: 'delivery',
  label: '任务派发',
  page: { subject: taskSubject, id: ({ data }) => Number(data.taskId ?? 0) },
});
