// Which events make the queries of files of records out of date.
import { live } from '../../app/live/rules.js';

/** For each query of attachments, the events that it shows. */
export const attachmentsLive = live('attachments', {
  list: { shows: ['attachment'] },
});
