import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

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
];
