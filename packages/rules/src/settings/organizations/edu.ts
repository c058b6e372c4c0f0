// District settings: study.
import type { Definitions } from '../definition.js';

/** Settings of 党员教育. */
export interface EduSettings {
  readonly 'edu.onlinePercent': number;
  readonly 'edu.minutesPerHour': number;
}

/** Values where a district has chosen nothing (EDU). */
export const eduDefaults: EduSettings = {
  'edu.onlinePercent': 50,
  'edu.minutesPerHour': 45,
};

/** Label, range and reason of each setting (EDU). */
export const eduDefinitions: Definitions<EduSettings> = {
  'edu.onlinePercent': {
    kind: 'integer',
    label: '线上学习最多占比',
    unit: '%',
    min: 0,
    max: 100,
    rule: 'EDU-04',
    note: '没有全国统一规定。',
  },
  'edu.minutesPerHour': {
    kind: 'integer',
    label: '1学时的分钟数',
    unit: '分钟',
    min: 30,
    max: 60,
    rule: 'EDU-04',
    note: '没有全国统一规定。',
  },
};
