// Which events make the queries of the board out of date.
import { live } from '../../app/live/rules.js';

/** For each query of the board, the events that it shows. */
export const boardLive = live('board', {
  // New lines come at the top: while the feed is being read they wait.
  feed: { shows: 'news', hold: true },
});
