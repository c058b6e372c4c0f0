// What a session is asked before it may go on.
import type { Context } from '../../kernel/index.js';
import { codesLeft } from '../recovery/codes.js';
import type { Question } from '../schema.js';
import { askedSession } from './asked.js';

/**
 * The question that the session of this request has to answer, or has to answer again before something
 * sensitive: the account decides, not the screen.
 *
 * @throws AppError not_signed_in
 */
export async function readQuestion(ctx: Context): Promise<Question> {
  const { session, account } = await askedSession(ctx);
  const { accountId, displayName } = account;
  const kinds = await ctx.db
    .selectFrom('factor')
    .select('kind')
    .distinct()
    .where('account_id', '=', accountId)
    .execute();
  const has = (kind: string) => kinds.some((row) => row.kind === kind);
  return {
    asked: askedOf(session.factor),
    totp: has('totp'),
    passkey: has('passkey'),
    recovery: await codesLeft(ctx.db, accountId),
    passkeys: ctx.request.site !== null,
    displayName,
  };
}

function askedOf(factor: 'none' | 'needed' | 'enrolment_needed' | 'given'): Question['asked'] {
  if (factor === 'none') return 'password';
  return factor === 'enrolment_needed' ? 'enrol' : 'factor';
}
