// Which assignments one person may hold together, and the scope of an account (SEC-05, SEC-06).
import { SEC_05, SEC_06 } from '../catalogue/general/sec.js';
import type { CivilDate } from '../civil-date.js';
import { block, type Finding, type Judgement, judge } from '../law/judgement.js';
import { type administratorRoles, type Role, roleLabels } from '../roles.js';

/** An assignment held, or asked for. */
export interface HeldAssignment {
  readonly role: Role;
  readonly from: CivilDate;
  /** Last day; null without end. */
  readonly until: CivilDate | null;
}

/** Offices in the work of the party and of the district: an administrator holds none of them. */
const workingRoles = [
  'organization_commissioner',
  'branch_secretary',
  'general_branch_secretary',
  'street_organizer',
  'district_auditor',
  'district_approver',
  'joint_review_officer',
  'department_officer',
  'village_accountant',
  'village_supervisor',
] as const satisfies readonly Role[];

/**
 * SEC-06: the offices that one person never holds beside each of these. Membership is no office: an
 * administrator may be a member of the party.
 */
export const exclusiveRoles = {
  system_admin: ['security_admin', 'audit_admin', ...workingRoles],
  security_admin: ['system_admin', 'audit_admin', ...workingRoles],
  audit_admin: ['system_admin', 'security_admin', ...workingRoles],
} as const satisfies Record<(typeof administratorRoles)[number], readonly Role[]>;

/** SEC-06: do these two roles exclude each other? */
export function excludeEachOther(one: Role, other: Role): boolean {
  const excluded = (role: Role): readonly Role[] =>
    Object.entries(exclusiveRoles).find(([name]) => name === role)?.[1] ?? [];
  return excluded(one).includes(other) || excluded(other).includes(one);
}

/** SEC-06 三员分立: may one person hold all these assignments on a day? */
export function judgeSeparation(held: readonly HeldAssignment[], date: CivilDate): Judgement {
  const current = held.filter((a) => a.from <= date && (a.until === null || date <= a.until));
  const roles = [...new Set(current.map((a) => a.role))]
    .filter((role, _, all) => all.some((other) => excludeEachOther(role, other)))
    .sort();
  if (roles.length === 0) return judge([]);
  const names = roles.map((role) => roleLabels[role]).join('、');
  return judge([
    block(
      SEC_06,
      date,
      `一人不得兼任${names}。`,
      { fact: 'role', hint: '请授权给不同的人员。' },
      { facts: { roles } },
    ),
  ]);
}

/**
 * SEC-06: may a person who holds these roles be given a further one?
 *
 * @returns what speaks against it; null where nothing does
 */
export function judgeFurtherRole(
  held: readonly Role[],
  asked: Role,
  date: CivilDate,
): Finding | null {
  const other = held.find((role) => excludeEachOther(role, asked));
  if (other === undefined) return null;
  return block(
    SEC_06,
    date,
    `该账号已是${roleLabels[other]}，按三员分立的要求不能再任${roleLabels[asked]}。`,
    { fact: 'held', hint: `请由另一位同志担任，或先收回其${roleLabels[other]}授权。` },
    { facts: { held: [...held], asked } },
  );
}

/** An account as SEC-05 looks at it. */
export interface AccountFacts {
  readonly shared: boolean;
  readonly defaultPassword: boolean;
  readonly expiresOn: CivilDate | null;
  readonly assignments: readonly HeldAssignment[];
}

/** SEC-05: no shared, default or expired account signs in; and one without assignment sees nothing. */
export function judgeAccount(account: AccountFacts, date: CivilDate): Judgement {
  const findings: Finding[] = [];
  const refuse = (fact: keyof AccountFacts, message: string, hint: string) => {
    findings.push(block(SEC_05, date, message, { fact, hint }));
  };
  if (account.shared) refuse('shared', '不得使用共用账号。', '请为每人开设账号。');
  if (account.defaultPassword) {
    refuse('defaultPassword', '账号仍在使用默认密码。', '请先修改密码。');
  }
  if (account.expiresOn !== null && date > account.expiresOn) {
    refuse('expiresOn', '账号已过期。', '请联系系统管理员。');
  }
  const open = account.assignments.some(
    (a) => a.from <= date && (a.until === null || date <= a.until),
  );
  if (!open) refuse('assignments', '账号没有有效的授权岗位。', '请联系安全管理员授权。');
  return judge(findings);
}

/** SEC-05: does a record at this path lie in the scope of an assignment at that one? */
export function isInScope(scopePath: string, recordPath: string): boolean {
  return recordPath === scopePath || recordPath.startsWith(withSlash(scopePath));
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
