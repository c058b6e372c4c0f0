// Which events make the queries of the notice out of date.
import { live } from '../../app/live/rules.js';

/** For each query of the notice, the events that it shows. */
export const privacyLive = live(
  'privacy',
  {
    notice: { shows: ['privacy_notice.published'] },
    ownReadings: { shows: ['privacy_notice.read'] },
    counts: { shows: ['privacy_notice'] },
  },
  { say: { 'privacy_notice.published': () => '个人信息处理告知书有新的版本。' } },
);
