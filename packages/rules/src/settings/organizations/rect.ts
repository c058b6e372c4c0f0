// District settings: rectification.
import type { Definitions } from '../definition.js';

/** Settings of 软弱涣散整顿. */
export interface RectSettings {
  readonly 'rect.satisfactionPercent': number;
  readonly 'rect.noProspectYears': number;
  readonly 'rect.yearlySharePercent': number;
  readonly 'rect.planDays': number;
  readonly 'rect.cureMonths': number;
  readonly 'rect.cureMaxMonths': number;
  readonly 'rect.lookBackMonths': number;
}

/** Values where a district has chosen nothing (RECT). */
export const rectDefaults: RectSettings = {
  'rect.satisfactionPercent': 60,
  'rect.noProspectYears': 2,
  'rect.yearlySharePercent': 0,
  'rect.planDays': 30,
  'rect.cureMonths': 6,
  'rect.cureMaxMonths': 12,
  'rect.lookBackMonths': 6,
};

/** Label, range and reason of each setting (RECT). */
export const rectDefinitions: Definitions<RectSettings> = {
  'rect.satisfactionPercent': {
    kind: 'integer',
    label: '群众满意率低于多少列入排查',
    unit: '%',
    min: 0,
    max: 100,
    rule: 'RECT-01',
    note: '见于地市级整顿办法。',
  },
  'rect.noProspectYears': {
    kind: 'integer',
    label: '村连续几年没有发展对象列入排查',
    unit: '年',
    min: 1,
    max: 10,
    rule: 'RECT-01',
    note: '见于地市级整顿办法。',
  },
  'rect.yearlySharePercent': {
    kind: 'integer',
    label: '年度整顿比例（0为不设）',
    unit: '%',
    min: 0,
    max: 30,
    rule: 'RECT-02',
    note: '有的地方按10%确定；默认不设，不得平均摊派。',
  },
  'rect.planDays': {
    kind: 'integer',
    label: '认定后制定方案期限',
    unit: '天',
    min: 5,
    max: 60,
    rule: 'RECT-04',
    note: '没有全国统一规定。',
  },
  'rect.cureMonths': {
    kind: 'integer',
    label: '整顿期限',
    unit: '个月',
    min: 1,
    max: 12,
    rule: 'RECT-04',
    note: '没有全国统一规定。',
  },
  'rect.cureMaxMonths': {
    kind: 'integer',
    label: '延长后的整顿期限',
    unit: '个月',
    min: 6,
    max: 24,
    rule: 'RECT-04',
    note: '没有全国统一规定。',
  },
  'rect.lookBackMonths': {
    kind: 'integer',
    label: '销号后回头看时间',
    unit: '个月',
    min: 1,
    max: 12,
    rule: 'RECT-04',
    note: '没有全国统一规定。',
  },
};
