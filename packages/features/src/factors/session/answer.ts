// The answer for the factor by a code: of an app, or of recovery.
import { type Tx, transact } from '@xianfeng/database';
import type { z } from 'zod';
import { AppError, type Context } from '../../kernel/index.js';
import { codesLeft, takeCode } from '../recovery/codes.js';
import type { Answered, answerInput } from '../schema.js';
import { ofFactor } from '../totp/sealing.js';
import { stepOf } from '../totp/totp.js';
import { type Asked, askedSession, hasFactor } from './asked.js';
import { keepChange } from './changes.js';
import { countWrong, logRefusal, sessionOver, slowed, slowedUntil } from './failures.js';
import { lockAsked, noteGiven } from './given.js';

type Input = z.infer<typeof answerInput>;

/** What an answer comes to. */
type Outcome = 'given' | 'wrong' | 'used' | 'over' | { slowedUntil: number };

// The answers carry what proves the account, so they go without an idempotency key, and given twice
// they are refused.

/**
 * Answers for the factor: at the sign-in, or again before something sensitive. A code of an app serves
 * once and a code of recovery once; wrong ones are counted in a transaction that is kept.
 *
 * @throws AppError not_signed_in, wrong_state without a factor, wrong_factor, factor_used, factor_slowed
 */
export async function answerFactor(ctx: Context, input: Input): Promise<Answered> {
  const asked = await askedSession(ctx);
  if (!hasFactor(asked)) throw new AppError('wrong_state');
  const { accountId } = asked.account;
  const outcome = await transact(ctx.db, async (tx): Promise<Outcome> => {
    await lockAsked(tx, asked);
    return 'code' in input
      ? judgeCode(tx, ctx, asked, input.code)
      : judgeRecovery(tx, ctx, asked, input.recovery);
  });
  if (outcome === 'over') throw sessionOver(ctx);
  if (outcome === 'wrong') throw new AppError('wrong_factor');
  if (outcome === 'used') throw new AppError('factor_used');
  if (outcome !== 'given') throw slowed(outcome.slowedUntil, ctx.clock.now());
  return { recovery: await codesLeft(ctx.db, accountId) };
}

async function judgeCode(tx: Tx, ctx: Context, asked: Asked, code: string): Promise<Outcome> {
  const { accountId } = asked.account;
  const now = ctx.clock.now();
  const until = await slowedUntil(tx, accountId, now);
  if (until !== null) {
    await logRefusal(tx, ctx, accountId, 'totp', 'slowed');
    return { slowedUntil: until };
  }
  const apps = await tx.db
    .selectFrom('factor')
    .select(['id', 'secret', 'step'])
    .where('account_id', '=', accountId)
    .where('kind', '=', 'totp')
    .execute();
  let used = false;
  for (const app of apps) {
    if (app.secret === null || app.step === null) continue;
    const step = stepOf(ctx.keys.open(app.secret, ofFactor(app.id)), code, now);
    if (step === null) continue;
    if (step <= app.step) {
      used = true;
      continue;
    }
    await tx.db
      .updateTable('factor')
      .set({ step, used_at: new Date(now) })
      .where('id', '=', app.id)
      .execute();
    await noteGiven(tx, ctx, asked, 'totp');
    return 'given';
  }
  if (!used) return (await countWrong(tx, ctx, asked, 'totp')) ? 'over' : 'wrong';
  await logRefusal(tx, ctx, accountId, 'totp', 'used');
  return 'used';
}

async function judgeRecovery(tx: Tx, ctx: Context, asked: Asked, code: string): Promise<Outcome> {
  const { accountId } = asked.account;
  if (!(await takeCode(tx, ctx.keys, accountId, code, ctx.clock.now()))) {
    return (await countWrong(tx, ctx, asked, 'recovery')) ? 'over' : 'wrong';
  }
  await noteGiven(tx, ctx, asked, 'recovery');
  const made = { sessionId: asked.session.publicId };
  await keepChange(tx, ctx, { accountId, what: 'recovery', made });
  return 'given';
}
