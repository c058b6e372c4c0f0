/** Words of putting sitting teams on record 在任补录. Browser-safe and without zod. */

/** States of a batch. */
export const batchStateLabels = {
  submitted: '待区级审批',
  confirmed: '已补录',
  returned: '已退回',
  withdrawn: '已撤回',
} as const;
export type BatchState = keyof typeof batchStateLabels;

/** Columns of the table with the headings that a user knows them by, in their order. */
export const incumbentColumns = {
  code: '区划代码',
  village: '村（社区）',
  name: '姓名',
  residentId: '公民身份号码',
  ethnicity: '民族',
  source: '人才来源',
  politicalStatus: '政治面貌',
  education: '学历',
  post: '岗位',
  route: '产生方式',
  reviewNumber: '联审结果文号',
  reviewOn: '联审通过日期',
  departments: '参加联审部门（均为通过）',
  inspectionNumber: '考察报告文号',
  inspectionOn: '考察报告日期',
  inspectors: '考察组成员',
  talks: '谈话人数',
  pollIssued: '测评发出',
  pollReturned: '测评收回',
  pollAgree: '测评同意',
  decisionNumber: '党工委研究决定文号',
  decisionOn: '研究决定日期',
  committeeMembers: '委员应到',
  committeePresent: '委员实到',
  committeeYes: '委员同意',
  noticeFrom: '公示开始日期',
  noticeTo: '公示截止日期',
  noticeNumber: '公示结果文号',
  procedureNumber: '选举（推选、指派）文号',
  heldOn: '选举（推选、指派）日期',
  body: '会议形式',
  ballot: '票型',
  base: '应到会（登记选民）',
  present: '实到会（参加投票）',
  issued: '发出选票',
  returned: '收回选票',
  votes: '得票',
  seats: '应选人数',
  nominees: '候选人数',
  listPublishedOn: '选民名单公布日',
  filingNumber: '备案文号',
  filingOn: '备案日期',
  termFrom: '任期开始',
  termTo: '任期届满',
} as const;
export type IncumbentColumn = keyof typeof incumbentColumns;
