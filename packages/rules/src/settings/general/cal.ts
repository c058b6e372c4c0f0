// District settings: working days.
import type { Calendar } from '../../calendar/holiday-notices.js';
import type { Definitions } from '../definition.js';

/** Settings of 工作日. */
export interface CalSettings extends Calendar {
  readonly 'cal.countStartDay': boolean;
}

/** Values where a district has chosen nothing (CAL). */
export const calDefaults: CalSettings = {
  'cal.countStartDay': false,
};

/** Label, range and reason of each setting (CAL). */
export const calDefinitions: Definitions<CalSettings> = {
  'cal.countStartDay': {
    kind: 'flag',
    label: '公示期计入发布当日',
    rule: 'CAL-03',
    note: '默认不计入；有的地方习惯计入发布当日。',
  },
};
