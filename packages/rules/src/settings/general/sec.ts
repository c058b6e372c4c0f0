// District settings: security and privacy.
import type { Calendar } from '../../calendar/holiday-notices.js';
import type { Definitions } from '../definition.js';

/** Settings of 安全与隐私. */
export interface SecSettings extends Calendar {
  readonly 'sec.passwordLength': number;
  readonly 'sec.passwordClasses': number;
  readonly 'sec.passwordDays': number;
  readonly 'sec.passwordHistory': number;
  readonly 'sec.failures': number;
  readonly 'sec.lockMinutes': number;
  readonly 'sec.idleMinutes': number;
  readonly 'sec.factorDepartments': boolean;
  readonly 'sec.factorStreets': boolean;
  readonly 'sec.factorBranches': boolean;
  readonly 'sec.factorVillages': boolean;
  readonly 'sec.factorMembers': boolean;
  readonly 'sec.reveals': number;
  readonly 'sec.exportPersons': number;
  readonly 'sec.requestWorkingDays': number;
  readonly 'sec.logMonths': number;
  readonly 'sec.assessmentYears': number;
  readonly 'sec.meetingYears': number;
  readonly 'sec.letterYears': number;
  readonly 'sec.rejectedCandidateYears': number;
}

/** Values where a district has chosen nothing (SEC). */
export const secDefaults: SecSettings = {
  'sec.passwordLength': 8,
  'sec.passwordClasses': 3,
  'sec.passwordDays': 90,
  'sec.passwordHistory': 5,
  'sec.failures': 5,
  'sec.lockMinutes': 30,
  'sec.idleMinutes': 30,
  'sec.factorDepartments': true,
  'sec.factorStreets': false,
  'sec.factorBranches': false,
  'sec.factorVillages': false,
  'sec.factorMembers': false,
  'sec.reveals': 30,
  'sec.exportPersons': 50,
  'sec.requestWorkingDays': 15,
  'sec.logMonths': 12,
  'sec.assessmentYears': 3,
  'sec.meetingYears': 30,
  'sec.letterYears': 10,
  'sec.rejectedCandidateYears': 1,
};

/** Label, range and reason of each setting (SEC). */
export const secDefinitions: Definitions<SecSettings> = {
  'sec.passwordLength': {
    kind: 'integer',
    label: '密码最短长度',
    unit: '位',
    min: 8,
    max: 32,
    rule: 'SEC-04',
    note: '没有全国统一规定。',
  },
  'sec.passwordClasses': {
    kind: 'integer',
    label: '密码至少包含字符种类',
    unit: '类',
    min: 2,
    max: 4,
    rule: 'SEC-04',
    note: '没有全国统一规定。',
  },
  'sec.passwordDays': {
    kind: 'integer',
    label: '密码更换周期',
    unit: '天',
    min: 30,
    max: 365,
    rule: 'SEC-04',
    note: '没有全国统一规定。',
  },
  'sec.passwordHistory': {
    kind: 'integer',
    label: '不得重复使用的密码个数',
    unit: '个',
    min: 1,
    max: 24,
    rule: 'SEC-04',
    note: '没有全国统一规定。',
  },
  'sec.failures': {
    kind: 'integer',
    label: '连续失败几次锁定',
    unit: '次',
    min: 3,
    max: 10,
    rule: 'SEC-04',
    note: '没有全国统一规定。',
  },
  'sec.lockMinutes': {
    kind: 'integer',
    label: '锁定时间',
    unit: '分钟',
    min: 5,
    max: 1440,
    rule: 'SEC-04',
    note: '没有全国统一规定。',
  },
  'sec.idleMinutes': {
    kind: 'integer',
    label: '无操作退出时间',
    unit: '分钟',
    min: 5,
    max: 120,
    rule: 'SEC-04',
    note: '没有全国统一规定。',
  },
  'sec.factorDepartments': {
    kind: 'flag',
    label: '联审部门、职能部门经办人登录须用第二因素',
    rule: 'SEC-04',
    note: '三员和区委组织部的岗位一律须用，不在此设置。',
  },
  'sec.factorStreets': {
    kind: 'flag',
    label: '街道组织员登录须用第二因素',
    rule: 'SEC-04',
    note: '没有全国统一规定。',
  },
  'sec.factorBranches': {
    kind: 'flag',
    label: '支部书记、组织委员登录须用第二因素',
    rule: 'SEC-04',
    note: '没有全国统一规定。',
  },
  'sec.factorVillages': {
    kind: 'flag',
    label: '村会计、村务监督委员会主任登录须用第二因素',
    rule: 'SEC-04',
    note: '没有全国统一规定。',
  },
  'sec.factorMembers': {
    kind: 'flag',
    label: '党员登录须用第二因素',
    rule: 'SEC-04',
    note: '没有全国统一规定。',
  },
  'sec.reveals': {
    kind: 'integer',
    label: '十分钟内最多查看敏感信息',
    unit: '次',
    min: 1,
    max: 500,
    rule: 'SEC-02',
    note: '超过的须经区委组织部审批人放行，没有全国统一规定。',
  },
  'sec.exportPersons': {
    kind: 'integer',
    label: '一天内合计导出敏感信息超过多少人须另一人审批',
    unit: '人',
    min: 0,
    max: 10_000,
    rule: 'SEC-02',
    note: '没有全国统一规定。',
  },
  'sec.requestWorkingDays': {
    kind: 'integer',
    label: '个人信息请求答复期限',
    unit: '工作日',
    min: 5,
    max: 30,
    rule: 'SEC-03',
    note: '没有全国统一规定。',
  },
  'sec.logMonths': {
    kind: 'integer',
    label: '网络日志保存时间',
    unit: '个月',
    min: 6,
    max: 120,
    rule: 'SEC-07',
    note: '网络安全法规定不少于6个月。',
  },
  'sec.assessmentYears': {
    kind: 'integer',
    label: '影响评估报告保存时间',
    unit: '年',
    min: 3,
    max: 30,
    rule: 'SEC-03',
    note: '法律规定不少于3年。',
  },
  'sec.meetingYears': {
    kind: 'integer',
    label: '会议、评议记录保存时间',
    unit: '年',
    min: 10,
    max: 30,
    rule: 'SEC-10',
    note: '按档案保管期限表为30年或10年。',
  },
  'sec.letterYears': {
    kind: 'integer',
    label: '介绍信存根保存时间',
    unit: '年',
    min: 10,
    max: 30,
    rule: 'SEC-10',
    note: '通行规定为10年。',
  },
  'sec.rejectedCandidateYears': {
    kind: 'integer',
    label: '未采用人选资料保存时间',
    unit: '年',
    min: 1,
    max: 5,
    rule: 'SEC-10',
    note: '没有全国统一规定。',
  },
};
