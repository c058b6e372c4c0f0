// Which events make the queries of what a branch owes each month out of date.
import { live } from '../../app/live/rules.js';

/** For each query of duties, the events that it shows. */
export const dutiesLive = live('duties', {
  month: { shows: ['activity'] },
  matrix: { shows: ['activity'] },
  cell: { shows: ['activity', 'duty_reminder'] },
  summary: { shows: ['activity'] },
  reminders: { shows: ['activity', 'duty_reminder'] },
});
