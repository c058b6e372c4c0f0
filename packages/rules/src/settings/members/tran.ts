// District settings: transfers.
import type { Definitions } from '../definition.js';

/** Settings of 组织关系转接. */
export interface TranSettings {
  readonly 'tran.draftDays': number;
  readonly 'tran.branchReviewWorkingDays': number;
  readonly 'tran.committeeReviewWorkingDays': number;
  readonly 'tran.acceptWorkingDays': number;
  readonly 'tran.followUpDays': number;
  readonly 'tran.letterDaysInCity': number;
  readonly 'tran.letterDaysOutside': number;
}

/** Values where a district has chosen nothing (TRAN). */
export const tranDefaults: TranSettings = {
  'tran.draftDays': 30,
  'tran.branchReviewWorkingDays': 3,
  'tran.committeeReviewWorkingDays': 3,
  'tran.acceptWorkingDays': 5,
  'tran.followUpDays': 15,
  'tran.letterDaysInCity': 10,
  'tran.letterDaysOutside': 30,
};

/** Label, range and reason of each setting (TRAN). */
export const tranDefinitions: Definitions<TranSettings> = {
  'tran.draftDays': {
    kind: 'integer',
    label: '草稿保留天数',
    unit: '天',
    min: 7,
    max: 90,
    rule: 'TRAN-06',
    note: '没有全国统一规定。',
  },
  'tran.branchReviewWorkingDays': {
    kind: 'integer',
    label: '支部审核提醒',
    unit: '工作日',
    min: 1,
    max: 10,
    rule: 'TRAN-06',
    note: '没有全国统一规定。',
  },
  'tran.committeeReviewWorkingDays': {
    kind: 'integer',
    label: '党委审核提醒',
    unit: '工作日',
    min: 1,
    max: 10,
    rule: 'TRAN-06',
    note: '没有全国统一规定。',
  },
  'tran.acceptWorkingDays': {
    kind: 'integer',
    label: '接收期限，逾期报区委组织部',
    unit: '工作日',
    min: 1,
    max: 15,
    rule: 'TRAN-06',
    note: '没有全国统一规定。',
  },
  'tran.followUpDays': {
    kind: 'integer',
    label: '超期、退回后跟踪天数',
    unit: '天',
    min: 5,
    max: 30,
    rule: 'TRAN-06',
    note: '没有全国统一规定。',
  },
  'tran.letterDaysInCity': {
    kind: 'integer',
    label: '市内介绍信有效期',
    unit: '天',
    min: 1,
    max: 90,
    rule: 'TRAN-03',
    note: '通行做法为10天。',
  },
  'tran.letterDaysOutside': {
    kind: 'integer',
    label: '市外介绍信有效期',
    unit: '天',
    min: 1,
    max: 90,
    rule: 'TRAN-03',
    note: '通行做法为30天。',
  },
};
