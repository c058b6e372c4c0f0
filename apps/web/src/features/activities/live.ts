import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const activitiesLive: readonly LiveRule[] = [
  {
    on: ['activity.*', 'leave.*'],
    refresh: () => [
      trpc.activities.get.pathFilter(),
      trpc.activities.roster.pathFilter(),
      trpc.activities.mine.pathFilter(),
    ],
    hold: () => [trpc.activities.list.pathFilter()],
  },
];
