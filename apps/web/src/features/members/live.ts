import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const membersLive: readonly LiveRule[] = [
  {
    on: ['member.*'],
    refresh: () => [trpc.members.get.pathFilter()],
    hold: () => [trpc.members.list.pathFilter()],
  },
];
