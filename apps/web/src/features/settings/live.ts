// Which events make the queries of the settings out of date.
import { live } from '../../app/live/rules.js';

/** For each query of settings, the events that it shows. */
export const settingsLive = live(
  'settings',
  {
    list: { shows: ['setting'] },
    inForce: { shows: ['setting', 'holiday_notice'] },
    history: { shows: ['setting'] },
    negativeList: { shows: ['negative_list'] },
    holidays: { shows: ['holiday_notice'] },
  },
  // Whatever is judged by the settings may read otherwise now; it happens a few times a year.
  { outdatesAll: ['setting', 'holiday_notice'] },
);
