import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const dutiesLive: readonly LiveRule[] = [
  {
    on: ['activity.*'],
    refresh: () => [trpc.duties.pathFilter()],
  },
];
