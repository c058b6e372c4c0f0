// Known devices: the browsers in which an account has signed in, each by the secret of its cookie.
import { createHash, randomBytes } from 'node:crypto';
import type { Db, Tx } from '@xianfeng/database';
import type { Clock, Request, Services } from '../../kernel/index.js';

/** An owner has a computer at work, one at home and a telephone, and replaces them now and then. */
const MOST_DEVICES = 10;
/** Half a year without a sign-in: the device is probably gone. */
const KEEP_MS = 180 * 24 * 3_600_000;
/** Accounts that share one browser, in a village office for instance. */
const MOST_SECRETS = 5;

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

/** The device of a request as the account knows it; null for any other. 0 stands for no account. */
export async function knownDevice(
  db: Db,
  ctx: { request: Pick<Request, 'deviceSecrets'>; clock: Clock },
  accountId: number,
): Promise<{ id: number; secret: string } | null> {
  const secrets = ctx.request.deviceSecrets.slice(0, MOST_SECRETS);
  if (secrets.length === 0) return null;
  const row = await db
    .selectFrom('known_device')
    .select(['id', 'secret_hash'])
    .where('account_id', '=', accountId)
    .where('secret_hash', 'in', secrets.map(hashOf))
    .where('last_used_at', '>', new Date(ctx.clock.now() - KEEP_MS))
    .executeTakeFirst();
  const secret = secrets.find((each) => row?.secret_hash.equals(hashOf(each)));
  return row === undefined || secret === undefined ? null : { id: row.id, secret };
}

/**
 * The account whose known device sends a request; null for an unknown one. A browser of several
 * accounts counts as that of the one that signed in last.
 */
export async function accountOfDevice(
  services: Services,
  secrets: readonly string[],
): Promise<number | null> {
  const [latest] = secrets;
  if (latest === undefined) return null;
  const row = await services.db
    .selectFrom('known_device')
    .select('account_id')
    .where('secret_hash', '=', hashOf(latest))
    .where('last_used_at', '>', new Date(services.clock.now() - KEEP_MS))
    .executeTakeFirst();
  return row?.account_id ?? null;
}

/**
 * Keeps the device of a sign-in as one that the account knows, and gives its browser the secret. Each
 * account has a secret of its own, made here: none that was planted into a browser is ever taken.
 *
 * @returns its id
 */
export async function keepDevice(
  tx: Tx,
  ctx: { request: Request; clock: Clock },
  accountId: number,
): Promise<number> {
  const now = new Date(ctx.clock.now());
  const known = await knownDevice(tx.db, ctx, accountId);
  const secret = known?.secret ?? randomBytes(24).toString('base64url');
  const others = ctx.request.deviceSecrets.filter((each) => each !== secret);
  ctx.request.setDeviceSecrets([secret, ...others].slice(0, MOST_SECRETS));
  if (known !== null) {
    await tx.db
      .updateTable('known_device')
      .set({ last_used_at: now })
      .where('id', '=', known.id)
      .execute();
    return known.id;
  }
  const { id } = await tx.db
    .insertInto('known_device')
    .values({
      account_id: accountId,
      secret_hash: hashOf(secret),
      created_at: now,
      last_used_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.db
    .deleteFrom('known_device')
    .where('account_id', '=', accountId)
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('known_device')
        .select('id')
        .where('account_id', '=', accountId)
        .orderBy('last_used_at', 'desc')
        .orderBy('id', 'desc')
        .limit(MOST_DEVICES),
    )
    .execute();
  return id;
}

/** No device of an account is known any more but, if named, that of one session. */
export async function forgetDevices(
  tx: Tx,
  accountId: number,
  exceptSessionId?: number,
): Promise<void> {
  let query = tx.db.deleteFrom('known_device').where('account_id', '=', accountId);
  if (exceptSessionId !== undefined) {
    query = query.where('id', 'not in', (eb) =>
      eb
        .selectFrom('session')
        .select((of) => of.fn.coalesce('device_id', of.lit(0)).as('device_id'))
        .where('id', '=', exceptSessionId),
    );
  }
  await query.execute();
}

/** The device of one session of an account is not known any more. */
export async function forgetDeviceOf(tx: Tx, accountId: number, sessionId: number): Promise<void> {
  await tx.db
    .deleteFrom('known_device')
    .where('account_id', '=', accountId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('session')
        .select('device_id')
        .where('id', '=', sessionId)
        .where('device_id', 'is not', null)
        .$castTo<{ device_id: number }>(),
    )
    .execute();
}

/** Forgets devices that nobody has signed in with for long. */
export async function forgetOldDevices({ db, clock }: Services): Promise<void> {
  await db
    .deleteFrom('known_device')
    .where('last_used_at', '<=', new Date(clock.now() - KEEP_MS))
    .execute();
}
