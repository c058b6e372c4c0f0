// The session of a procedure that answers for the factor: it may be no actor's yet.
import { type SessionWithAccount, sessionBehind } from '../../accounts/index.js';
import { AppError, type Context, isRecent } from '../../kernel/index.js';

/** A session with its account, as it stands now. */
export type Asked = SessionWithAccount;

/**
 * The session of the request, whether the factor was given in it or not.
 *
 * @throws AppError not_signed_in
 */
export async function askedSession(ctx: Context): Promise<Asked> {
  const found = await sessionBehind(ctx, ctx.request);
  if (found === null) throw new AppError('not_signed_in');
  return found;
}

/** Whether the account has a factor that the session may be asked for. */
export const hasFactor = ({ session: { factor } }: Asked): boolean =>
  factor === 'needed' || factor === 'given';

/**
 * The session of the request, if a factor may be added in it: one that has to be set up was asked for
 * right after the password; else the password, or the factor, was given lately.
 *
 * @throws AppError not_signed_in, factor_needed, reauthentication_needed
 */
export async function addingSession(ctx: Context): Promise<Asked> {
  const found = await askedSession(ctx);
  const { factor, authenticatedAt } = found.session;
  if (factor === 'needed') throw new AppError('factor_needed');
  if (factor !== 'enrolment_needed' && !isRecent(authenticatedAt, ctx.clock.now())) {
    throw new AppError('reauthentication_needed');
  }
  return found;
}
