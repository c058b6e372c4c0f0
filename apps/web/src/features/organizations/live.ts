import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const organizationsLive: readonly LiveRule[] = [
  {
    on: ['organization.*', 'member.*'],
    refresh: () => [trpc.organizations.pathFilter()],
  },
];
