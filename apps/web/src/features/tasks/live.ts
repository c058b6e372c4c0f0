import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const tasksLive: readonly LiveRule[] = [
  {
    on: ['task.*', 'delivery.*'],
    refresh: () => [trpc.tasks.pathFilter()],
  },
];
