// The answer for the factor by a passkey: it signs what the session was asked.
import { type Tx, transact } from '@xianfeng/database';
import type { z } from 'zod';
import { AppError, type Context } from '../../kernel/index.js';
import { codesLeft } from '../recovery/codes.js';
import type { Answered, passkeyInput } from '../schema.js';
import { type Asked, askedSession } from '../session/asked.js';
import { keepChange } from '../session/changes.js';
import { countWrong, logRefusal, sessionOver } from '../session/failures.js';
import { lockAsked, noteGiven } from '../session/given.js';
import { takeQuestion } from '../session/questions.js';
import { challenge, expected, loadWebAuthn, siteOf } from './site.js';

type Response = z.infer<typeof passkeyInput>['response'];

/**
 * What a browser needs to let a passkey of the account sign.
 *
 * @throws AppError not_signed_in, passkey_unavailable, wrong_state without a passkey
 */
export async function askPasskey(ctx: Context) {
  const { session, account } = await askedSession(ctx);
  const site = siteOf(ctx);
  const keys = await ctx.db
    .selectFrom('factor')
    .select(['credential_id', 'transports'])
    .where('account_id', '=', account.accountId)
    .where('kind', '=', 'passkey')
    .execute();
  if (keys.length === 0) throw new AppError('wrong_state');
  const { generateAuthenticationOptions } = await loadWebAuthn();
  const { extensions: _, ...options } = await generateAuthenticationOptions({
    rpID: site.host,
    challenge: await challenge(ctx, session.publicId, 'sign'),
    allowCredentials: keys.flatMap(({ credential_id: id, transports }) =>
      id === null ? [] : [{ id, transports: transports ?? [] }],
    ),
    userVerification: 'required',
  });
  return options;
}

/**
 * Answers for the factor by a passkey, at the sign-in or again before something sensitive.
 *
 * @throws AppError not_signed_in, passkey_unavailable, factor_question_over, passkey_refused
 */
export async function answerByPasskey(
  ctx: Context,
  { response }: z.infer<typeof passkeyInput>,
): Promise<Answered> {
  const asked = await askedSession(ctx);
  const site = siteOf(ctx);
  const { accountId } = asked.account;
  const now = ctx.clock.now();
  // Gone whatever the answer: a challenge serves once.
  const question = await takeQuestion(ctx.db, asked.session.publicId, 'sign', now);
  if (question === null) throw new AppError('factor_question_over');
  const key = await ctx.db
    .selectFrom('factor')
    .select(['id', 'name', 'credential_id', 'public_key'])
    .where('account_id', '=', accountId)
    .where('credential_id', '=', response.id)
    .executeTakeFirst();
  const counter =
    key?.public_key == null
      ? null
      : await counterOf(response, { id: response.id, publicKey: key.public_key }, () =>
          expected(question, site),
        );
  const outcome = await transact(ctx.db, async (tx) => {
    await lockAsked(tx, asked);
    if (key === undefined || counter === null) {
      return (await countWrong(tx, ctx, asked, 'passkey')) ? 'over' : 'refused';
    }
    return accept(tx, ctx, asked, { id: key.id, name: key.name, counter });
  });
  if (outcome === 'over') throw sessionOver(ctx);
  if (outcome === 'refused') throw new AppError('passkey_refused');
  return { recovery: await codesLeft(ctx.db, accountId) };
}

/** How often the passkey says that it has signed; null where the signature is not what was asked. */
async function counterOf(
  response: Response,
  key: { id: string; publicKey: Buffer },
  wanted: () => ReturnType<typeof expected>,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await loadWebAuthn();
  // The counter is compared with the row, which is locked then.
  const credential = { id: key.id, publicKey: new Uint8Array(key.publicKey), counter: 0 };
  try {
    const signed = await verifyAuthenticationResponse({
      response: { ...response, clientExtensionResults: {} },
      credential,
      ...wanted(),
    });
    return signed.verified ? signed.authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

/** A passkey that counts has to be ahead of what it said last: else there are two of it. */
async function accept(
  tx: Tx,
  ctx: Context,
  asked: Asked,
  { id, name, counter }: { id: number; name: string; counter: number },
): Promise<'given' | 'refused'> {
  const { accountId } = asked.account;
  const row = await tx.db
    .selectFrom('factor')
    .select('counter')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return 'refused';
  const before = row.counter ?? 0;
  if ((counter > 0 || before > 0) && counter <= before) {
    await logRefusal(tx, ctx, accountId, 'passkey', 'cloned');
    const made = { sessionId: asked.session.publicId };
    await keepChange(tx, ctx, { accountId, what: 'cloned', name, made });
    return 'refused';
  }
  await tx.db
    .updateTable('factor')
    .set({ counter, used_at: new Date(ctx.clock.now()) })
    .where('id', '=', id)
    .execute();
  await noteGiven(tx, ctx, asked, 'passkey');
  return 'given';
}
