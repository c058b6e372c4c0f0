// Who may open, switch off and list accounts, issue codes and change assignments (SEC-06).
import { isBranchType, type OrganizationType } from '@xianfeng/rules';
import {
  type Actor,
  administratorRoles,
  branchRoles,
  managingRoles,
  policy,
  type Role,
  roles,
  within,
} from '../kernel/index.js';
import type { GrantableRole } from './schema.js';

/** Who works below a street by its leave. */
const grantedByStreet: readonly Role[] = [
  ...branchRoles,
  'village_accountant',
  'village_supervisor',
];

/** Their holders need not be members of the party, and a street finds no account of who is none. */
const grantedByEither: readonly Role[] = ['village_accountant', 'village_supervisor'];

const is = (list: readonly Role[], role: Role) => list.includes(role);

/** The own account, sessions and password: every role. */
export const ownAccount = policy('accounts.own', roles);

/** What decides whether an actor may issue an activation code. */
export interface CodeTarget {
  /** The account that the code would open, where there is one. */
  accountId: number | null;
  /** Path of the branch of the member; null for an account without a membership. */
  organizationPath: string | null;
  /** Roles in force, with where: who may issue the code could come to hold them. */
  assignments: readonly HeldRole[];
}

/** A role, and the path of the organization where it is held. */
export interface HeldRole {
  role: Role;
  organizationPath: string;
}

/**
 * Whether an account that holds this role could be opened by a code of this issuer alone: the issuer
 * could then come to hold the role, so it has to be one that the issuer's office may give. The system
 * administrator gives none.
 */
export function couldGive(issuer: HeldRole, held: HeldRole): boolean {
  if (held.role === 'member') return true;
  return (
    issuer.role === 'street_organizer' &&
    is(branchRoles, held.role) &&
    held.organizationPath.startsWith(issuer.organizationPath)
  );
}

/**
 * A code opens an account, or gives a lost password back, so it is issued by an actor who could
 * grant what the account holds: the secretary for plain members of the branch, the street also for
 * secretaries and commissioners of its branches, the system administrator for all; but what the
 * system administrator issues for an account with a role works only when another administrator has
 * confirmed it. Never for the own account.
 */
export const mayIssueCode = policy<CodeTarget>(
  'accounts.issueCode',
  ['branch_secretary', 'street_organizer', 'system_admin'],
  (actor, target) => {
    const { role } = actor.assignment;
    if (target.accountId === actor.accountId) return false;
    if (role === 'system_admin') return true;
    if (target.organizationPath === null || !within(actor, target.organizationPath)) return false;
    return target.assignments.every((held) => couldGive(actor.assignment, held));
  },
);

/**
 * Whoever may issue a code for an account may also let everybody try it again whom wrong passwords
 * slowed or locked, and so may the security administrator. Never for the own account.
 */
export const mayUnlock = policy<CodeTarget>(
  'accounts.unlock',
  [...mayIssueCode.roles, 'security_admin'],
  (actor, target) =>
    actor.assignment.role === 'security_admin'
      ? target.accountId !== actor.accountId
      : mayIssueCode.allows(actor, target),
);

/** Codes for accounts that hold a role, with who issued and who confirmed them (SEC-06). */
export const readCodes = policy('accounts.codes', administratorRoles);

/** SEC-06: who holds roles that exclude each other, for who grants and who audits. */
export const readConflicts = policy('accounts.conflicts', ['security_admin', 'audit_admin']);

/** SEC-06: whose account another may have opened, for who settles it and who audits. */
export const readDoubtful = policy('accounts.doubtful', ['security_admin', 'audit_admin']);

/** A code that waits for its confirmation, or one that was used without. */
export interface CodeInQuestion {
  issuerId: number;
  /** Null where an earlier version issued it. */
  issuerRole: Role | null;
  /** The account that it opens. */
  accountId: number;
}

/** Of the two administrators behind a code neither is its holder, and never are both of one office. */
export const mayConfirmCode = policy<CodeInQuestion>(
  'accounts.confirmCode',
  administratorRoles,
  (actor, code) =>
    code.issuerId !== actor.accountId &&
    code.issuerRole !== actor.assignment.role &&
    code.accountId !== actor.accountId,
);

/** Accounts of officers who are members in no branch here: made by the system administrator. */
export const mayOpenAccounts = policy('accounts.open', ['system_admin']);

/** Accounts: administrators see all, a street those of its members and of its assignments. */
export const mayListAccounts = policy('accounts.list', [
  'system_admin',
  'security_admin',
  'street_organizer',
]);

/** Switching an account off and on, never one's own. */
export const maySwitchAccount = policy<{ id: number }>(
  'accounts.switch',
  ['system_admin'],
  (actor, account) => account.id !== actor.accountId,
);

/** Who works as what at an organization: for those who manage above it, and those who grant. */
export const readAssignments = policy('accounts.assignments', [
  ...managingRoles,
  'system_admin',
  'security_admin',
]);

/** An assignment that is to be granted or revoked. */
export interface AssignmentInQuestion {
  accountId: number;
  role: Role;
  organizationPath: string;
  /** Whether a street stands above the organization. */
  underStreet: boolean;
}

/**
 * Street organizers grant and revoke the secretaries, commissioners, accountants and supervisors of
 * the villages of their street, the security administrator all others, and the latter two as well;
 * never the own ones. Membership is not granted: it comes with a member's account.
 */
export const changeAssignment = policy<AssignmentInQuestion>(
  'accounts.changeAssignment',
  ['street_organizer', 'security_admin'],
  (actor, asked) => {
    if (asked.accountId === actor.accountId || asked.role === 'member') return false;
    const ofTheStreet = is(grantedByStreet, asked.role) && asked.underStreet;
    return actor.assignment.role === 'street_organizer'
      ? ofTheStreet && within(actor, asked.organizationPath)
      : !ofTheStreet || is(grantedByEither, asked.role);
  },
);

/** Where a role can be held at all. */
export function suits(
  role: GrantableRole,
  organization: { type: OrganizationType; isRoot: boolean; isVillage: boolean },
): boolean {
  if (is(branchRoles, role)) return isBranchType(organization.type);
  // One accountant keeps the books of a village, or by agency those of a whole street.
  if (role === 'village_accountant') return !organization.isRoot && organization.type !== 'group';
  if (role === 'village_supervisor') return organization.isVillage;
  if (role !== 'street_organizer') return organization.isRoot;
  return (
    !organization.isRoot &&
    (organization.type === 'work_committee' || organization.type === 'committee')
  );
}

/** Administrators work for the whole district, and see every account. */
export function seesAllAccounts(actor: Actor): boolean {
  return is(administratorRoles, actor.assignment.role);
}
