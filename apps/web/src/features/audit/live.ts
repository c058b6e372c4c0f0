// Which events make the queries of the audit log out of date.
import { live } from '../../app/live/rules.js';

/** For each query of the log, the events that it shows. */
export const auditLive = live('audit', {
  // Whatever is heard stands in the log; who reads it is not moved.
  list: { shows: 'everything', hold: true },
  words: { shows: 'nothing' },
  // No event is delivered of a check: whoever looks asks again while one goes on.
  check: { shows: 'nothing' },
});
