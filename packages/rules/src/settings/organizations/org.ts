// District settings: organizations.
import type { Definitions } from '../definition.js';

/** Settings of 党组织设置. */
export interface OrgSettings {
  readonly 'org.generalBranchMembers': number;
  readonly 'org.committeeMembers': number;
  readonly 'org.termRemindMonths': number;
  readonly 'org.secretaryVacancyMonths': number;
  readonly 'org.groupMinMembers': number;
}

/** Values where a district has chosen nothing (ORG). */
export const orgDefaults: OrgSettings = {
  'org.generalBranchMembers': 50,
  'org.committeeMembers': 100,
  'org.termRemindMonths': 6,
  'org.secretaryVacancyMonths': 3,
  'org.groupMinMembers': 3,
};

/** Label, range and reason of each setting (ORG). */
export const orgDefinitions: Definitions<OrgSettings> = {
  'org.generalBranchMembers': {
    kind: 'integer',
    label: '一般单位设党总支的党员人数（超过）',
    unit: '人',
    min: 30,
    max: 100,
    rule: 'ORG-06',
    note: '通行做法为超过50人。',
  },
  'org.committeeMembers': {
    kind: 'integer',
    label: '一般单位设基层党委的党员人数（超过）',
    unit: '人',
    min: 50,
    max: 300,
    rule: 'ORG-06',
    note: '通行做法为超过100人。',
  },
  'org.termRemindMonths': {
    kind: 'integer',
    label: '届满前几个月提醒换届',
    unit: '个月',
    min: 1,
    max: 12,
    rule: 'ORG-11',
    note: '有关规定为任期届满前6个月提醒。',
  },
  'org.secretaryVacancyMonths': {
    kind: 'integer',
    label: '书记空缺几个月列入排查',
    unit: '个月',
    min: 1,
    max: 12,
    rule: 'ORG-12',
    note: '各地整顿办法多为3个月。',
  },
  'org.groupMinMembers': {
    kind: 'integer',
    label: '党小组最少党员人数',
    unit: '人',
    min: 3,
    max: 10,
    rule: 'ORG-15',
    note: '条文待核对。',
  },
};
