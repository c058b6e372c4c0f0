/**
 * Files are fetched by addresses of their own: a plain link, without a header that only a script could
 * send, so that the browsers within apps can fetch it too. An address serves once, for two minutes, and
 * only while the session and the assignment that asked for the file hold.
 */
import { randomBytes } from 'node:crypto';
import { todayInShanghai } from '@xianfeng/rules';
import type { ActorContext, Services } from '../../kernel/index.js';
import { hashOf, seal, unseal } from './sealing.js';

const LASTS_MS = 2 * 60_000;
/** How long after a browser within an app the program may come that it hands the address to. */
const HANDED_ON_MS = 30_000;
/** 32 bytes in base64url. */
const SECRET = /^[\w-]{43}$/;

/** A file to be fetched: an attachment, or what was made for this address. */
export type OfferedFile = { name: string; mediaType: string } & (
  | { attachmentId: number }
  | { content: Buffer }
);

/** Who fetches, as far as the request says. */
export interface Visitor {
  /** Null: not signed in there, as in a browser that an app handed the address to. */
  accountId: number | null;
  /** A browser within an app, which hands on to another program what it cannot show. */
  inApp: boolean;
}

/**
 * Makes an address for a file that the actor may have: its holder may fetch the file.
 *
 * @returns the secret of the address
 */
export async function offerDownload(ctx: ActorContext, file: OfferedFile): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const made = 'content' in file;
  await ctx.db
    .insertInto('download')
    .values({
      secret_hash: hashOf(secret),
      session_id: ctx.actor.sessionId,
      assignment_id: ctx.actor.assignment.id,
      name: file.name,
      media_type: file.mediaType,
      attachment_id: made ? null : file.attachmentId,
      sealed: made ? seal(secret, file.content) : null,
      expires_at: new Date(ctx.clock.now() + LASTS_MS),
      opened_at: null,
    })
    .execute();
  return secret;
}

/**
 * Takes the file behind an address, which serves no more after that. What a browser within an app fetches
 * first is often thrown away, and fetched again by the program that it hands the address to: it serves
 * once more, for half a minute.
 *
 * @returns null when the address is wrong, used, over, or not for this visitor
 */
export async function takeDownload(
  services: Services,
  secret: string,
  visitor: Visitor,
): Promise<OfferedFile | null> {
  if (!SECRET.test(secret)) return null;
  const opened = visitor.inApp ? await open(services, secret, visitor) : undefined;
  const taken = opened ?? (await use(services, secret, visitor));
  if (taken === undefined) return null;
  const { name, media_type: mediaType, attachment_id: attachmentId, sealed } = taken;
  if (attachmentId !== null) return { name, mediaType, attachmentId };
  if (sealed === null) throw new Error('a download holds neither an attachment nor a file');
  return { name, mediaType, content: unseal(secret, sealed) };
}

/** Whether an address would still serve, for those who ask without fetching. */
export async function hasDownload(
  services: Services,
  secret: string,
  visitor: Visitor,
): Promise<boolean> {
  if (!SECRET.test(secret)) return false;
  const row = await waiting(services, secret, visitor).executeTakeFirst();
  return row !== undefined;
}

/** Removes what was not fetched in time. */
export async function forgetDownloads({ db, clock }: Services): Promise<void> {
  await db.deleteFrom('download').where('expires_at', '<=', new Date(clock.now())).execute();
}

/** The first visit of a browser within an app: the address stays. */
function open(services: Services, secret: string, visitor: Visitor) {
  return services.db
    .updateTable('download')
    .set({ opened_at: new Date(services.clock.now()) })
    .where('secret_hash', 'in', waiting(services, secret, visitor))
    .where('opened_at', 'is', null)
    .returning(['name', 'media_type', 'attachment_id', 'sealed'])
    .executeTakeFirst();
}

/** The last visit: the address is gone with it, so of two at once one finds nothing. */
function use(services: Services, secret: string, visitor: Visitor) {
  return services.db
    .deleteFrom('download')
    .where('secret_hash', 'in', waiting(services, secret, visitor))
    .returning(['name', 'media_type', 'attachment_id', 'sealed'])
    .executeTakeFirst();
}

/** The address, if it still serves this visitor. */
function waiting({ db, clock }: Services, secret: string, { accountId }: Visitor) {
  const now = clock.now();
  const today = todayInShanghai(now);
  const found = db
    .selectFrom('download as d')
    .innerJoin('session as s', 's.id', 'd.session_id')
    .innerJoin('assignment as a', 'a.id', 'd.assignment_id')
    .select('d.secret_hash')
    .where('d.secret_hash', '=', hashOf(secret))
    .where('d.expires_at', '>', new Date(now))
    .where((eb) =>
      eb.or([eb('d.opened_at', 'is', null), eb('d.opened_at', '>', new Date(now - HANDED_ON_MS))]),
    )
    .where((eb) => eb.or([eb('a.ends_on', 'is', null), eb('a.ends_on', '>', today)]));
  return accountId === null ? found : found.where('s.account_id', '=', accountId);
}
