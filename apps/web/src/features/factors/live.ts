// Which events make the queries of the second factor out of date.
import { live } from '../../app/live/rules.js';

/** For each query of the second factor, the events that it shows. */
export const factorsLive = live('factors', {
  question: { shows: 'nothing' },
  own: { shows: ['factor', 'factor_reset'] },
  resets: { shows: ['factor_reset', 'assignment'] },
});
