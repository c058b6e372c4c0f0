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
  'attachment.added': '上传附件',
  'attachment.removed': '删除附件',
};

const subjectLabels: Readonly<Record<string, string>> = {
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
  income: '村级收入',
  economyYear: '收入年度',
  publication: '财务公开',
  plan: '发展计划',
  project: '发展项目',
  decision: '民主决策',
  attachment: '附件',
};

export function eventText(type: string): string {
  return eventLabels[type] ?? '其他操作';
}

/** 组织生活 12号（第3版） */
export function subjectText(subject: { kind: string; id: number; version: number }): string {
  return `${subjectLabels[subject.kind] ?? '记录'} ${subject.id}号（第${subject.version}版）`;
}

const fieldLabels: Readonly<Record<string, string>> = {
  reason: '原因',
  ip: '网络地址',
  field: '字段',
  fileName: '文件',
  recipients: '接收对象数',
  heldOn: '活动日期',
};

const valueLabels: Readonly<Record<string, string>> = {
  residentId: '公民身份号码',
  phone: '手机号码',
  address: '现居住地',
};

/** Those public fields of an event that say something to a reader. */
export function detailText(
  data: Readonly<Record<string, unknown>>,
  reasons: Readonly<Record<string, string>>,
): string {
  return Object.entries(fieldLabels)
    .filter(([name]) => typeof data[name] === 'string' || typeof data[name] === 'number')
    .map(([name, label]) => {
      const value = String(data[name]);
      return `${label}：${reasons[value] ?? valueLabels[value] ?? value}`;
    })
    .join('；');
}
