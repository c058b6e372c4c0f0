// Who may hand tasks down, work on a delivery, check it and take a task back.
import { type Actor, managingRoles, policy, roles } from '../kernel/index.js';

/** The two sides of a delivery, as far as a policy asks. */
export interface Sides {
  /** The organization that handed the task down. */
  senderId: number;
  /** The organization that has to do it, or the branch of the member who has to. */
  organizationId: number;
  memberId: number | null;
}

/** Works for an organization, as opposed to acting for the own person alone. */
export function manages(actor: Actor): boolean {
  return managingRoles.some((role) => role === actor.assignment.role);
}

const worksFor = (actor: Actor, organizationId: number) =>
  manages(actor) && actor.assignment.organizationId === organizationId;

/** A member for the own person, under whichever assignment; an organization's managers for it. */
export const isRecipient = (actor: Actor, sides: Sides) =>
  sides.memberId === null
    ? worksFor(actor, sides.organizationId)
    : sides.memberId === actor.memberId;

/** The organization that handed it down, for which the actor works. */
export const isSender = (actor: Actor, sides: Sides) => worksFor(actor, sides.senderId);

/** Lists of an organization's tasks; each WHERE carries the scope. */
export const readTasks = policy('tasks.read', managingRoles);
/** A task or delivery that lies in the scope, or is the reader's own. */
export const readTask = policy('tasks.readOne', roles);
/** What is handed to the reader as a member, under whichever assignment. */
export const readOwnTasks = policy('tasks.readOwn', roles);
/** Handing down is for those who work for an organization, to what lies below it. */
export const handTasks = policy('tasks.hand', managingRoles);
/** Accepting, splitting and reporting are for the recipient. */
export const doDelivery = policy<Sides>('tasks.do', roles, isRecipient);
/** Returning and closing are for the organization that handed the task down. */
export const checkDelivery = policy<Sides>('tasks.check', managingRoles, isSender);
/** Only the organization that handed a task down takes it back. */
export const mayWithdrawTask = policy<{ organizationId: number }>(
  'tasks.withdraw',
  managingRoles,
  (actor, task) => worksFor(actor, task.organizationId),
);

/** A delivery, as far as its next steps depend on it. */
export interface Checked extends Sides {
  reportedBy: number | null;
  /** The sender is a branch with one office only: its secretary hands down and checks. */
  soleSender: boolean;
}

/**
 * Would the actor pass the own report, or what concerns the own person (GEN-08)? A branch without a
 * committee, or without a commissioner in office, has no second office.
 */
export function isOwnEntry(actor: Actor, delivery: Checked): boolean {
  if (delivery.soleSender) return false;
  const about = delivery.memberId !== null && delivery.memberId === actor.memberId;
  return about || delivery.reportedBy === actor.accountId;
}
