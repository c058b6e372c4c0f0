// Which events make the queries of tasks out of date.
import { live } from '../../app/live/rules.js';
import { knownMe } from '../../app/session/me.js';

const toMember = (sentence: string) => (knownMe()?.assignment.role === 'member' ? sentence : null);

/** For each query of tasks, the events that it shows. */
export const tasksLive = live(
  'tasks',
  {
    mine: { shows: ['task', 'delivery'] },
    get: { shows: ['task', 'delivery'] },
    delivery: { shows: ['task', 'delivery'] },
    deliveries: { shows: ['task', 'delivery'] },
    // How far a task is changes in place; a new one comes at the top and waits for the reader.
    sent: { shows: ['task', 'delivery'], hold: ['task'] },
    received: { shows: ['task', 'delivery'], hold: ['task'] },
  },
  {
    // Whether files may be added goes with how far the task is.
    others: { 'attachments.list': { shows: ['delivery'] } },
    say: {
      'task.handed': () => toMember('您有一项新任务'),
      'delivery.returned': () => toMember('您的汇报被退回，请查看退回意见'),
    },
  },
);
