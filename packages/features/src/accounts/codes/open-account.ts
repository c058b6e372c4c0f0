// Makes a member's account, or gives an account that exists new credentials.
import type { Tx } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import type { Selectable } from 'kysely';
import { AppError, type Context, record } from '../../kernel/index.js';
import { accountActivated, assignmentGranted } from '../events.js';
import { forgiveAll } from '../guesses/counting.js';
import { forgetDevices } from '../guesses/devices.js';
import { rememberPassword } from '../passwords/passwords.js';
import { endSessionsOf } from '../sessions/sessions.js';
import type { AccountTable } from '../tables.js';

/** Whose account a code opens: of a person, or of an administrator without one. */
export interface CodeOwner {
  person_id: number | null;
  account_id: number | null;
}

/** What an owner signs in with. */
export interface Credentials {
  login: string;
  passwordHash: string;
}

interface Member {
  id: number;
  name: string;
  organization_id: number;
  organization_path: string;
}

interface Account {
  id: number;
  version: number;
}

/**
 * Makes the account of a member, or gives an account that exists a new login and password, ends its
 * sessions and forgets its devices and whoever guessed its password.
 *
 * @returns the account's id, or null when the membership that the code was issued for has ended
 * @throws AppError account_disabled
 */
export async function openAccount(
  tx: Tx,
  ctx: Context,
  owner: CodeOwner,
  credentials: Credentials,
): Promise<number | null> {
  const before = await lockOwner(tx, owner);
  if (before?.disabled === true) throw new AppError('account_disabled');
  const member = owner.person_id === null ? null : await currentMember(tx, owner.person_id);
  if (member === undefined || (member === null && before === undefined)) return null;
  const account = before
    ? await renew(tx, ctx, before, credentials)
    : await create(tx, ctx, owner.person_id, member?.name ?? credentials.login, credentials);
  await record(tx, { ...ctx, actor: null }, accountActivated, {
    ...account,
    place: placeOf(member, owner.person_id),
    data: { accountId: account.id, memberId: member?.id ?? null, renewed: before !== undefined },
  });
  // Whoever opens a new account knows of the code that opened it.
  if (before === undefined) await noteFirstCodes(tx, ctx, owner);
  if (member !== null) await ensureMemberAssignment(tx, ctx, account.id, owner.person_id, member);
  return account.id;
}

/** The account that a code opens, locked; undefined where the code makes it. */
export function lockOwner(tx: Tx, owner: CodeOwner) {
  return tx.db
    .selectFrom('account')
    .selectAll()
    .where((eb) =>
      owner.person_id === null
        ? eb('id', '=', owner.account_id)
        : eb('person_id', '=', owner.person_id),
    )
    .forUpdate()
    .executeTakeFirst();
}

async function noteFirstCodes(tx: Tx, ctx: Context, owner: CodeOwner): Promise<void> {
  await tx.db
    .updateTable('activation')
    .set({ seen_at: new Date(ctx.clock.now()) })
    .where('person_id', '=', owner.person_id)
    .where('seen_at', 'is', null)
    .execute();
}

function currentMember(tx: Tx, personId: number): Promise<Member | undefined> {
  return tx.db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['member.id', 'person.name', 'organization_id', 'organization_path'])
    .where('member.person_id', '=', personId)
    .where('member.standing', 'in', ['normal', 'suspended'])
    .executeTakeFirst();
}

const placeOf = (member: Member | null, personId: number | null) => ({
  organizationId: member?.organization_id ?? null,
  organizationPath: member?.organization_path ?? '',
  personId,
});

const fresh = (ctx: Context, credentials: Credentials) => ({
  login: credentials.login,
  password_hash: credentials.passwordHash,
  password_changed_at: new Date(ctx.clock.now()),
  must_change_password: false,
});

function create(
  tx: Tx,
  ctx: Context,
  personId: number | null,
  name: string,
  credentials: Credentials,
): Promise<Account> {
  return tx.db
    .insertInto('account')
    .values({
      ...fresh(ctx, credentials),
      person_id: personId,
      display_name: name,
      created_at: new Date(ctx.clock.now()),
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
}

async function renew(
  tx: Tx,
  ctx: Context,
  before: Selectable<AccountTable>,
  credentials: Credentials,
): Promise<Account> {
  await rememberPassword(tx, {
    id: before.id,
    passwordHash: before.password_hash,
    changedAt: before.password_changed_at,
  });
  await endSessionsOf(tx, { ...ctx, actor: null }, before.id, 'password_changed');
  await forgetDevices(tx, before.id);
  await forgiveAll(tx, before.id);
  return tx.db
    .updateTable('account')
    .set({ ...fresh(ctx, credentials), version: before.version + 1 })
    .where('id', '=', before.id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
}

/** A member may work as one; the assignment follows the membership from branch to branch. */
async function ensureMemberAssignment(
  tx: Tx,
  ctx: Context,
  accountId: number,
  personId: number | null,
  member: Member,
): Promise<void> {
  const today = todayInShanghai(ctx.clock.now());
  const held = await tx.db
    .selectFrom('assignment')
    .select('id')
    .where('account_id', '=', accountId)
    .where('role', '=', 'member')
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', today)]))
    .executeTakeFirst();
  if (held !== undefined) return;
  const assignment = await tx.db
    .insertInto('assignment')
    .values({
      account_id: accountId,
      role: 'member',
      organization_id: member.organization_id,
      starts_on: today,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
  await record(tx, { ...ctx, actor: null }, assignmentGranted, {
    ...assignment,
    place: placeOf(member, personId),
    data: { accountId, role: 'member', organizationId: member.organization_id },
  });
}
