/** Words of the log. Browser-safe and without zod. */

/** What each type of event is called in the log. A type that is not here yet is shown as 其他操作. */
export const eventLabels: Readonly<Record<string, string>> = {
  session_started: '登录',
  session_ended: '退出登录',
  sign_in_failed: '登录失败',
  account_locked: '账号锁定',
  account_opened: '新开账号',
  account_activated: '账号开通',
  account_disabled: '账号停用',
  account_enabled: '账号启用',
  activation_failed: '激活码不符',
  code_issued: '发放激活码',
  password_changed: '修改密码',
  reauthenticated: '再次验证密码',
  assignment_granted: '授予岗位',
  assignment_revoked: '收回岗位',
  membership_changed: '党员关系变动',
  access_refused: '越权被拒',
  'export.made': '导出文件',
  'organization.created': '新建党组织',
  'organization.changed': '调整党组织',
  'organization.imported': '导入党组织',
  'member.revealed': '查看敏感信息',
  'activity.planned': '计划活动',
  'activity.changed': '调整活动',
  'activity.notified': '通知活动',
  'activity.cancelled': '取消活动',
  'activity.recorded': '登记活动',
  'activity.submitted': '提交活动',
  'activity.confirmed': '支部审核',
  'activity.passed': '街道通过',
  'activity.returned': '退回活动',
  'leave.asked': '申请请假',
  'leave.decided': '审批请假',
  'leave.withdrawn': '撤回请假',
  'task.handed': '下达任务',
  'task.closed': '任务办结',
  'task.withdrawn': '撤回任务',
  'delivery.accepted': '签收任务',
  'delivery.split': '分解任务',
  'delivery.reported': '汇报任务',
  'delivery.returned': '退回汇报',
  'delivery.closed': '办结任务',
  'setting.chosen': '修改设置',
  'setting.withdrawn': '撤回设置',
  'negative_list.chosen': '修改负面清单',
  'negative_list.withdrawn': '撤回负面清单',
  'economy.entered': '填报收入',
  'economy.submitted': '上报收入',
  'economy.passed': '收入审核通过',
  'economy.returned': '退回收入',
  'economy.corrected': '更正收入',
  'economy.imported': '导入收入',
  'economy.locked': '锁定年度收入',
  'economy.published': '登记财务公开',
  'economy.planSaved': '保存发展计划',
  'economy.projectSaved': '保存发展项目',
  'economy.decided': '登记民主决策',
  'talent.added': '登记人才线索',
  'talent.changed': '修改人才档案',
  'talent.moved': '办理人才入库',
  'talent.forgotten': '删除到期人才档案',
  'talent.revealed': '查看人才敏感信息',
  'talent_file.changed': '修改档案材料',
  'incumbents.submitted': '上报现任成员',
  'incumbents.confirmed': '确认现任成员',
  'incumbents.returned': '退回现任成员',
  'incumbents.withdrawn': '撤回现任成员',
  'candidate.moved': '办理人选手续',
  'candidate.soft_decided': '研究联审软性事项',
  'review.sent': '送部门联审',
  'review.closed': '联审办结',
  'review.departments_chosen': '调整联审部门',
  'opinion.given': '答复联审意见',
  'opinion.explained': '说明联审情况',
  'opinion.identity_revealed': '查看人选身份信息',
  'objection.changed': '办理公示异议',
  'team.seats_set': '调整职数',
  'holder.took_office': '登记到任',
  'holder.left_office': '登记离任',
  'holder.recorded': '登记任内记录',
  'attachment.added': '上传附件',
  'attachment.removed': '删除附件',
};

/** What the record is called that an event is about. */
export const subjectLabels: Readonly<Record<string, string>> = {
  session: '登录',
  account: '账号',
  activation: '激活码',
  assignment: '授权岗位',
  organization: '党组织',
  member: '党员',
  activity: '组织生活',
  leave: '请假',
  task: '任务',
  delivery: '任务派发',
  setting: '区级设置',
  negative_list: '负面清单',
  income: '村级收入',
  economyYear: '收入年度',
  publication: '财务公开',
  plan: '发展计划',
  project: '发展项目',
  decision: '民主决策',
  talent: '人才',
  talent_pool: '人才库',
  talent_file: '档案材料',
  service_batch: '现任成员名单',
  candidate: '人选',
  review: '联审',
  review_departments: '联审部门',
  opinion: '联审意见',
  objection: '公示异议',
  team: '村班子',
  holder: '任职',
  attachment: '附件',
  export: '导出',
};

/** Files that are made when they are asked for, by the last part of their address. */
export const exportLabels = {
  economy: '村级集体经济收入',
  'team-register': '村班子成员名册',
  notice: '任前公示',
  'approval-form': '干部任免审批表',
  'talent-file': '人才档案材料',
  'incumbent-template': '在任补录模板',
} as const;
export type ExportKind = keyof typeof exportLabels;

const askedLabels: Readonly<Record<string, string>> = {
  year: '年度',
  streetId: '街道编号',
  organizationId: '党组织编号',
  candidateId: '人选编号',
  talentId: '人才编号',
  format: '格式',
};

const askedValues: Readonly<Record<string, string>> = { word: 'Word文档', lrmx: '任免表文件' };

/** 导出村级集体经济收入，共19条（年度：2026）。 Null for data that are of no export. */
export function exportText(data: Readonly<Record<string, unknown>>): string | null {
  const { file, rows, asked } = data;
  const label = Object.entries(exportLabels).find(([kind]) => kind === file)?.[1];
  if (label === undefined || typeof rows !== 'number') return null;
  const given = typeof asked === 'object' && asked !== null ? Object.entries(asked) : [];
  const scope = given
    .filter(([name]) => askedLabels[name] !== undefined)
    .map(([name, value]) => `${askedLabels[name]}：${askedValues[String(value)] ?? value}`);
  const of = scope.length === 0 ? '本岗位管理范围' : scope.join('，');
  return `导出${label}，共${rows}条（${of}）。`;
}
