// Which events make the queries of imports out of date.
import { live } from '../../app/live/rules.js';

/** How far an import is comes beside the events, to its actor alone: what is under way is in no log. */
export const importsLive = live('imports', {
  mine: { shows: ['import'] },
});
