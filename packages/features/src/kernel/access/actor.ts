// The actor of a request: account, person and the one assignment in use.
import type { ReviewDepartment } from '@xianfeng/rules';
import type { Role } from './roles.js';

/** The assignment 授权岗位 that an actor works under: one at a time, never a union. */
export interface ActorAssignment {
  id: number;
  role: Role;
  organizationId: number;
  /** Path of the organization: the subtree is every path that begins with it. */
  organizationPath: string;
  /** The department that an officer acts for; null for every other role. */
  department: ReviewDepartment | null;
}

/** A signed-in account, with the assignment in use. */
export interface Actor {
  accountId: number;
  sessionId: number;
  displayName: string;
  personId: number | null;
  /** The person's current membership and its branch, whatever the assignment in use. */
  memberId: number | null;
  branchId: number | null;
  /** When the password was last given in this session, for sensitive reveals; milliseconds. */
  authenticatedAt: number;
  mustChangePassword: boolean;
  assignment: ActorAssignment;
}

/** True when a record at this path lies within the actor's subtree. */
export function within(actor: Actor, organizationPath: string): boolean {
  return organizationPath.startsWith(actor.assignment.organizationPath);
}
