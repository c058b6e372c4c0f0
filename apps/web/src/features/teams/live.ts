import { trpc } from '../../app/api/trpc.js';
import type { LiveRule } from '../../app/live/rules.js';

export const teamsLive: readonly LiveRule[] = [
  {
    on: ['team.*', 'holder.*', 'talent.*'],
    refresh: () => [
      trpc.teams.village.pathFilter(),
      trpc.teams.villages.pathFilter(),
      trpc.teams.holder.pathFilter(),
      trpc.teams.count.pathFilter(),
    ],
  },
  {
    on: ['team.*', 'holder.*', 'candidate.*'],
    hold: () => [trpc.teams.vacancies.pathFilter(), trpc.teams.holders.pathFilter()],
  },
];
