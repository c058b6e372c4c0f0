// The board of a district or street.
import { lazyRouteComponent } from '@tanstack/react-router';
import { defineWebFeature } from '../../app/feature/feature.js';
import { boardLive } from './live.js';
import { askForBoard } from './query.js';
import { boardRoutes } from './routes.js';

/** The board of a district or street. */
export const board = defineWebFeature({
  routes: boardRoutes,
  live: boardLive,
  menu: [],
  reachedFrom: { '/board': '/', '/board/cell': '/board' },
  homes: [
    {
      roles: ['street_organizer', 'district_auditor', 'district_approver'],
      plain: true,
      places: ['waiting', 'board', 'boardWide'],
      reads: ({ today }) => askForBoard(today.slice(0, 7)),
      page: lazyRouteComponent(() => import('./Board.js'), 'Board'),
    },
  ],
});
