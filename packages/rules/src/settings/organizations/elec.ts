// District settings: elections.
import type { Definitions } from '../definition.js';

/** Settings of 换届选举. */
export interface ElecSettings {
  readonly 'elec.majorityBase': 'expected' | 'present';
  readonly 'elec.requestMonths': number;
  readonly 'elec.replyMonths': number;
}

/** Values where a district has chosen nothing (ELEC). */
export const elecDefaults: ElecSettings = {
  'elec.majorityBase': 'expected',
  'elec.requestMonths': 1,
  'elec.replyMonths': 1,
};

/** Label, range and reason of each setting (ELEC). */
export const elecDefinitions: Definitions<ElecSettings> = {
  'elec.majorityBase': {
    kind: 'choice',
    label: '当选过半数的基数',
    choices: { expected: '应到会人数', present: '实到会人数' },
    rule: 'ELEC-07',
    note: '两种材料不一致，结果不同的须上级党组织确认。',
  },
  'elec.requestMonths': {
    kind: 'integer',
    label: '大会前提出请示的时间',
    unit: '个月',
    min: 0,
    max: 6,
    rule: 'ELEC-10',
    note: '一般为1个月前。',
  },
  'elec.replyMonths': {
    kind: 'integer',
    label: '上级批复期限',
    unit: '个月',
    min: 1,
    max: 3,
    rule: 'ELEC-09',
    note: '各地为1个月。',
  },
};
