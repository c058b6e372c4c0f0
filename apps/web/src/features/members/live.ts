// Which events make the queries of members out of date.
import { live } from '../../app/live/rules.js';

/** For each query of members, the events that it shows. */
export const membersLive = live('members', {
  get: { shows: ['member'] },
  list: { shows: ['member'], hold: true },
});
