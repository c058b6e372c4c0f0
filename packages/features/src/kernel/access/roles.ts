// The roles of assignments with their names, and the groups of roles that policies speak of.
import { namesOf } from '@xianfeng/rules';

/** Roles of an assignment 授权岗位 (rules.md GEN-08, SEC-06), with their Chinese names. Browser-safe. */
export const roleLabels = {
  member: '党员',
  branch_secretary: '支部书记',
  organization_commissioner: '组织委员',
  street_organizer: '街道党工委组织员',
  district_auditor: '区委组织部审核员',
  district_approver: '区委组织部审批人',
  joint_review_officer: '联审部门经办人',
  department_officer: '职能部门经办人',
  village_accountant: '村会计（代理记账）',
  village_supervisor: '村务监督委员会主任',
  system_admin: '系统管理员',
  security_admin: '安全管理员',
  audit_admin: '审计管理员',
} as const;

export type Role = keyof typeof roleLabels;

/** All roles, in the order of their labels. */
export const roles: readonly Role[] = namesOf(roleLabels);

/** Those who enter what a branch does. */
export const branchRoles = ['branch_secretary', 'organization_commissioner'] as const;
/** Those who audit for the district's organization department. */
export const districtRoles = ['district_auditor', 'district_approver'] as const;
/** Those who work with the party organizations of a subtree: they read its records. */
export const managingRoles = [...branchRoles, 'street_organizer', ...districtRoles] as const;
/** The three administrators, of whom one person is never two (SEC-06); they see no party data. */
export const administratorRoles = ['system_admin', 'security_admin', 'audit_admin'] as const;
/** Those who act for a department of the district: an assignment of theirs names it. */
export const departmentRoles = ['joint_review_officer', 'department_officer'] as const;
/** Everybody who works with or for party organizations. */
export const partyRoles = ['member', ...managingRoles] as const;

/** Whether the role is an office, with other people's data or rights in its hands. */
export const isOffice = (role: Role): boolean => role !== 'member';

/** Whether an assignment in this role names a department: only officers do. */
export function needsDepartment(role: Role): boolean {
  return departmentRoles.some((each) => each === role);
}
