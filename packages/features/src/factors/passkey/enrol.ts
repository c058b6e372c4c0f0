// A passkey is added: the browser makes it for this address, and its public key is kept.
import { transact } from '@xianfeng/database';
import type { z } from 'zod';
import { AppError, type Context } from '../../kernel/index.js';
import { addFactor } from '../own/add.js';
import type { Added, addPasskeyInput } from '../schema.js';
import { addingSession } from '../session/asked.js';
import { takeQuestion } from '../session/questions.js';
import { challenge, expected, loadWebAuthn, siteOf } from './site.js';

const NAME = '先锋';

/**
 * What a browser needs to make a passkey for the account.
 *
 * @throws AppError not_signed_in, factor_needed, reauthentication_needed, passkey_unavailable
 */
export async function beginPasskey(ctx: Context) {
  const { session, account } = await addingSession(ctx);
  const site = siteOf(ctx);
  const known = await ctx.db
    .selectFrom('factor')
    .select(['credential_id', 'transports'])
    .where('account_id', '=', account.accountId)
    .where('kind', '=', 'passkey')
    .execute();
  const { generateRegistrationOptions } = await loadWebAuthn();
  const { extensions: _, ...options } = await generateRegistrationOptions({
    rpName: NAME,
    rpID: site.host,
    userName: account.login,
    userDisplayName: account.displayName,
    // The same for each passkey of the account, and says nothing of it.
    userID: new Uint8Array(ctx.keys.hash(`passkey ${account.accountId}`)),
    challenge: await challenge(ctx, session.publicId, 'register'),
    attestationType: 'none',
    excludeCredentials: known.flatMap(({ credential_id: id, transports }) =>
      id === null ? [] : [{ id, transports: transports ?? [] }],
    ),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
  return options;
}

/**
 * Adds the passkey that a browser has made.
 *
 * @throws AppError not_signed_in, factor_needed, reauthentication_needed, passkey_unavailable,
 *   factor_question_over, passkey_refused, duplicate
 */
export async function addPasskey(
  ctx: Context,
  { name, response }: z.infer<typeof addPasskeyInput>,
): Promise<Added> {
  const asked = await addingSession(ctx);
  const site = siteOf(ctx);
  const now = ctx.clock.now();
  const question = await takeQuestion(ctx.db, asked.session.publicId, 'register', now);
  if (question === null) throw new AppError('factor_question_over');
  const { verifyRegistrationResponse } = await loadWebAuthn();
  const made = await verifyRegistrationResponse({
    response: { ...response, clientExtensionResults: {} },
    ...expected(question, site),
  }).catch((cause: unknown) => {
    throw new AppError('passkey_refused', { cause });
  });
  if (!made.verified) throw new AppError('passkey_refused');
  const { id: credentialId, publicKey, counter } = made.registrationInfo.credential;
  return transact(ctx.db, (tx) =>
    addFactor(tx, ctx, asked, { kind: 'passkey', name }, async (row) => {
      const added = await tx.db
        .insertInto('factor')
        .values({
          ...row,
          credential_id: credentialId,
          public_key: Buffer.from(publicKey),
          counter,
          transports: response.response.transports,
        })
        .onConflict((on) => on.column('credential_id').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (added === undefined) throw new AppError('duplicate');
      return added.id;
    }),
  );
}
