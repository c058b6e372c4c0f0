// District settings: village economy.
import type { Definitions } from '../definition.js';

/** Settings of 村级集体经济. */
export interface VecSettings {
  readonly 'vec.tierBase': 'total' | 'operating';
  readonly 'vec.tierCFen': number;
  readonly 'vec.tierBFen': number;
  readonly 'vec.tierAFen': number;
  readonly 'vec.lockDay': number;
}

/** Values where a district has chosen nothing (VEC). */
export const vecDefaults: VecSettings = {
  'vec.tierBase': 'total',
  'vec.tierCFen': 10_000_000,
  'vec.tierBFen': 50_000_000,
  'vec.tierAFen': 100_000_000,
  'vec.lockDay': 31,
};

/** Label, range and reason of each setting (VEC). */
export const vecDefinitions: Definitions<VecSettings> = {
  'vec.tierBase': {
    kind: 'choice',
    label: '分档所用收入',
    choices: { total: '总收入', operating: '经营性收入' },
    rule: 'VEC-01',
    note: '原文为“收入”，默认总收入。',
  },
  'vec.tierCFen': {
    kind: 'integer',
    label: 'C档下限',
    unit: '分',
    min: 1_000_000,
    max: 100_000_000,
    rule: 'VEC-02',
    note: '10万元。',
  },
  'vec.tierBFen': {
    kind: 'integer',
    label: 'B档下限',
    unit: '分',
    min: 10_000_000,
    max: 500_000_000,
    rule: 'VEC-02',
    note: '50万元。',
  },
  'vec.tierAFen': {
    kind: 'integer',
    label: 'A档下限',
    unit: '分',
    min: 50_000_000,
    max: 1_000_000_000,
    rule: 'VEC-02',
    note: '100万元。',
  },
  'vec.lockDay': {
    kind: 'integer',
    label: '次年1月几日锁定数据',
    unit: '日',
    min: 10,
    max: 31,
    rule: 'VEC-04',
    note: '没有全国统一规定。',
  },
};
