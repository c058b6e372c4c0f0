/** GEN-08: who acts. An assignment (授权岗位) gives one of these at one organization. */
export const roleLabels = {
  member: '党员',
  organization_commissioner: '支部组织委员',
  branch_secretary: '支部书记',
  general_branch_secretary: '党总支书记',
  street_organizer: '街道党工委（基层党委）组织员',
  district_auditor: '区委组织部审核员',
  district_approver: '区委组织部审批人',
  joint_review_officer: '联审部门经办人',
  department_officer: '职能部门经办人',
  village_accountant: '村会计（代理记账）',
  village_supervisor: '村务监督委员会主任',
  system_admin: '系统管理员',
  security_admin: '安全管理员',
  audit_admin: '审计管理员',
  system: '系统自动',
} as const;

export type Role = keyof typeof roleLabels;

/** SEC-06 三员分立: one person never holds two of these. */
export const administratorRoles = [
  'system_admin',
  'security_admin',
  'audit_admin',
] as const satisfies readonly Role[];
