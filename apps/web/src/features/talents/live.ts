// Which events make the queries of the pool out of date.
import { live } from '../../app/live/rules.js';

/** For each query of the pool, the events that it shows. */
export const talentsLive = live('talents', {
  get: { shows: ['talent', 'talent_pool', 'candidate', 'holder', 'person_consent'] },
  consents: { shows: ['person_consent'] },
  waitingConsents: { shows: ['person_consent'] },
  balance: { shows: ['talent', 'talent_pool', 'candidate', 'holder'] },
  // A file that changes its state leaves the filtered list: while that is being read, it waits.
  list: { shows: ['talent', 'talent_pool', 'candidate', 'holder'], hold: true },
  'file.own': { shows: ['talent_file'] },
  'file.get': { shows: ['talent_file'] },
  'file.version': { shows: ['talent_file'] },
  'file.photo': { shows: ['talent_file'] },
});
