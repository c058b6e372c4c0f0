// Routes of the board.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { duties } from '@xianfeng/features/duties/labels';
import { signedInRoute } from '../../app/routes/signed-in.js';
import { month, oneOf, searchOf, wholeNumber } from '../../app/search.js';

const boardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/board',
  validateSearch: searchOf({ month, organizationId: wholeNumber }),
  component: lazyRouteComponent(() => import('./BoardPage.js'), 'BoardPage'),
});

const cellRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/board/cell',
  validateSearch: searchOf({
    month,
    organizationId: wholeNumber,
    duty: oneOf(duties),
    only: oneOf(['open', 'done'] as const),
  }),
  component: lazyRouteComponent(() => import('./CellPage.js'), 'CellPage'),
});

/** The board, and the rows behind a figure. */
export const boardRoutes = [boardRoute, cellRoute];
