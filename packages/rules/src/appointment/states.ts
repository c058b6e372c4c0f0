// States and moves of the way into a post, each with its word (TAL-10).

/** TAL-10 states of a candidate's way into a village team, each in words. */
export const appointmentStateLabels = {
  lead: '线索',
  pending_intake: '入库待审',
  in_pool: '在库（后备）',
  proposed: '拟用（动议）',
  joint_review: '联审中',
  reviewed: '联审通过',
  inspection: '考察',
  decision: '研究',
  public_notice: '公示',
  verification: '异议核查',
  procedure: '履行选举程序',
  elected: '当选',
  filing: '备案',
  in_office: '在任',
  left: '离任',
  archived: '归档',
  refused: '已终止',
} as const;

/** A state on the way into a post. */
export type AppointmentState = keyof typeof appointmentStateLabels;

/** Where a joint review can run out before the election, which is the last step that asks for it. */
export const renewableStates = [
  'reviewed',
  'inspection',
  'decision',
  'public_notice',
  'procedure',
] as const satisfies readonly AppointmentState[];

/** Moves on the way into a post, by name, each as its button says it. */
export const appointmentEventLabels = {
  apply: '申请入库',
  admit: '同意入库',
  reject: '驳回',
  review_pool: '年度复核',
  remove: '出库',
  propose: '动议',
  send_review: '提请联审',
  pass_review: '联审通过',
  fail_review: '联审不通过',
  renew_review: '重新提请联审',
  pass_renewal: '重新联审通过',
  fail_renewal: '重新联审不通过',
  inspect: '开始考察',
  pass_inspection: '考察合格',
  fail_inspection: '考察不合格',
  decide: '研究通过并公示',
  turn_down: '研究未通过',
  object: '登记异议',
  dismiss_objection: '异议不成立',
  uphold_objection: '异议成立，终止',
  close_notice: '公示无异议',
  record_elected: '登记当选',
  record_not_elected: '登记未当选',
  submit_filing: '报送备案',
  supplement: '退回补正',
  file: '备案完成',
  leave: '登记离任',
  file_leaving: '离任备案完成',
  reinstate: '撤销离任登记',
  archive: '归档',
  return_to_pool: '转回后备',
  withdraw: '撤回动议',
} as const;

/** A move on the way into a post. */
export type AppointmentEvent = keyof typeof appointmentEventLabels;
