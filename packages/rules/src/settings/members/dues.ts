// District settings: dues.
import type { Definitions } from '../definition.js';

/** Settings of 党费. */
export interface DuesSettings {
  readonly 'dues.farmerFen': number;
  readonly 'dues.pensionBase': 'total' | 'basic';
  readonly 'dues.minimumFen': number;
  readonly 'dues.streetSharePercent': number;
  readonly 'dues.districtSharePercent': number;
}

/** Values where a district has chosen nothing (DUES). */
export const duesDefaults: DuesSettings = {
  'dues.farmerFen': 20,
  'dues.pensionBase': 'basic',
  'dues.minimumFen': 20,
  'dues.streetSharePercent': 0,
  'dues.districtSharePercent': 0,
};

/** Label, range and reason of each setting (DUES). */
export const duesDefinitions: Definitions<DuesSettings> = {
  'dues.farmerFen': {
    kind: 'integer',
    label: '农民党员每月党费',
    unit: '分',
    min: 20,
    max: 100,
    rule: 'DUES-05',
    note: '0.2至1元之间由省级党委确定。',
  },
  'dues.pensionBase': {
    kind: 'choice',
    label: '离退休党员党费基数',
    choices: { total: '实际领取总额', basic: '基本离退休费或基本养老金' },
    rule: 'DUES-04',
    note: '2017年起为基本离退休费或者基本养老金，2008年规定为总额。',
  },
  'dues.minimumFen': {
    kind: 'integer',
    label: '每月最低党费',
    unit: '分',
    min: 0,
    max: 100,
    rule: 'DUES-13',
    note: '没有全国统一规定。',
  },
  'dues.streetSharePercent': {
    kind: 'integer',
    label: '街道留存比例',
    unit: '%',
    min: 0,
    max: 100,
    rule: 'DUES-11',
    note: '由省级党委确定，启用前请设置。',
  },
  'dues.districtSharePercent': {
    kind: 'integer',
    label: '区级留存比例',
    unit: '%',
    min: 0,
    max: 100,
    rule: 'DUES-11',
    note: '由省级党委确定，启用前请设置。',
  },
};
