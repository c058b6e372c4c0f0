/** Who may see the roster and what of it, and who may ask to see a masked field in full. */
import {
  type Actor,
  branchRoles,
  managingRoles,
  policy,
  type Role,
  within,
} from '../kernel/index.js';

/** A member, as far as a policy asks. */
interface PlacedMember {
  id: number;
  path: string;
}

/** The roster of a subtree: those who manage it. A member has no list of the branch. */
export const listMembers = policy('members.list', managingRoles);

const managesOrIs = (actor: Actor, member: PlacedMember) =>
  actor.assignment.role === 'member' ? actor.memberId === member.id : within(actor, member.path);

/** One record, masked: those who manage it, and the member. */
export const readMember = policy<PlacedMember>(
  'members.read',
  ['member', ...managingRoles],
  managesOrIs,
);

/** A masked field in full, with a reason, logged (SEC-09): the same, for what they work with. */
export const revealMember = policy<PlacedMember>(
  'members.reveal',
  ['member', ...managingRoles],
  managesOrIs,
);

const sanctionRoles: readonly Role[] = managingRoles.filter((role) => role !== branchRoles[1]);

/** 处分 (SEC-02: a permission of its own): the secretary and those above, and the member. */
export function seesSanctions(actor: Actor, member: PlacedMember): boolean {
  return sanctionRoles.includes(actor.assignment.role) || actor.memberId === member.id;
}
