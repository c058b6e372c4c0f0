// Putting those on record who sit on a seat already.
import { defineWebFeature } from '../../app/feature/feature.js';
import { incumbentsLive } from './live.js';
import { incumbentRoutes } from './routes.js';

/** Putting those on record who sit on a seat already. */
export const incumbents = defineWebFeature({
  routes: incumbentRoutes,
  live: incumbentsLive,
  menu: [],
  reachedFrom: { '/teams/on-record': '/teams' },
});
