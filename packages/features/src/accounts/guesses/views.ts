// What is shown of wrong passwords: to whoever may unlock the account, and to its owner.
import type { Db } from '@xianfeng/database';
import type { z } from 'zod';
import { type ActorContext, type Clock, found, inScope, may } from '../../kernel/index.js';
import { accountsInScope } from '../account-scope.js';
import { rolesHeld } from '../codes/roles-held.js';
import { type CodeTarget, mayUnlock, seesAllAccounts } from '../policy.js';
import type { Guesses, guessedInput, OwnGuesses } from '../schema.js';
import { DAY, MOST_STRANGERS } from './counting.js';

/** An account in the actor's scope, with what decides whether it may be unlocked. */
export interface Guessed extends CodeTarget {
  accountId: number;
  version: number;
}

/**
 * The account that is asked about; null for a member who has none.
 *
 * @throws AppError not_found outside the actor's scope
 */
export async function findGuessed(
  db: Db,
  ctx: ActorContext,
  input: z.infer<typeof guessedInput>,
): Promise<Guessed | null> {
  const account = await ('memberId' in input
    ? accountOfMember(db, ctx, input.memberId)
    : accountById(db, ctx, input.accountId));
  const { id, version, organization_path } = found(account);
  if (id === null || version === null) return null;
  const assignments = await rolesHeld(db, id, ctx);
  return { accountId: id, version, organizationPath: organization_path, assignments };
}

const accountById = (db: Db, ctx: ActorContext, accountId: number) =>
  db
    .selectFrom('account')
    .leftJoin('member', (join) =>
      join
        .onRef('member.person_id', '=', 'account.person_id')
        .on('member.standing', 'in', ['normal', 'suspended']),
    )
    .select(['account.id', 'account.version', 'member.organization_path'])
    .where('account.id', '=', accountId)
    .where(accountsInScope(ctx))
    .executeTakeFirst();

function accountOfMember(db: Db, ctx: ActorContext, memberId: number) {
  const query = db
    .selectFrom('member')
    .leftJoin('account', 'account.person_id', 'member.person_id')
    .select(['account.id', 'account.version', 'member.organization_path'])
    .where('member.id', '=', memberId)
    .where('member.standing', 'in', ['normal', 'suspended']);
  return seesAllAccounts(ctx.actor)
    ? query.executeTakeFirst()
    : query.where(inScope('member.organization_path', ctx.actor)).executeTakeFirst();
}

/** Wrong passwords for an account in the actor's scope. */
export async function readGuesses(
  ctx: ActorContext,
  input: z.infer<typeof guessedInput>,
): Promise<Guesses> {
  const guessed = await findGuessed(ctx.db, ctx, input);
  if (guessed === null) return { ...nothing, unlockable: false };
  const { wrongs } = await guessesOf(ctx.db, ctx, guessed.accountId);
  const counted = wrongs.since !== null || wrongs.heldUntil !== null;
  return { ...wrongs, unlockable: counted && may(ctx.actor, mayUnlock, guessed) };
}

/** Wrong passwords for the own account. */
export async function readOwnGuesses(ctx: ActorContext): Promise<OwnGuesses> {
  const { wrongs, sinceSignIn, latest } = await guessesOf(ctx.db, ctx, ctx.actor.accountId);
  return { wrong: sinceSignIn, latest, today: { ...wrongs, unlockable: false } };
}

const nothing: Omit<Guesses, 'unlockable'> = {
  since: null,
  latest: null,
  strangers: { wrong: 0, addresses: 0, more: false, locked: 0 },
  devices: { wrong: 0, devices: 0, locked: 0 },
  heldUntil: null,
};

async function guessesOf(db: Db, { clock }: { clock: Clock }, accountId: number) {
  const login = await db
    .selectFrom('guessed_login')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (login === undefined) return { wrongs: nothing, sinceSignIn: 0, latest: null };
  const now = clock.now();
  const guessers = await db
    .selectFrom('guesser')
    .select(['known', 'wrong', 'locked', 'held_until', 'first_at', 'last_at'])
    .where('login_id', '=', login.id)
    .where((eb) =>
      eb.or([eb('last_at', '>', new Date(now - DAY)), eb('held_until', '>', new Date(now))]),
    )
    .execute();
  const sum = (known: boolean) => {
    const all = guessers.filter((each) => each.known === known);
    const locked = all.filter((one) => one.locked && (one.held_until?.getTime() ?? 0) > now);
    const wrong = all.reduce((total, one) => total + one.wrong, 0);
    return { wrong, guessers: all.length, locked: locked.length };
  };
  const strangers = sum(false);
  const devices = sum(true);
  const instants = guessers.flatMap(({ first_at, last_at }) => [first_at, last_at]);
  const times = instants.map((instant) => instant.getTime());
  const held = login.held_until?.getTime() ?? 0;
  const wrongs: Omit<Guesses, 'unlockable'> = {
    since: times.length === 0 ? null : Math.min(...times),
    latest: times.length === 0 ? null : Math.max(...times),
    strangers: {
      wrong: Math.max(strangers.wrong, strangers.guessers === 0 ? 0 : login.strangers),
      addresses: strangers.guessers,
      more: strangers.guessers >= MOST_STRANGERS,
      locked: strangers.locked,
    },
    devices: { wrong: devices.wrong, devices: devices.guessers, locked: devices.locked },
    heldUntil: held > now ? held : null,
  };
  const sinceSignIn = login.since_sign_in + login.before_sign_in;
  return { wrongs, sinceSignIn, latest: sinceSignIn === 0 ? null : login.last_at.getTime() };
}
