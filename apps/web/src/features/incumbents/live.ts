// Which events make the queries of those who are put on record out of date.
import { live } from '../../app/live/rules.js';

/** For each query of batches, the events that it shows. */
export const incumbentsLive = live('incumbents', {
  get: { shows: ['service_batch', 'team', 'holder'] },
  waiting: { shows: ['service_batch'] },
  list: { shows: ['service_batch', 'team', 'holder'] },
});
