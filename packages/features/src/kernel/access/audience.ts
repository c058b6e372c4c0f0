// The rooms of live delivery, for the events that name them and the sockets that enter them.
import type { ReviewDepartment } from '@xianfeng/rules';
import type { Actor } from './actor.js';
import { administratorRoles, managingRoles, type Role } from './roles.js';
import { pathIds } from './scope.js';

/**
 * Rooms of live delivery. An event names the rooms that may hear of it, the server alone puts sockets
 * into rooms, and both use these functions, so that they cannot drift apart.
 */
export const rooms = {
  /** Managing assignments at exactly this organization. */
  organization: (id: number) => `o${id}`,
  /** Members of a branch, under their member assignment. */
  branchMembers: (branchId: number) => `b${branchId}`,
  /** One member of a branch, under the member assignment. */
  member: (memberId: number) => `n${memberId}`,
  /** One person, under whichever assignment. */
  person: (personId: number) => `p${personId}`,
  /** One account, under whichever assignment, also where there is no person. */
  account: (accountId: number) => `c${accountId}`,
  /** Administrators at exactly this organization. */
  administration: (id: number) => `a${id}`,
  /** Joint review officers of one department. */
  department: (department: ReviewDepartment) => `d${department}`,
  /** Managing assignments everywhere in the district. */
  managers: () => 'm',
  /** Everybody who is signed in, under whichever assignment. */
  everybody: () => 'e',
  /** Who keeps the accounts of exactly this village, or follows those of the whole district. */
  accounting: (id: number) => `v${id}`,
  /** The chair of the supervision committee of exactly this village. */
  supervision: (id: number) => `s${id}`,
};

/** Managing assignments at the organization of this path and at every one above it. */
export function upward(organizationPath: string): string[] {
  return pathIds(organizationPath).map(rooms.organization);
}

/** Accountants of the organization of this path, and the officers above it who follow them. */
export function accountingUpward(organizationPath: string): string[] {
  return pathIds(organizationPath).map(rooms.accounting);
}

/** Administrators at the organization of this path and above it. */
export function administrationUpward(organizationPath: string): string[] {
  return pathIds(organizationPath).map(rooms.administration);
}

const isIn = (list: readonly Role[], role: Role) => list.includes(role);

/** The rooms of an actor's socket. */
export function roomsOf(actor: Actor): string[] {
  const { role, organizationId, department } = actor.assignment;
  const list: string[] = [];
  if (isIn(managingRoles, role)) list.push(rooms.organization(organizationId), rooms.managers());
  if (isIn(administratorRoles, role)) list.push(rooms.administration(organizationId));
  if (role === 'joint_review_officer' && department !== null) {
    list.push(rooms.department(department));
  }
  if (role === 'village_supervisor') list.push(rooms.supervision(organizationId));
  const keeps = role === 'village_accountant';
  const follows = role === 'department_officer' && department === 'agriculture';
  if (keeps || follows) list.push(rooms.accounting(organizationId));
  if (role === 'member') {
    if (actor.branchId !== null) list.push(rooms.branchMembers(actor.branchId));
    if (actor.memberId !== null) list.push(rooms.member(actor.memberId));
  }
  if (actor.personId !== null) list.push(rooms.person(actor.personId));
  list.push(rooms.account(actor.accountId), rooms.everybody());
  return list;
}
