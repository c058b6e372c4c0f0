// From the session secret of a request or a live connection to the actor.
import {
  type Actor,
  AppError,
  type ErrorCode,
  type Request,
  type Services,
} from '../../kernel/index.js';
import type { SessionWithAccount } from './rows.js';
import { readSession } from './sessions.js';

/**
 * Who sends a request, under which assignment: one round trip to the database, a second at most
 * once a minute to note the sign of life.
 *
 * @param assignmentId the assignment that the tab works under; null: the first one, managing before
 *   member
 * @param touch false for what a screen reads without its user: no sign of life
 * @returns null without a session, or no assignment is left to act under
 * @throws AppError assignment_ended when the named assignment is not in force for this account;
 *   factor_needed, factor_enrolment_needed until the second factor was given in the session
 */
export async function authenticate(
  services: Services,
  request: Pick<Request, 'sessionSecret' | 'loopback'>,
  assignmentId: number | null,
  touch = true,
): Promise<Actor | null> {
  const found = await sessionBehind(services, request, touch);
  if (found === null) return null;
  const missing = missingFactor(found);
  if (missing !== null) throw new AppError(missing);
  const actor = toActor(found, assignmentId);
  if (actor === null && assignmentId !== null) throw new AppError('assignment_ended');
  return actor;
}

/**
 * The session of a request with its account, whether the second factor was given in it or not: no
 * more can be done with it than to answer for the factor.
 */
export async function sessionBehind(
  services: Services,
  { sessionSecret, loopback }: Pick<Request, 'sessionSecret' | 'loopback'>,
  touch = true,
): Promise<SessionWithAccount | null> {
  if (sessionSecret === null) return null;
  const found = await readSession(services, sessionSecret, touch);
  return reachable(found, loopback);
}

/** The session, unless it is a demo account's: such an account works on the machine of the server alone. */
const reachable = (found: SessionWithAccount | null, loopback: boolean) =>
  found?.account.demo && !loopback ? null : found;

/** Why no actor may be made of a session yet (SEC-04); null where one may. */
function missingFactor({ session }: SessionWithAccount): ErrorCode | null {
  if (session.factor === 'needed') return 'factor_needed';
  return session.factor === 'enrolment_needed' ? 'factor_enrolment_needed' : null;
}

/**
 * The same for a live connection, which gives no sign of life of its own: null whenever it may not go
 * on as what it is, and while the password has to be changed before anything is read.
 *
 * @param found the session of its secret, see `readSessions`
 */
export function actorForSocket(
  found: SessionWithAccount | null,
  loopback: boolean,
  assignmentId: number | null,
): Actor | null {
  const session = reachable(found, loopback);
  if (session === null || missingFactor(session) !== null) return null;
  return session.account.mustChangePassword ? null : toActor(session, assignmentId);
}

function toActor(
  { session, account }: SessionWithAccount,
  assignmentId: number | null,
): Actor | null {
  const held =
    assignmentId === null
      ? account.assignments[0]
      : account.assignments.find(({ id }) => id === assignmentId);
  if (held === undefined) return null;
  const { id, role, organizationId, organizationPath, department } = held;
  return {
    accountId: account.accountId,
    sessionId: session.publicId,
    displayName: account.displayName,
    personId: account.personId,
    memberId: account.memberId,
    branchId: account.branchId,
    authenticatedAt: session.authenticatedAt,
    mustChangePassword: account.mustChangePassword,
    assignment: { id, role, organizationId, organizationPath, department },
  };
}
