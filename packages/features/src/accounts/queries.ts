// Queries of accounts: who is signed in, own sessions, accounts of the scope, assignments.
import { nameKey, type ReviewDepartment, todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import {
  type ActorContext,
  AppError,
  type Context,
  found,
  inScope,
  may,
  orderedBy,
  type Page,
  type Role,
} from '../kernel/index.js';
import { asPattern, isNamed, plainName } from '../kit/person/index.js';
import { isNoticeUnread } from '../privacy/index.js';
import { accountsInScope, hasVillages, inForce, positionOf } from './account-scope.js';
import { isUnopened } from './administrators/unopened.js';
import { standsUnderStreet } from './assignments/organizations.js';
import { hasUnnotedCode } from './codes/own-codes.js';
import { securityNow } from './guesses/counting.js';
import { changeAssignment } from './policy.js';
import {
  type AccountRow,
  type AssignmentRow,
  type assignmentsInput,
  type listInput,
  type Me,
  type OwnAssignment,
  type PasswordRules,
  passwordRulesOf,
  type SessionRow,
} from './schema.js';
import { sessionsOfAccount } from './sessions/rows.js';
import { listSessions } from './sessions/sessions.js';

const byId = orderedBy('id');

/** What a new password must be (SEC-04): for the forms of those who have none yet, too. */
export async function passwordRules(ctx: Context): Promise<PasswordRules> {
  return passwordRulesOf(await securityNow(ctx.db, ctx));
}

/** Who is signed in, under which assignment, and which others could be used. */
export async function readMe(ctx: ActorContext): Promise<Me> {
  const { actor } = ctx;
  const position = positionOf(ctx);
  const now = ctx.clock.now();
  const sessions = await sessionsOfAccount(ctx.db, actor.accountId, now);
  const account = sessions.find(({ session }) => session.publicId === actor.sessionId)?.account;
  if (account === undefined) throw new AppError('not_signed_in');
  const assignments = account.assignments.map(toOwnAssignment);
  const assignment = assignments.find(({ id }) => id === actor.assignment.id);
  if (assignment === undefined) throw new AppError('assignment_ended');
  return {
    accountId: account.accountId,
    displayName: account.displayName,
    login: account.login,
    demo: account.demo,
    personId: account.personId,
    memberId: account.memberId,
    mustChangePassword: account.mustChangePassword,
    passwordEndsAt: account.passwordEndsAt,
    idleMinutes: account.idleMinutes,
    assignment,
    assignments,
    villages: await hasVillages(ctx),
    codeIssued: await hasUnnotedCode(ctx),
    factorChanged: await hasUnnotedChange(ctx),
    noticeUnread: await isNoticeUnread(ctx, account.accountId),
    position,
    today: todayInShanghai(now),
  };
}

/** A change of the second factor that was made elsewhere and that the owner has not noted. */
async function hasUnnotedChange({ db, actor }: ActorContext): Promise<boolean> {
  const change = await db
    .selectFrom('factor_change')
    .where('account_id', '=', actor.accountId)
    .where('seen_at', 'is', null)
    .where((eb) => eb.or([eb('session_id', 'is', null), eb('session_id', '!=', actor.sessionId)]))
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return change !== undefined;
}

const toOwnAssignment = (held: OwnAssignment): OwnAssignment => ({
  id: held.id,
  role: held.role,
  organizationId: held.organizationId,
  organizationName: held.organizationName,
  department: held.department,
});

/** The devices on which the account is signed in, the latest used first. */
export async function listOwnSessions(ctx: ActorContext): Promise<SessionRow[]> {
  const sessions = await listSessions(ctx, ctx.actor.accountId);
  return sessions
    .map((session) => ({
      id: session.publicId,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      expiresAt: session.endsAt,
      ip: session.ip,
      userAgent: session.userAgent,
      current: session.publicId === ctx.actor.sessionId,
    }))
    .sort((a, b) => b.lastSeenAt - a.lastSeenAt || b.id - a.id);
}

/** Accounts in scope by id, found by the beginning of the login or of the name. */
export async function listAccounts(
  ctx: ActorContext,
  input: z.infer<typeof listInput>,
): Promise<Page<AccountRow>> {
  const after = byId.after(input.cursor);
  let query = ctx.db
    .selectFrom('account')
    .select([
      'id',
      'version',
      'login',
      'must_change_password',
      'display_name',
      'person_id',
      'demo',
      'disabled',
    ])
    .select((eb) =>
      eb
        .selectFrom('member')
        .whereRef('member.person_id', '=', 'account.person_id')
        .where('member.standing', 'in', ['normal', 'suspended'])
        .select('member.id')
        .as('member_id'),
    )
    .select((eb) =>
      eb
        .selectFrom('guessed_login')
        .leftJoin('guesser', 'guesser.login_id', 'guessed_login.id')
        .whereRef('guessed_login.account_id', '=', 'account.id')
        .select(
          sql<Date | null>`greatest(max(guessed_login.held_until), max(guesser.held_until))`.as(
            'until',
          ),
        )
        .as('held_until'),
    )
    .where(accountsInScope(ctx))
    .orderBy('id')
    .limit(input.limit + 1);
  if (after !== null) query = query.where('id', '>', after[0]);
  if (input.text) {
    const prefix = `${asPattern(nameKey(input.text) || input.text)}%`;
    query = query.where(
      sql<boolean>`(lower(login) like ${prefix} or ${plainName('display_name')} like ${prefix}
        or exists (select from person p where p.id = person_id and ${isNamed('p', input.text)}))`,
    );
  }
  const rows = await query.execute();
  const held = await assignmentsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  return byId.page(
    rows,
    input.limit,
    (row) => [row.id],
    (row) => ({
      id: row.id,
      version: row.version,
      login: isUnopened(row) ? null : row.login,
      displayName: row.display_name,
      personId: row.person_id,
      memberId: row.member_id,
      demo: row.demo,
      disabled: row.disabled,
      guessed: (row.held_until?.getTime() ?? 0) > ctx.clock.now(),
      assignments: held.get(row.id) ?? [],
    }),
  );
}

/** Assignments in force of several accounts, as far as they lie in the actor's scope. */
async function assignmentsOf(
  ctx: ActorContext,
  accountIds: readonly number[],
): Promise<Map<number, OwnAssignment[]>> {
  const held = new Map<number, OwnAssignment[]>(accountIds.map((id) => [id, []]));
  if (accountIds.length === 0) return held;
  const rows = await ctx.db
    .selectFrom('assignment')
    .innerJoin('organization', 'organization.id', 'assignment.organization_id')
    .select([
      'assignment.id',
      'account_id',
      'role',
      'organization_id',
      'organization.short_name',
      'department',
    ])
    .where('account_id', 'in', [...accountIds])
    .where(inForce('assignment', ctx))
    .where(inScope('organization.path', ctx.actor))
    .orderBy(sql`role = 'member'`)
    .orderBy('assignment.id')
    .execute();
  for (const row of rows) {
    held.get(row.account_id)?.push({
      id: row.id,
      role: row.role,
      organizationId: row.organization_id,
      organizationName: row.short_name,
      department: row.department,
    });
  }
  return held;
}

/**
 * The assignments of one account, ended ones included, or those in force at one organization (its
 * plain members left out).
 *
 * @throws AppError not_found for an account or an organization out of scope
 */
export async function listAssignments(
  ctx: ActorContext,
  input: z.infer<typeof assignmentsInput>,
): Promise<AssignmentRow[]> {
  let query = ctx.db
    .selectFrom('assignment')
    .innerJoin('organization', 'organization.id', 'assignment.organization_id')
    .innerJoin('account', 'account.id', 'assignment.account_id')
    .select([
      'assignment.id',
      'assignment.version',
      'assignment.account_id',
      'account.display_name',
      'assignment.role',
      'assignment.organization_id',
      'organization.name',
      'organization.path',
      'assignment.department',
      standsUnderStreet.as('under_street'),
      'assignment.starts_on',
      'assignment.ends_on',
      inForce('assignment', ctx).as('in_force'),
    ])
    .where(inScope('organization.path', ctx.actor))
    .orderBy('assignment.id', 'desc')
    .limit(MOST);
  if ('accountId' in input) {
    const account = ctx.db.selectFrom('account').select('id').where(accountsInScope(ctx));
    found(await account.where('id', '=', input.accountId).executeTakeFirst());
    query = query.where('assignment.account_id', '=', input.accountId);
  } else {
    const organization = ctx.db.selectFrom('organization').select('id');
    found(
      await organization
        .where('id', '=', input.organizationId)
        .where(inScope('path', ctx.actor))
        .executeTakeFirst(),
    );
    query = query
      .where('assignment.organization_id', '=', input.organizationId)
      .where('assignment.role', '!=', 'member')
      .where(inForce('assignment', ctx));
  }
  return (await query.execute()).flatMap((row) => present(ctx, row));
}

/** No account and no organization comes near it. */
const MOST = 500;

interface StoredAssignment {
  id: number;
  version: number;
  account_id: number;
  display_name: string;
  role: Role;
  organization_id: number;
  name: string;
  path: string;
  department: ReviewDepartment | null;
  under_street: boolean;
  starts_on: string;
  ends_on: string | null;
  in_force: boolean;
}

function present(ctx: ActorContext, row: StoredAssignment): AssignmentRow[] {
  const { role } = row;
  const question = {
    accountId: row.account_id,
    role,
    organizationPath: row.path,
    underStreet: row.under_street,
  };
  return [
    {
      id: row.id,
      version: row.version,
      accountId: row.account_id,
      displayName: row.display_name,
      role,
      organizationId: row.organization_id,
      organizationName: row.name,
      department: row.department,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      inForce: row.in_force,
      revocable: row.in_force && may(ctx.actor, changeAssignment, question),
    },
  ];
}
