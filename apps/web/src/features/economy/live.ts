import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const economyLive: readonly LiveRule[] = [
  {
    on: ['economy.*'],
    refresh: () => [
      trpc.economy.village.pathFilter(),
      trpc.economy.published.pathFilter(),
      trpc.economy.villages.pathFilter(),
      trpc.economy.indicators.pathFilter(),
      trpc.economy.years.pathFilter(),
      trpc.economy.reporting.pathFilter(),
      trpc.economy.plan.pathFilter(),
    ],
  },
  {
    // The queue reorders under the hand of who is checking it: new months wait.
    on: ['economy.submitted', 'economy.imported', 'economy.passed', 'economy.returned'],
    hold: () => [trpc.economy.pending.pathFilter()],
  },
];
