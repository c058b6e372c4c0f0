/**
 * Wrong passwords, counted for each login and each guesser of it (SEC-04). A guesser who is held up is
 * refused before the password is read; nobody else is.
 */
import type { Db, Tx } from '@xianfeng/database';
import { type Hold, holdAfter, holdOnStrangers, todayInShanghai } from '@xianfeng/rules';
import { type Services, settingsFor } from '../../kernel/index.js';
import type { Asked, Guesser } from './guesser.js';

/** What is guessed at: an account, or a login that nobody has, by its hash. */
export type Target = { accountId: number } | { loginHash: Buffer };

/** Wrong passwords that lie a day back do not count any more. */
export const DAY = 24 * 3_600_000;
/** Unknown addresses that are counted each on its own for one login; all together are counted too. */
export const MOST_STRANGERS = 100;

/** The account that is guessed at, null where nobody has the login. */
export const accountIdOf = (target: Target) => ('accountId' in target ? target.accountId : null);

/** SEC-04 as it is in force now. */
export const securityNow = (db: Db, { clock }: Services) =>
  settingsFor(db, todayInShanghai(clock.now()));

const rowOf = (target: Target) =>
  'accountId' in target
    ? { account_id: target.accountId, login_hash: null }
    : { account_id: null, login_hash: target.loginHash };

const guessed = (db: Db, target: Target) => {
  const query = db.selectFrom('guessed_login');
  return 'accountId' in target
    ? query.where('guessed_login.account_id', '=', target.accountId)
    : query.where('guessed_login.login_hash', '=', target.loginHash);
};

/** What holds a guesser up now; null where the password may be tried. */
export async function holdOf(
  db: Db,
  ctx: Asked,
  target: Target,
  guesser: Guesser,
): Promise<Hold | null> {
  const row = await guessed(db, target)
    .leftJoin('guesser', (join) =>
      join
        .onRef('guesser.login_id', '=', 'guessed_login.id')
        .on('guesser.guesser', '=', guesser.key),
    )
    .select(['guessed_login.held_until', 'guesser.held_until as own_until', 'guesser.locked'])
    .executeTakeFirst();
  if (row === undefined) return null;
  const now = ctx.clock.now();
  const own = row.own_until?.getTime() ?? 0;
  const all = guesser.known ? 0 : (row.held_until?.getTime() ?? 0);
  if (Math.max(own, all) <= now) return null;
  return own >= all ? { until: own, locked: row.locked === true } : { until: all, locked: false };
}

/** What became of a wrong password: it was counted, and perhaps holds its guesser up from now on. */
export type Counted = { counted: true; hold: Hold | null } | { counted: false; hold: Hold };

/**
 * Counts a wrong password. Those that come at once are counted one after the other: whom the first of
 * them held up is refused, whatever the password. The transaction must not carry anything else, so
 * that the count stands whatever becomes of the request.
 */
export async function countWrong(
  tx: Tx,
  ctx: Asked,
  target: Target,
  guesser: Guesser,
): Promise<Counted> {
  const now = ctx.clock.now();
  const at = new Date(now);
  await tx.db
    .insertInto('guessed_login')
    .values({ ...rowOf(target), first_at: at, last_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const login = await guessed(tx.db, target)
    .select(['id', 'strangers', 'held_until', 'last_at'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const before = await holdOf(tx.db, ctx, target, guesser);
  if (before !== null) return { counted: false, hold: before };
  const hold = await countGuesser(tx, ctx, login.id, guesser);
  const old = now - login.last_at.getTime() > DAY;
  const strangers = (old ? 0 : login.strangers) + (guesser.known ? 0 : 1);
  const all = guesser.known ? null : holdOnStrangers({ count: strangers, lastAt: now });
  await tx.db
    .updateTable('guessed_login')
    .set((eb) => ({
      strangers,
      held_until: all === null ? login.held_until : new Date(all.until),
      since_sign_in: eb('since_sign_in', '+', 1),
      refused: 0,
      last_at: at,
      ...(old && { first_at: at }),
    }))
    .where('id', '=', login.id)
    .execute();
  return { counted: true, hold };
}

/** Counts a wrong password of one guesser, in a row that nobody else writes while the login is held. */
async function countGuesser(
  tx: Tx,
  ctx: Asked,
  loginId: number,
  guesser: Guesser,
): Promise<Hold | null> {
  const now = ctx.clock.now();
  const row = await tx.db
    .selectFrom('guesser')
    .select(['wrong', 'locked', 'last_at'])
    .where('login_id', '=', loginId)
    .where('guesser', '=', guesser.key)
    .executeTakeFirst();
  // A lock that has ended, and what lies a day back, leave nothing to count on.
  const anew = row === undefined || row.locked || now - row.last_at.getTime() > DAY;
  const wrong = anew ? 1 : row.wrong + 1;
  const hold = holdAfter({ count: wrong, lastAt: now }, await securityNow(tx.db, ctx));
  const standing = {
    wrong,
    held_until: hold === null ? null : new Date(hold.until),
    locked: hold?.locked ?? false,
    last_at: new Date(now),
  };
  await tx.db
    .insertInto('guesser')
    .values({
      login_id: loginId,
      guesser: guesser.key,
      known: guesser.known,
      first_at: new Date(now),
      ...standing,
    })
    .onConflict((on) => on.columns(['login_id', 'guesser']).doUpdateSet(standing))
    .execute();
  if (row === undefined && !guesser.known) await forgetSurplus(tx, loginId);
  return hold;
}

/** Whoever comes from ever new addresses fills no table: the oldest of them are forgotten. */
async function forgetSurplus(tx: Tx, loginId: number): Promise<void> {
  await tx.db
    .deleteFrom('guesser')
    .where('login_id', '=', loginId)
    .where('guesser', 'in', (eb) =>
      eb
        .selectFrom('guesser')
        .select('guesser')
        .where('login_id', '=', loginId)
        .where('known', '=', false)
        .orderBy('last_at', 'desc')
        .offset(MOST_STRANGERS),
    )
    .execute();
}

/** Counts a refusal of a guesser who is held up. @returns the number since the last wrong password */
export async function countRefused(tx: Tx, target: Target): Promise<number> {
  const row = await tx.db
    .updateTable('guessed_login')
    .set((eb) => ({ refused: eb('refused', '+', 1) }))
    .where((eb) =>
      'accountId' in target
        ? eb('account_id', '=', target.accountId)
        : eb('login_hash', '=', target.loginHash),
    )
    .returning('refused')
    .executeTakeFirst();
  return row?.refused ?? 1;
}

/** The right password: what this guesser gave before does not count any more. */
export async function forgiveGuesser(tx: Tx, accountId: number, guesser: Guesser): Promise<void> {
  await tx.db
    .deleteFrom('guesser')
    .where('guesser', '=', guesser.key)
    .where('login_id', 'in', (eb) =>
      eb.selectFrom('guessed_login').select('id').where('account_id', '=', accountId),
    )
    .execute();
}

/**
 * Everybody may try the account again; what its owner is told of stays. The account's row is locked.
 *
 * @returns whether anybody had been counted
 */
export async function forgiveAll(tx: Tx, accountId: number): Promise<boolean> {
  const logins = await tx.db
    .updateTable('guessed_login')
    .set({ strangers: 0, held_until: null, refused: 0 })
    .where('account_id', '=', accountId)
    .where((eb) =>
      eb.or([
        eb('strangers', '>', 0),
        eb('held_until', 'is not', null),
        eb.exists(
          eb.selectFrom('guesser').select('login_id').whereRef('login_id', '=', 'guessed_login.id'),
        ),
      ]),
    )
    .returning('id')
    .execute();
  for (const { id } of logins) {
    await tx.db.deleteFrom('guesser').where('login_id', '=', id).execute();
  }
  return logins.length > 0;
}

/** The owner signed in: wrong passwords from now on are counted beside those before. */
export async function noteSignIn(tx: Tx, accountId: number): Promise<void> {
  await tx.db
    .updateTable('guessed_login')
    .set((eb) => ({ before_sign_in: eb.ref('since_sign_in'), since_sign_in: 0 }))
    .where('account_id', '=', accountId)
    .execute();
}

/** Longer than the longest lock and the memory of the counts. */
const KEEP_GUESSES = 2 * DAY;
/** So long an owner who comes back is told of the wrong passwords meanwhile. */
const KEEP_OF_ACCOUNT = 180 * DAY;

/** Forgets guesses that count no more. */
export async function forgetOldGuesses({ db, clock }: Services): Promise<void> {
  const before = (ms: number) => new Date(clock.now() - ms);
  await db.deleteFrom('guesser').where('last_at', '<', before(KEEP_GUESSES)).execute();
  await db
    .deleteFrom('guessed_login')
    .where('last_at', '<', before(KEEP_GUESSES))
    .where((eb) =>
      eb.or([eb('account_id', 'is', null), eb('last_at', '<', before(KEEP_OF_ACCOUNT))]),
    )
    .execute();
}
