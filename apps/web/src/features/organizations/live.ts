// Which events make the queries of the tree of organizations out of date.
import { live } from '../../app/live/rules.js';

/** For each query of organizations, the events that it shows. */
export const organizationsLive = live('organizations', {
  children: { shows: ['organization', 'member'] },
  search: { shows: ['organization', 'member'] },
  get: { shows: ['organization', 'member'] },
  team: { shows: ['organization', 'member'] },
});
