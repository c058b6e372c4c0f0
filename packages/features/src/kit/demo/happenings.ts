/** Who did what the log begins with. */
import type { Actor } from '../../kernel/index.js';
import type { Accounts } from './model.js';

/** An account of the demo as an actor, as far as an event says who it was. */
export function actorOf(accounts: Accounts, accountId: number): Actor {
  return {
    accountId,
    sessionId: 0,
    displayName: '',
    personId: null,
    memberId: null,
    branchId: null,
    authenticatedAt: 0,
    mustChangePassword: false,
    assignment: {
      id: accounts.assignmentOf.get(accountId) ?? 0,
      role: 'branch_secretary',
      organizationId: 0,
      organizationPath: '',
      department: null,
    },
  };
}
