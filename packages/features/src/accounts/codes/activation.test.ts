// Tests of activation codes.
import { describe, expect, test } from 'vitest';
import type { Actor, Request } from '../../kernel/index.js';
import {
  actorAs,
  addAccount,
  addApp,
  addAssignment,
  addMember,
  addTree,
  callerAs,
  recordedEvents,
  refusalOf,
  refusalReport,
  TEST_PASSWORD,
  type TestMember,
  type TestOrganization,
  testWorld,
} from '../../testing/index.js';
import { accountsRouter } from '../router.js';
import { CODE_ALPHABET } from '../schema.js';
import { authenticate } from '../sessions/authenticate.js';

const world = testWorld();
const DAY = 24 * 3_600_000;

async function branchWithSecretary() {
  const { district, east, west } = await addTree(world);
  const secretary = await actorAs(world, 'branch_secretary', east.branch);
  const member = await addMember(world, east.branch);
  return { district, east, west, secretary, member };
}

const issue = (actor: Actor, target: { id: number }, given: Partial<Request> = {}) =>
  callerAs(world, accountsRouter, actor, given).issueCode({ memberId: target.id });

async function activate(code: string, login: string, password = 'Activated-1') {
  const cookies: (string | null)[] = [];
  const caller = callerAs(world, accountsRouter, null, {
    setSessionCookie: (value) => cookies.push(value),
  });
  const { factor } = await caller.activate({ code, login, password });
  const sessionSecret = cookies[0] ?? null;
  if (factor === 'enrolment_needed') await addApp(world, sessionSecret);
  return authenticate(world.services, { sessionSecret, loopback: true }, null);
}

const newLogin = () => `member${world.unique()}`;

/** A member with an account and, if named, a role besides. */
async function withAccount(member: TestMember) {
  const account = await addAccount(world, { person: { id: member.personId, name: member.name } });
  await addAssignment(world, account, 'member', member.branch);
  return account;
}

/** The security administrator confirms the latest code for an account. */
async function confirmedBySecurity(district: TestOrganization, accountId: number) {
  const { id } = await world.db
    .selectFrom('activation')
    .select('id')
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const security = await actorAs(world, 'security_admin', district);
  await callerAs(world, accountsRouter, security).confirmCode({ id });
}

describe('issuing a code', () => {
  test('shows ten signs that nobody confuses, and keeps none of them', async () => {
    const { secretary, member } = await branchWithSecretary();
    const { code, expiresAt } = await issue(secretary, member);
    expect(code).toHaveLength(10);
    expect([...code].every((sign) => CODE_ALPHABET.includes(sign))).toBe(true);
    expect(expiresAt).toBe(world.clock.now() + 7 * DAY);
    const kept = await world.db.selectFrom('activation').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(code);
    const events = await recordedEvents(world, 'activation.issued');
    expect(JSON.stringify(events)).not.toContain(code);
    expect(events.at(-1)).toMatchObject({ audience: [], data: { memberId: member.id } });
  });

  test('twice under one key is one code, shown twice', async () => {
    const { secretary, member } = await branchWithSecretary();
    const key = { idempotencyKey: 'one-click' };
    const [first, second] = await Promise.all([
      issue(secretary, member, key),
      issue(secretary, member, key),
    ]);
    expect(second).toEqual(first);
    const rows = await world.db
      .selectFrom('activation')
      .select('id')
      .where('person_id', '=', member.personId)
      .execute();
    expect(rows).toHaveLength(1);
    world.clock.advance(10 * 60_000 + 1);
    expect(await refusalOf(issue(secretary, member, key))).toBe('shown_before');
  });

  test('a new code ends the one before', async () => {
    const { secretary, member } = await branchWithSecretary();
    const first = await issue(secretary, member);
    const second = await issue(secretary, member);
    expect(second.code).not.toBe(first.code);
    expect(await refusalOf(activate(first.code, newLogin()))).toBe('code_invalid');
    await activate(second.code, newLogin());
  });

  test('a member of another branch or street does not exist', async () => {
    const { secretary, east, west } = await branchWithSecretary();
    for (const branch of [east.otherBranch, west.branch]) {
      const stranger = await addMember(world, branch);
      expect(await refusalOf(issue(secretary, stranger))).toBe('not_found');
    }
    expect(await refusalOf(issue(secretary, { id: 999_999 }))).toBe('not_found');
  });

  test('who has left is no member', async () => {
    const { secretary, east } = await branchWithSecretary();
    const gone = await addMember(world, east.branch, { standing: 'left' });
    expect(await refusalOf(issue(secretary, gone))).toBe('not_found');
  });

  test('nobody takes over an account above his own', async () => {
    const { district, secretary, east, member } = await branchWithSecretary();
    const organizer = await actorAs(world, 'street_organizer', east.street);
    const admin = await actorAs(world, 'system_admin', district);
    const account = await withAccount(member);
    await issue(secretary, member);
    const commissioner = await addAssignment(
      world,
      account,
      'organization_commissioner',
      east.branch,
    );
    expect(await refusalOf(issue(secretary, member))).toBe('forbidden');
    await issue(organizer, member);
    await addAssignment(world, account, 'district_auditor', district);
    expect(await refusalOf(issue(organizer, member))).toBe('forbidden');
    await issue(admin, member);
    expect(commissioner.version).toBe(1);
  });

  test('a secretary elsewhere is above a street, and everybody is above himself', async () => {
    const { east, west, member, secretary } = await branchWithSecretary();
    const organizer = await actorAs(world, 'street_organizer', east.street);
    await addAssignment(world, await withAccount(member), 'branch_secretary', west.branch);
    expect(await refusalOf(issue(organizer, member))).toBe('forbidden');
    expect(await refusalOf(issue(secretary, { id: secretary.memberId ?? 0 }))).toBe('forbidden');
  });

  test('members, commissioners and the district issue none', async () => {
    const { district, east, member } = await branchWithSecretary();
    for (const [role, organization] of [
      ['member', east.branch],
      ['organization_commissioner', east.branch],
      ['district_auditor', district],
      ['security_admin', district],
    ] as const) {
      const actor = await actorAs(world, role, organization);
      expect(await refusalOf(issue(actor, member))).toBe('forbidden');
    }
  });

  test('an administrator who is a member nowhere gets one from the system administrator', async () => {
    const { district, secretary } = await branchWithSecretary();
    const admin = await actorAs(world, 'system_admin', district);
    const auditor = await addAccount(world, { displayName: '审计管理员' });
    await addAssignment(world, auditor, 'audit_admin', district);
    const { code } = await callerAs(world, accountsRouter, admin).issueCode({
      accountId: auditor.id,
    });
    await confirmedBySecurity(district, auditor.id);
    const actor = await activate(code, newLogin());
    expect(actor).toMatchObject({ accountId: auditor.id, assignment: { role: 'audit_admin' } });
    const asSecretary = callerAs(world, accountsRouter, secretary);
    expect(await refusalOf(asSecretary.issueCode({ accountId: auditor.id }))).toBe('not_found');
  });
});

describe('using a code', () => {
  test('opens the account, signs in and works as a member', async () => {
    const { secretary, member, east } = await branchWithSecretary();
    const { code } = await issue(secretary, member);
    const login = newLogin();
    const actor = await activate(` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `, login);
    expect(actor).toMatchObject({
      displayName: member.name,
      memberId: member.id,
      mustChangePassword: false,
      assignment: { role: 'member', organizationId: east.branch.id },
    });
    const activated = await recordedEvents(world, 'account.activated');
    const admins = [1, 2, 3, 4].map((level) => east.branch.path.split('.')[level - 1]);
    expect(activated.at(-1)).toMatchObject({
      audience: [`p${member.personId}`, ...admins.map((id) => `a${id}`)],
      data: { memberId: member.id, renewed: false },
    });
    const granted = await recordedEvents(world, 'assignment.granted');
    expect(granted.at(-1)?.data).toMatchObject({ role: 'member' });
  });

  test('gives a lost password back, unlocks and ends the sessions', async () => {
    const { secretary, member } = await branchWithSecretary();
    const { code } = await issue(secretary, member);
    const login = newLogin();
    const first = await activate(code, login);
    const guess = () =>
      callerAs(world, accountsRouter, null).signIn({ login, password: 'Wrong-1234' });
    for (let i = 0; i < 5; i++) {
      await refusalOf(guess());
      world.clock.advance(60_000);
    }
    expect(await refusalOf(guess())).toBe('account_locked');
    const lost = await issue(secretary, member);
    expect(await refusalOf(activate(lost.code, login, 'Activated-1'))).toBe('password_reused');
    const renewed = await activate(lost.code, login, 'Recovered-1');
    expect(renewed?.accountId).toBe(first?.accountId);
    const sessions = await world.db
      .selectFrom('session')
      .select('id')
      .where('account_id', '=', first?.accountId ?? 0)
      .execute();
    expect(sessions).toEqual([{ id: renewed?.sessionId }]);
    const held = await world.db
      .selectFrom('assignment')
      .select('role')
      .where('account_id', '=', first?.accountId ?? 0)
      .execute();
    expect(held).toEqual([{ role: 'member' }]);
  });

  test('sent again by its owner signs in; by anybody else it is used up', async () => {
    const { secretary, member } = await branchWithSecretary();
    const { code } = await issue(secretary, member);
    const login = newLogin();
    const [first, second] = await Promise.all([activate(code, login), activate(code, login)]);
    expect(first?.accountId).toBe(second?.accountId);
    const accounts = await world.db
      .selectFrom('account')
      .select('id')
      .where('person_id', '=', member.personId)
      .execute();
    expect(accounts).toHaveLength(1);
    expect(await refusalOf(activate(code, newLogin()))).toBe('code_invalid');
    expect(await refusalOf(activate(code, login, 'Wrong-1234'))).toBe('wrong_password');
  });

  test('after seven days it no longer works', async () => {
    const { secretary, member } = await branchWithSecretary();
    const early = await issue(secretary, member);
    world.clock.advance(7 * DAY);
    expect(await refusalOf(activate(early.code, newLogin()))).toBe('code_invalid');
    const late = await issue(secretary, member);
    world.clock.advance(7 * DAY - 1);
    await activate(late.code, newLogin());
  });

  test('a guess is refused and written down', async () => {
    const before = (await recordedEvents(world, 'activation.failed')).length;
    for (const code of ['ABCDEFGHJK', '', '\u0000', 'x'.repeat(50)]) {
      expect(await refusalOf(activate(code, newLogin()))).toBe('code_invalid');
    }
    const events = await recordedEvents(world, 'activation.failed');
    expect(events).toHaveLength(before + 4);
    expect(events.at(-1)?.audience).toEqual([]);
  });

  test('a login that somebody has is refused, and the code works still', async () => {
    const { secretary, member } = await branchWithSecretary();
    const { login } = await addAccount(world, { login: `Taken${world.unique()}` });
    const { code } = await issue(secretary, member);
    const report = await refusalReport(activate(code, login.toLowerCase()));
    expect(report).toMatchObject({ code: 'login_taken', fields: [{ path: 'login' }] });
    await activate(code, newLogin());
  });

  test('a weak password is refused, and the code works still', async () => {
    const { secretary, member } = await branchWithSecretary();
    const { code } = await issue(secretary, member);
    const report = await refusalReport(activate(code, newLogin(), 'weak'));
    expect(report).toMatchObject({ code: 'weak_password', fields: [{ path: 'password' }] });
    await activate(code, newLogin());
  });

  test('who has left since cannot use it', async () => {
    const { secretary, member } = await branchWithSecretary();
    const { code } = await issue(secretary, member);
    await world.db
      .updateTable('member')
      .set({ standing: 'left' })
      .where('id', '=', member.id)
      .execute();
    expect(await refusalOf(activate(code, newLogin()))).toBe('code_invalid');
  });

  test('a disabled account stays so', async () => {
    const { secretary, member } = await branchWithSecretary();
    const account = await withAccount(member);
    await world.db
      .updateTable('account')
      .set({ disabled: true })
      .where('id', '=', account.id)
      .execute();
    const { code } = await issue(secretary, member);
    expect(await refusalOf(activate(code, newLogin()))).toBe('account_disabled');
    const after = await callerAs(world, accountsRouter, null)
      .signIn({ login: account.login, password: TEST_PASSWORD })
      .catch((error: Error) => error.message);
    expect(after).toContain('账号已停用');
  });
});
