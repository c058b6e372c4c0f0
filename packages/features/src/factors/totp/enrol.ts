// An app is added: its secret is shown, and the first code proves that the app has it.
import { transact } from '@xianfeng/database';
import type { z } from 'zod';
import { AppError, type Context } from '../../kernel/index.js';
import { addFactor } from '../own/add.js';
import type { Added, addTotpInput, TotpOffer } from '../schema.js';
import { addingSession } from '../session/asked.js';
import { peekQuestion, putQuestion, takeQuestion } from '../session/questions.js';
import { ofFactor, ofQuestion } from './sealing.js';
import { addressFor, newSecret, stepOf } from './totp.js';

/** An app may have to be installed first. */
const LASTS_MS = 30 * 60_000;

/**
 * Makes the secret of a new app, which is no factor before its first code has come.
 *
 * @throws AppError not_signed_in, factor_needed, reauthentication_needed
 */
export async function beginTotp(ctx: Context): Promise<TotpOffer> {
  const { session, account } = await addingSession(ctx);
  const secret = newSecret();
  const sessionId = session.publicId;
  await putQuestion(ctx.db, {
    sessionId,
    purpose: 'totp',
    content: ctx.keys.seal(secret, ofQuestion(sessionId)),
    until: ctx.clock.now() + LASTS_MS,
  });
  return { secret, address: addressFor(secret, account.login) };
}

/**
 * Adds the app to the account by its first code, which serves for nothing else after that.
 *
 * @throws AppError not_signed_in, factor_needed, reauthentication_needed, factor_question_over,
 *   wrong_factor
 */
export async function addTotp(ctx: Context, input: z.infer<typeof addTotpInput>): Promise<Added> {
  const asked = await addingSession(ctx);
  const sessionId = asked.session.publicId;
  const now = ctx.clock.now();
  const content = await peekQuestion(ctx.db, sessionId, 'totp', now);
  if (content === null) throw new AppError('factor_question_over');
  const secret = ctx.keys.open(content, ofQuestion(sessionId));
  const step = stepOf(secret, input.code, now);
  if (step === null) throw new AppError('wrong_factor', wrongCode);
  return transact(ctx.db, async (tx) => {
    const taken = await takeQuestion(tx.db, sessionId, 'totp', now);
    if (taken === null || !taken.equals(content)) throw new AppError('factor_question_over');
    return addFactor(tx, ctx, asked, { kind: 'totp', name: input.name }, async (row) => {
      const { id } = await tx.db
        .insertInto('factor')
        .values({ ...row, step })
        .returning('id')
        .executeTakeFirstOrThrow();
      await tx.db
        .updateTable('factor')
        .set({ secret: ctx.keys.seal(secret, ofFactor(id)) })
        .where('id', '=', id)
        .execute();
      return id;
    });
  });
}

/** No recovery code helps here: it is the app that has to prove itself. */
const wrongCode = {
  message: '动态口令还没有设置好：填写的六位数字不对，请改正后再提交。',
  fields: [
    {
      path: 'code',
      message: '与应用上显示的不一致。请核对手机时间是否为自动设置，再填写现在显示的六位数字。',
    },
  ],
};
