// District settings: activities.
import type { Calendar } from '../../calendar/holiday-notices.js';
import type { Definitions } from '../definition.js';

/** Settings of 组织生活. */
export interface MeetSettings extends Calendar {
  readonly 'meet.lecturesPerQuarter': number;
  readonly 'meet.secretaryLecturesPerYear': number;
  readonly 'meet.talksPerYear': number;
  readonly 'meet.minutesWorkingDays': number;
  readonly 'meet.oldestEntryDays': number;
  readonly 'meet.lateEntryDays': number;
  readonly 'meet.leaveProofWorkingDays': number;
  readonly 'meet.absencesForTalk': number;
  readonly 'meet.remindDays': number;
  readonly 'meet.noticeDays': number;
  readonly 'meet.fourDiscussionsNoticeDays': number;
  readonly 'meet.maxReturns': number;
}

/** Values where a district has chosen nothing (MEET). */
export const meetDefaults: MeetSettings = {
  'meet.lecturesPerQuarter': 1,
  'meet.secretaryLecturesPerYear': 1,
  'meet.talksPerYear': 1,
  'meet.minutesWorkingDays': 3,
  'meet.oldestEntryDays': 90,
  'meet.lateEntryDays': 15,
  'meet.leaveProofWorkingDays': 3,
  'meet.absencesForTalk': 3,
  'meet.remindDays': 7,
  'meet.noticeDays': 1,
  'meet.fourDiscussionsNoticeDays': 3,
  'meet.maxReturns': 3,
};

/** Label, range and reason of each setting (MEET). */
export const meetDefinitions: Definitions<MeetSettings> = {
  'meet.lecturesPerQuarter': {
    kind: 'integer',
    label: '每季度党课次数',
    unit: '次',
    min: 0,
    max: 3,
    rule: 'MEET-04',
    note: '条例要求定期组织党课，每季度1次为企业支部工作惯例。',
  },
  'meet.secretaryLecturesPerYear': {
    kind: 'integer',
    label: '书记每年讲党课次数',
    unit: '次',
    min: 0,
    max: 12,
    rule: 'MEET-04',
    note: '基层党委书记每年至少1次；支部书记每年至少1次的条文待核对。',
  },
  'meet.talksPerYear': {
    kind: 'integer',
    label: '每年谈心谈话次数',
    unit: '次',
    min: 1,
    max: 4,
    rule: 'MEET-08',
    note: '条例为一般不少于1次，有的单位要求2次。',
  },
  'meet.minutesWorkingDays': {
    kind: 'integer',
    label: '会议记录录入期限',
    unit: '工作日',
    min: 1,
    max: 15,
    rule: 'MEET-13',
    note: '3个工作日为工作惯例，逾期录入标注补录。',
  },
  'meet.oldestEntryDays': {
    kind: 'integer',
    label: '可补录的最长天数',
    unit: '天',
    min: 30,
    max: 366,
    rule: 'MEET-13',
    note: '超过该天数的活动须先提交补录申请，经区委组织部同意后才能录入。',
  },
  'meet.lateEntryDays': {
    kind: 'integer',
    label: '补录申请同意后的有效天数',
    unit: '天',
    min: 3,
    max: 60,
    rule: 'MEET-13',
    note: '没有全国统一规定。逾期没有录入的，须重新申请。',
  },
  'meet.leaveProofWorkingDays': {
    kind: 'integer',
    label: '事后补假提交证明期限',
    unit: '工作日',
    min: 1,
    max: 10,
    rule: 'MEET-12',
    note: '没有全国统一规定。',
  },
  'meet.absencesForTalk': {
    kind: 'integer',
    label: '12个月内无故缺席达到几次谈话提醒',
    unit: '次',
    min: 2,
    max: 12,
    rule: 'MEET-12',
    note: '没有全国统一规定。',
  },
  'meet.remindDays': {
    kind: 'integer',
    label: '应做事项到期前几天提醒',
    unit: '天',
    min: 1,
    max: 31,
    rule: 'MEET-18',
    note: '没有全国统一规定。',
  },
  'meet.noticeDays': {
    kind: 'integer',
    label: '会议通知提前天数',
    unit: '天',
    min: 0,
    max: 15,
    rule: 'MEET-19',
    note: '没有全国统一规定。',
  },
  'meet.fourDiscussionsNoticeDays': {
    kind: 'integer',
    label: '四议两公开方案提前天数',
    unit: '天',
    min: 1,
    max: 15,
    rule: 'MEET-19',
    note: '没有全国统一规定。',
  },
  'meet.maxReturns': {
    kind: 'integer',
    label: '同一记录最多退回次数',
    unit: '次',
    min: 1,
    max: 10,
    rule: 'MEET-19',
    note: '没有全国统一规定。',
  },
};
