import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const boardLive: readonly LiveRule[] = [
  {
    on: ['activity.*'],
    refresh: () => [
      trpc.board.matrix.pathFilter(),
      trpc.board.cell.pathFilter(),
      trpc.board.summary.pathFilter(),
    ],
  },
  {
    // New lines come at the top: while somebody reads the feed they wait.
    on: ['activity.*', 'task.*', 'delivery.*', 'organization.*', 'member.*', 'economy.*'],
    hold: () => [trpc.board.feed.pathFilter()],
  },
];
