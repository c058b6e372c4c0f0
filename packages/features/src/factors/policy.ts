// Who may change the own second factor, and who may reset another's (SEC-04, SEC-06).
import { administratorRoles, policy, type Role, roles } from '../kernel/index.js';

/** The own factors and recovery codes: every role. */
export const ownFactors = policy('factors.own', roles);

/** A reset is for the account of another, asked for by an administrator. */
export const mayAskReset = policy<{ accountId: number }>(
  'factors.askReset',
  administratorRoles,
  (actor, { accountId }) => accountId !== actor.accountId,
);

/** Resets, with who asked and who confirmed. */
export const readResets = policy('factors.resets', administratorRoles);

/** A reset that waits for its confirmation. */
export interface ResetInQuestion {
  askerId: number;
  askerRole: Role;
  /** Whose factors go. */
  accountId: number;
}

/** Of the two administrators behind a reset neither is its holder, and never are both of one office. */
export const mayConfirmReset = policy<ResetInQuestion>(
  'factors.confirmReset',
  administratorRoles,
  (actor, reset) =>
    reset.askerId !== actor.accountId &&
    reset.askerRole !== actor.assignment.role &&
    reset.accountId !== actor.accountId,
);
