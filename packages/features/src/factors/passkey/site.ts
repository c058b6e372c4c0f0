// What both ceremonies of passkeys need: the library, the address that they are bound to, challenges.
import { randomBytes } from 'node:crypto';
import { AppError, type Context, type Site } from '../../kernel/index.js';
import { putQuestion } from '../session/questions.js';
import type { Purpose } from '../tables.js';

/** A person has to find the phone, or to put a finger on the reader. */
const LASTS_MS = 5 * 60_000;

/** The library knows the formats of every authenticator; it is loaded where one is used. */
export const loadWebAuthn = () => import('@simplewebauthn/server');

/** @throws AppError passkey_unavailable where no address is configured that passkeys can be bound to */
export function siteOf({ request }: Context): Site {
  if (request.site === null) throw new AppError('passkey_unavailable');
  return request.site;
}

/** Asks the session with fresh random bytes, which its answer has to sign. */
export async function challenge(
  ctx: Context,
  sessionId: number,
  purpose: Extract<Purpose, 'register' | 'sign'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = randomBytes(32);
  const until = ctx.clock.now() + LASTS_MS;
  await putQuestion(ctx.db, { sessionId, purpose, content, until });
  return new Uint8Array(content);
}

/** What an answer has to have signed, from an address of ours and nowhere else. */
export const expected = (asked: Buffer, site: Site) => ({
  expectedChallenge: asked.toString('base64url'),
  expectedOrigin: site.origin,
  expectedRPID: site.host,
  requireUserVerification: true,
});
