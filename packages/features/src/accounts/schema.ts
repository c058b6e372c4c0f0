/** Accounts 账号, sessions and assignments 授权岗位 as they travel. Browser-safe. */
import {
  isGuessable,
  judgePassword,
  namesOf,
  type ReviewDepartment,
  reviewDepartmentLabels,
  type SecSettings,
  secDefaults,
} from '@xianfeng/rules';
import { z } from 'zod';
import { needsDepartment, roleLabels } from '../kernel/access/roles.js';
import { id, line, pageInput, personName, version } from '../kernel/schema.js';
import { activationCode } from './codes/schema.js';

export * from './codes/schema.js';
export * from './guesses/schema.js';
export { roleLabels };

/** SEC-04 as the district has set it: least length, and how many of the four classes of signs. */
export interface PasswordRules {
  length: number;
  classes: number;
}

/** The password rules that these settings make. */
export const passwordRulesOf = (settings: SecSettings): PasswordRules => ({
  length: settings['sec.passwordLength'],
  classes: settings['sec.passwordClasses'],
});

/** What is judged does not depend on the day: the citation is a setting's, which has one version. */
const ANY_DAY = '2026-01-01';

/** SEC-04 for the form and for the server. The same signs typed in full width count the same. */
export function isStrongPassword(password: string, { length, classes }: PasswordRules): boolean {
  const settings = { ...secDefaults, 'sec.passwordLength': length, 'sec.passwordClasses': classes };
  const text = password.normalize('NFKC');
  const { findings } = judgePassword({ text, reused: false }, ANY_DAY, settings);
  return findings.every(({ change }) => change?.fact === 'guessable');
}

/** SEC-04: is it made of what others guess first? `own` are words of the owner. */
export const isGuessablePassword = (password: string, own: readonly string[] = []): boolean =>
  isGuessable(password, own);

/** What is wrong with a password that is made of common parts. */
export const guessableText =
  '密码太容易被猜到：请不要用姓名拼音、登录名、电话、年份、键盘顺序、常见词语拼成密码。';

/** 不少于8位，并含大写字母、小写字母、数字、符号中的3类 */
export const strengthText = ({ length, classes }: PasswordRules) =>
  `不少于${length}位，并含大写字母、小写字母、数字、符号中的${classes}类`;

/** Whatever is typed as a password; its strength is judged by the command. */
const password = z
  .string()
  .min(1, { error: '请填写密码' })
  .max(128, { error: '密码最多128个字符' });

/** A login as typed: letter case does not matter. */
const login = line(2, 50).regex(/^[\p{L}\p{N}._@-]+$/u, {
  error: '登录名只能用汉字、字母、数字和 . _ @ -',
});

/** Roles that are granted by hand: membership comes with the activation of a member's account. */
export const grantableRoles = [
  'branch_secretary',
  'organization_commissioner',
  'street_organizer',
  'district_auditor',
  'district_approver',
  'joint_review_officer',
  'department_officer',
  'village_accountant',
  'village_supervisor',
  'system_admin',
  'security_admin',
  'audit_admin',
] as const;
export type GrantableRole = (typeof grantableRoles)[number];

/** Login and password as typed. */
export const signInInput = z.object({ login: line(1, 200), password });

/** The password in use and the one that replaces it. */
export const changePasswordInput = z.object({ current: password, next: password });

/** The own password, given again. */
export const reauthenticateInput = z.object({ password });

/** The own session to end, by its public id. */
export const endSessionInput = z.object({ id });

/** An activation code with the login and password that its owner chooses. */
export const activateInput = z.object({ code: activationCode, login, password });
/** For an officer who is a member in no branch of this district. */
export const openInput = z.object({ displayName: personName(2, 50) });

/** A page of accounts, filtered by the beginning of login or name. */
export const listInput = z.object({ ...pageInput, text: line(0, 50).nullish() });

/** An account to switch off or on, with the version that was seen. */
export const accountVersionInput = z.object({ id, version });

/** Assignments of one account, or those in force at one organization; exactly one of the two. */
export const assignmentsInput = z.union([
  z.strictObject({ accountId: id }),
  z.strictObject({ organizationId: id }),
]);
/** Departments of the district for which an officer acts (TAL-08). */
export { reviewDepartmentLabels as departmentLabels };

const department = z.enum(namesOf(reviewDepartmentLabels), { error: '请选择部门' });
/** The department is for its officers, who need one; no other role has any. */
export const grantInput = z
  .object({
    accountId: id,
    role: z.enum(grantableRoles),
    organizationId: id,
    department: department.nullish(),
    /** The granter has made sure that the holder, and nobody else, opened the account. */
    holderChecked: z.boolean().default(false),
  })
  .refine(({ role, department: named }) => needsDepartment(role) === (named != null), {
    path: ['department'],
    error: '部门经办人须选择一个部门，其他岗位不选',
  });

/** An assignment to end, with the version that was seen. */
export const revokeInput = z.object({ id, version });

/** After signing in: what has to be done before anything else. */
export interface SignedIn {
  mustChangePassword: boolean;
  /** Whether the second factor has to be given, or set up, before that. */
  factor: 'none' | 'needed' | 'enrolment_needed';
}

/** An assignment that its holder may work under now. */
export interface OwnAssignment {
  id: number;
  role: keyof typeof roleLabels;
  organizationId: number;
  organizationName: string;
  /** The department that an officer acts for; null for every other role. */
  department: ReviewDepartment | null;
}

/** Who is signed in, and as what. */
export interface Me {
  accountId: number;
  displayName: string;
  login: string;
  demo: boolean;
  personId: number | null;
  memberId: number | null;
  mustChangePassword: boolean;
  /** When the password has to be changed again, in milliseconds; null for members and demo accounts. */
  passwordEndsAt: number | null;
  /** Minutes without a sign of life after which a managing session ends (SEC-04). */
  idleMinutes: number;
  assignment: OwnAssignment;
  assignments: OwnAssignment[];
  /** Is there a village or a community where the assignment in use works? Else its views are empty. */
  villages: boolean;
  /** A code was issued for the account of which its owner has not taken note. */
  codeIssued: boolean;
  /** The second factor was changed in another session; the owner has not taken note of it. */
  factorChanged: boolean;
  /** The notice 告知书 in force has to be read first. */
  noticeUnread: boolean;
  /**
   * The end of the log before this was read, and the rooms of the assignment: whatever the caller reads
   * after it is not older, so live delivery that begins here misses nothing.
   */
  position: { seq: number; scope: string };
  /** In Asia/Shanghai. */
  today: string;
}

/** One device on which the account is signed in. Instants are milliseconds. */
export interface SessionRow {
  id: number;
  createdAt: number;
  lastSeenAt: number;
  /** When it ends if nothing is done in it. */
  expiresAt: number;
  ip: string;
  userAgent: string;
  current: boolean;
}

/** An account that holds roles which exclude each other (SEC-06). */
export interface RoleConflict {
  accountId: number;
  displayName: string;
  roles: (keyof typeof roleLabels)[];
}

/** An account in a list. */
export interface AccountRow {
  id: number;
  version: number;
  /** Null until the account is opened and a login chosen. */
  login: string | null;
  displayName: string;
  personId: number | null;
  /** The membership by which a code is issued; null for a person who is a member nowhere now. */
  memberId: number | null;
  demo: boolean;
  disabled: boolean;
  /** Wrong passwords hold somebody up at this moment: a stranger, or a device of the owner. */
  guessed: boolean;
  /** Assignments in force, the managing ones first. */
  assignments: OwnAssignment[];
}

/** An assignment in a list. */
export interface AssignmentRow {
  id: number;
  version: number;
  accountId: number;
  displayName: string;
  role: keyof typeof roleLabels;
  organizationId: number;
  organizationName: string;
  department: ReviewDepartment | null;
  startsOn: string;
  /** The first day on which it no longer holds, or null. */
  endsOn: string | null;
  inForce: boolean;
  /** May the actor end it? */
  revocable: boolean;
}

/** Why a sign-in or a repeated password was refused. */
export const failureLabels = {
  unknown_login: '登录名不存在',
  wrong_password: '密码不正确',
  waiting: '输错后须等待',
  locked: '来源已锁定',
  disabled: '账号已停用',
  demo_elsewhere: '演示账号不在本机使用',
  no_assignment: '没有有效的授权岗位',
} as const;
export type Failure = keyof typeof failureLabels;

/** Why a session ended. */
export const sessionEndLabels = {
  signed_out: '退出登录',
  everywhere: '在全部设备退出',
  ended: '在另一设备上结束',
  expired: '长时间未操作或到期',
  password_changed: '密码已修改',
  disabled: '账号已停用',
  factor_changed: '第二因素已变更',
  factor_failed: '第二步验证多次没有通过',
} as const;
export type SessionEnd = keyof typeof sessionEndLabels;

/** Payload of events about an account as a whole. */
export const accountData = z.object({ accountId: id });

/** Payload of session.started. */
export const sessionStartedData = z.object({ accountId: id, ip: z.string() });

/** Payload of session.ended. */
export const sessionEndedData = z.object({
  accountId: id,
  reason: z.enum(namesOf(sessionEndLabels)),
});

/** Payload of a failed sign-in. */
export const signInFailedData = z.object({
  /** Null when no account has this login. */
  accountId: id.nullable(),
  reason: z.enum(namesOf(failureLabels)),
  ip: z.string(),
  /** Refusals unread since the last password that was read; left out for what was read. */
  count: z.number().int().positive().optional(),
});

/** Payload of account.locked; no account where the login is unknown. */
export const accountLockedData = z.object({
  accountId: id.nullable(),
  ip: z.string(),
  /** Milliseconds. */
  until: z.number().int(),
  /** Whether a device of the owner is locked; left out where a whole account was. */
  known: z.boolean().optional(),
});

/** Payload of the activation of a member's account. */
export const accountActivatedData = z.object({
  accountId: id,
  memberId: id.nullable(),
  /** True when a lost password was replaced, false when the account is new. */
  renewed: z.boolean(),
});

/** Payload of assignment.granted and assignment.revoked. */
export const assignmentData = z.object({
  accountId: id,
  role: z.enum(namesOf(roleLabels)),
  organizationId: id,
  department: department.nullable().default(null),
});
/** Payload of a refusal: the actor tried what the assignment in use does not allow. */
export const accessRefusedData = z.object({
  procedure: z.string().max(200),
  code: z.string(),
  accountId: id,
  ip: z.string(),
  /** Refusals of the account within this minute until now; left out where each had its own event. */
  count: z.number().int().positive().optional(),
});
