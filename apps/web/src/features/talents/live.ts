import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const talentsLive: readonly LiveRule[] = [
  {
    on: ['talent.*', 'candidate.*', 'holder.*'],
    refresh: () => [trpc.talents.get.pathFilter(), trpc.talents.balance.pathFilter()],
    // A file that changes its state leaves the filtered list: while somebody reads it, that waits.
    hold: () => [trpc.talents.list.pathFilter()],
  },
  { on: ['talent_file.*'], refresh: () => [trpc.talents.file.pathFilter()] },
];
