// District settings: development.
import type { Calendar } from '../../calendar/holiday-notices.js';
import type { Definitions } from '../definition.js';

/** Settings of 发展党员. */
export interface DevSettings extends Calendar {
  readonly 'dev.applicantMonths': number;
  readonly 'dev.filingMonths': number;
  readonly 'dev.noticeWorkingDays': number;
  readonly 'dev.vettingMonths': number;
  readonly 'dev.departureMonths': number;
  readonly 'dev.recordWorkingDays': number;
  readonly 'dev.oathMonths': number;
  readonly 'dev.conversionReminderDays': number;
  readonly 'dev.conversionMeetingMonths': number;
  readonly 'dev.archiveMonths': number;
}

/** Values where a district has chosen nothing (DEV). */
export const devDefaults: DevSettings = {
  'dev.applicantMonths': 0,
  'dev.filingMonths': 1,
  'dev.noticeWorkingDays': 5,
  'dev.vettingMonths': 12,
  'dev.departureMonths': 3,
  'dev.recordWorkingDays': 10,
  'dev.oathMonths': 1,
  'dev.conversionReminderDays': 30,
  'dev.conversionMeetingMonths': 1,
  'dev.archiveMonths': 1,
};

/** Label, range and reason of each setting (DEV). */
export const devDefinitions: Definitions<DevSettings> = {
  'dev.applicantMonths': {
    kind: 'integer',
    label: '申请人到积极分子的最短时间',
    unit: '个月',
    min: 0,
    max: 12,
    rule: 'DEV-03',
    note: '没有全国规定，各地为3至6个月。',
  },
  'dev.filingMonths': {
    kind: 'integer',
    label: '积极分子备案期限',
    unit: '个月',
    min: 1,
    max: 3,
    rule: 'DEV-04',
    note: '各地工作手册为1个月。',
  },
  'dev.noticeWorkingDays': {
    kind: 'integer',
    label: '发展对象公示期',
    unit: '工作日',
    min: 5,
    max: 15,
    rule: 'DEV-08',
    note: '2026年细则不少于5个工作日。',
  },
  'dev.vettingMonths': {
    kind: 'integer',
    label: '政治审查结论有效期',
    unit: '个月',
    min: 3,
    max: 24,
    rule: 'DEV-10',
    note: '各地工作手册为1年。',
  },
  'dev.departureMonths': {
    kind: 'integer',
    label: '将离开单位的提示月数',
    unit: '个月',
    min: 1,
    max: 12,
    rule: 'DEV-13',
    note: '2014年细则为3个月，2026年细则待核对。',
  },
  'dev.recordWorkingDays': {
    kind: 'integer',
    label: '审批后报组织部门备案期限',
    unit: '工作日',
    min: 1,
    max: 30,
    rule: 'DEV-19',
    note: '没有全国统一规定。',
  },
  'dev.oathMonths': {
    kind: 'integer',
    label: '批准后入党宣誓期限',
    unit: '个月',
    min: 1,
    max: 6,
    rule: 'DEV-21',
    note: '一般在批准后1个月内。',
  },
  'dev.conversionReminderDays': {
    kind: 'integer',
    label: '预备期满前几天提醒',
    unit: '天',
    min: 7,
    max: 90,
    rule: 'DEV-23',
    note: '没有全国统一规定。',
  },
  'dev.conversionMeetingMonths': {
    kind: 'integer',
    label: '预备期满后召开支部大会期限',
    unit: '个月',
    min: 1,
    max: 3,
    rule: 'DEV-24',
    note: '条文为及时，各地为1个月。',
  },
  'dev.archiveMonths': {
    kind: 'integer',
    label: '材料归档期限',
    unit: '个月',
    min: 1,
    max: 6,
    rule: 'DEV-26',
    note: '条文为及时，各地为1个月。',
  },
};
