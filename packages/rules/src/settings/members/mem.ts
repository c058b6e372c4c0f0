// District settings: members.
import type { Definitions } from '../definition.js';

/** Settings of 党员管理. */
export interface MemSettings {
  readonly 'mem.floatingContactMonths': number;
  readonly 'mem.searchAttempts': number;
  readonly 'mem.searchChannels': number;
}

/** Values where a district has chosen nothing (MEM). */
export const memDefaults: MemSettings = {
  'mem.floatingContactMonths': 3,
  'mem.searchAttempts': 3,
  'mem.searchChannels': 2,
};

/** Label, range and reason of each setting (MEM). */
export const memDefinitions: Definitions<MemSettings> = {
  'mem.floatingContactMonths': {
    kind: 'integer',
    label: '流动党员联系间隔',
    unit: '个月',
    min: 1,
    max: 6,
    rule: 'MEM-09',
    note: '出国（境）学习研究的条例规定每半年至少联系1次。',
  },
  'mem.searchAttempts': {
    kind: 'integer',
    label: '失联党员查找次数',
    unit: '次',
    min: 1,
    max: 10,
    rule: 'MEM-10',
    note: '没有全国统一规定。',
  },
  'mem.searchChannels': {
    kind: 'integer',
    label: '失联党员查找方式',
    unit: '种',
    min: 1,
    max: 5,
    rule: 'MEM-10',
    note: '没有全国统一规定。',
  },
};
