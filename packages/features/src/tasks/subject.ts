/** What events of tasks are about: tasks, and their deliveries to recipients. */
import { byId, defineSubject } from '../kernel/index.js';

/** What sentences name of a task, or of a delivery's task. */
export interface TaskFacts {
  title: string;
}

/** 任务: what one organization asks of others. */
export const taskSubject = defineSubject({
  kind: 'task',
  label: '任务',
  page: '/tasks/$id',
  read: async (db, ids) => {
    const rows = await db
      .selectFrom('task')
      .select(['id', 'title'])
      .where('id', 'in', [...ids])
      .execute();
    return byId(rows);
  },
});

/** 派发: a task as it lies with one organization or member; the page of its task shows it. */
export const deliverySubject = defineSubject({
  kind: 'delivery',
  label: '任务派发',
  page: {
    subject: taskSubject,
    id: ({ data }) => (typeof data.taskId === 'number' ? data.taskId : null),
  },
  read: async (db, ids) => {
    const rows = await db
      .selectFrom('delivery as d')
      .innerJoin('task as t', 't.id', 'd.task_id')
      .select(['d.id', 't.title'])
      .where('d.id', 'in', [...ids])
      .execute();
    return byId(rows);
  },
});
