/** GEN-08: who acts. An assignment (授权岗位) gives one of these at one organization. */
export const roleLabels = {
  member: '党员',
  'branch-organizer': '支部组织委员',
  'branch-secretary': '支部书记',
  'general-branch-secretary': '党总支书记',
  'street-organizer': '街道党工委（基层党委）组织员',
  'district-reviewer': '区委组织部审核员',
  'district-approver': '区委组织部审批人',
  'joint-review-officer': '联审部门经办人',
  'village-supervisor': '村务监督委员会主任',
  'system-administrator': '系统管理员',
  'security-administrator': '安全管理员',
  'audit-administrator': '审计管理员',
  system: '系统自动',
} as const;

export type Role = keyof typeof roleLabels;

/** SEC-06 三员分立: one person never holds two of these. */
export const administratorRoles = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const satisfies readonly Role[];
