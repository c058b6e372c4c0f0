// District settings: evaluation.
import type { Definitions } from '../definition.js';

/** Settings of 考核评价. */
export interface EvalSettings {
  readonly 'eval.basePercent': number;
  readonly 'eval.fiveStarScore': number;
  readonly 'eval.fourStarScore': number;
  readonly 'eval.threeStarScore': number;
  readonly 'eval.twoStarScore': number;
  readonly 'eval.fiveStarPercent': number;
  readonly 'eval.vetoStars': number;
  readonly 'eval.vetoOverdueMonths': number;
  readonly 'eval.minimumQualities': number;
}

/** Values where a district has chosen nothing (EVAL). */
export const evalDefaults: EvalSettings = {
  'eval.basePercent': 70,
  'eval.fiveStarScore': 90,
  'eval.fourStarScore': 80,
  'eval.threeStarScore': 70,
  'eval.twoStarScore': 60,
  'eval.fiveStarPercent': 30,
  'eval.vetoStars': 2,
  'eval.vetoOverdueMonths': 12,
  'eval.minimumQualities': 4,
};

/** Label, range and reason of each setting (EVAL). */
export const evalDefinitions: Definitions<EvalSettings> = {
  'eval.basePercent': {
    kind: 'integer',
    label: '星级评定基础分占比',
    unit: '%',
    min: 0,
    max: 100,
    rule: 'EVAL-02',
    note: '见于外地做法：基础分70%，评议30%。',
  },
  'eval.fiveStarScore': {
    kind: 'integer',
    label: '五星最低分',
    unit: '分',
    min: 50,
    max: 100,
    rule: 'EVAL-02',
    note: '见于外地做法。',
  },
  'eval.fourStarScore': {
    kind: 'integer',
    label: '四星最低分',
    unit: '分',
    min: 50,
    max: 100,
    rule: 'EVAL-02',
    note: '见于外地做法。',
  },
  'eval.threeStarScore': {
    kind: 'integer',
    label: '三星最低分',
    unit: '分',
    min: 40,
    max: 100,
    rule: 'EVAL-02',
    note: '见于外地做法。',
  },
  'eval.twoStarScore': {
    kind: 'integer',
    label: '二星最低分',
    unit: '分',
    min: 30,
    max: 100,
    rule: 'EVAL-02',
    note: '见于外地做法。',
  },
  'eval.fiveStarPercent': {
    kind: 'integer',
    label: '五星最多占比',
    unit: '%',
    min: 5,
    max: 100,
    rule: 'EVAL-02',
    note: '见于外地做法，有的为10%。',
  },
  'eval.vetoStars': {
    kind: 'integer',
    label: '一票否决后最高星级',
    unit: '星',
    min: 1,
    max: 3,
    rule: 'EVAL-03',
    note: '没有全国统一规定。',
  },
  'eval.vetoOverdueMonths': {
    kind: 'integer',
    label: '届满未换几个月一票否决（超过）',
    unit: '个月',
    min: 1,
    max: 24,
    rule: 'EVAL-03',
    note: '没有全国统一规定。',
  },
  'eval.minimumQualities': {
    kind: 'integer',
    label: '汇总所需最少项数',
    unit: '项',
    min: 1,
    max: 6,
    rule: 'EVAL-04',
    note: '没有全国统一规定。',
  },
};
