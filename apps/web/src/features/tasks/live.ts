import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';
import { knownMe } from '../../app/session/me.js';

const toMember = (sentence: string) => (knownMe()?.assignment.role === 'member' ? sentence : null);

export const tasksLive: readonly LiveRule[] = [
  {
    on: ['task.*', 'delivery.*'],
    refresh: () => [
      trpc.tasks.mine.pathFilter(),
      trpc.tasks.get.pathFilter(),
      trpc.tasks.delivery.pathFilter(),
      trpc.tasks.deliveries.pathFilter(),
    ],
  },
  {
    // How far a task is changes in place, and with it whether files may be added.
    on: ['delivery.*'],
    refresh: () => [
      trpc.tasks.sent.pathFilter(),
      trpc.tasks.received.pathFilter(),
      trpc.attachments.list.pathFilter(),
    ],
  },
  {
    // A new task comes at the top: while somebody reads the list it waits.
    on: ['task.*'],
    hold: () => [trpc.tasks.sent.pathFilter(), trpc.tasks.received.pathFilter()],
  },
  { on: ['task.handed'], say: () => toMember('您有一项新任务') },
  { on: ['delivery.returned'], say: () => toMember('您的汇报被退回，请查看退回意见') },
];
