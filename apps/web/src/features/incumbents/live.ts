import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const incumbentsLive: readonly LiveRule[] = [
  {
    on: ['incumbents.*', 'team.*', 'holder.*'],
    refresh: () => [trpc.incumbents.get.pathFilter(), trpc.incumbents.list.pathFilter()],
  },
];
