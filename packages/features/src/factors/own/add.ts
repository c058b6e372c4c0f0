// A factor comes to an account; the first one brings its recovery codes along.
import { randomUUID } from 'node:crypto';
import type { Tx } from '@xianfeng/database';
import { endSessionsOf } from '../../accounts/index.js';
import { AppError, type Context, record } from '../../kernel/index.js';
import { factorAdded } from '../events.js';
import { codesFor, replaceCodes } from '../recovery/codes.js';
import { type Added, type FactorKind, MOST_FACTORS } from '../schema.js';
import type { Asked } from '../session/asked.js';
import { keepChange } from '../session/changes.js';
import { lockAsked, markGiven } from '../session/given.js';

/**
 * Adds a factor that its owner has just proved. With the first one the account gets its recovery codes,
 * and its other sessions, in which no factor was given, end.
 *
 * @param insert writes the row, and returns its id
 * @throws AppError not_signed_in when the session has ended meanwhile; factor_needed when another session has added one meanwhile; wrong_state for too many
 */
export async function addFactor(
  tx: Tx,
  ctx: Context,
  asked: Asked,
  factor: { kind: FactorKind; name: string },
  insert: (row: {
    account_id: number;
    kind: FactorKind;
    name: string;
    added_at: Date;
  }) => Promise<number>,
): Promise<Added> {
  const { session, account } = asked;
  const { accountId } = account;
  await lockAsked(tx, asked);
  const now = ctx.clock.now();
  const before = await tx.db
    .selectFrom('factor')
    .select('id')
    .where('account_id', '=', accountId)
    .execute();
  const first = before.length === 0;
  if (!first && session.factor !== 'given') throw new AppError('factor_needed');
  if (before.length >= MOST_FACTORS) {
    throw new AppError('wrong_state', {
      message: `第二因素最多${MOST_FACTORS}个，请先移除不用的，再添加。`,
    });
  }
  const id = await insert({ account_id: accountId, ...factor, added_at: new Date(now) });
  const made = { sessionId: session.publicId };
  await keepChange(tx, ctx, { accountId, what: 'added', name: factor.name, made });
  await record(tx, ctx, factorAdded, {
    id: accountId,
    version: 1,
    place: { organizationId: null, accountId },
    data: { accountId, kind: factor.kind, ip: ctx.request.ip },
  });
  if (!first) return { id, codes: null };
  await markGiven(tx, session.publicId, now);
  await endSessionsOf(tx, ctx, accountId, 'factor_changed', session.publicId);
  const codes = codesFor(ctx.keys, accountId, randomUUID());
  await replaceCodes(tx, ctx.keys, accountId, codes);
  return { id, codes };
}
