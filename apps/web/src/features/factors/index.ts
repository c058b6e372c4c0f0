// The second factor: given at the sign-in, set up, managed by its owner, reset by administrators.
import { defineWebFeature } from '../../app/feature/feature.js';
import { factorsLive } from './live.js';

/** The second factor of accounts. */
export const factors = defineWebFeature({
  routes: [],
  live: factorsLive,
  menu: [],
});
