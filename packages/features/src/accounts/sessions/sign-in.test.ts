// Tests of signing in and out.
import { describe, expect, test } from 'vitest';
import type { Request } from '../../kernel/index.js';
import {
  actorAs,
  addAccount,
  addAssignment,
  addMember,
  addTree,
  callerAs,
  recordedEvents,
  refusalOf,
  refusalReport,
  TEST_PASSWORD,
  testWorld,
} from '../../testing/index.js';
import { hashPassword } from '../passwords/passwords.js';
import { accountsRouter } from '../router.js';
import { authenticate } from './authenticate.js';

const world = testWorld();
const MINUTE = 60_000;

/** An account that may sign in, as a member of a branch. */
async function memberAccount(given: Parameters<typeof addAccount>[1] = {}) {
  const { east } = await addTree(world);
  const member = await addMember(world, east.branch);
  const person = { id: member.personId, name: member.name };
  const account = await addAccount(world, { person, ...given });
  const assignment = await addAssignment(world, account, 'member', east.branch);
  return { ...account, member, assignment, branch: east.branch };
}

/** Signs in and keeps what the answer sets as its cookie. */
async function signIn(login: string, password: string, request: Partial<Request> = {}) {
  const cookies: (string | null)[] = [];
  const caller = callerAs(world, accountsRouter, null, {
    ...request,
    setSessionCookie: (value) => cookies.push(value),
  });
  const answer = await caller.signIn({ login, password });
  const [secret] = cookies;
  if (typeof secret !== 'string') throw new Error('no cookie was set');
  return { answer, secret };
}

const actorOf = (secret: string, assignmentId: number | null = null) =>
  authenticate(world.services, { sessionSecret: secret, loopback: true }, assignmentId);

describe('signing in', () => {
  test('gives a session whose secret is stored nowhere', async () => {
    const account = await memberAccount();
    const { answer, secret } = await signIn(account.login, TEST_PASSWORD);
    expect(answer).toEqual({ mustChangePassword: false, factor: 'none' });
    expect(secret).toMatch(/^[a-z2-7]{40}$/);
    const actor = await actorOf(secret);
    expect(actor).toMatchObject({
      accountId: account.id,
      memberId: account.member.id,
      branchId: account.branch.id,
      authenticatedAt: world.clock.now(),
      assignment: { role: 'member', organizationPath: account.branch.path },
    });
    const stored = await world.db.selectFrom('session').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect(JSON.stringify(await recordedEvents(world))).not.toContain(secret);
  });

  test('takes a login in any case, and a password in full width', async () => {
    const account = await memberAccount({ login: `Zhang${world.unique()}` });
    await signIn(account.login.toUpperCase(), TEST_PASSWORD);
    const wide = [...TEST_PASSWORD].map((sign) =>
      String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
    );
    await signIn(account.login, wide.join(''));
  });

  test('replaces the session that the browser had', async () => {
    const account = await memberAccount();
    const first = await signIn(account.login, TEST_PASSWORD);
    await signIn(account.login, TEST_PASSWORD, { sessionSecret: first.secret });
    expect(await actorOf(first.secret)).toBeNull();
  });

  test('tells the person and nobody else', async () => {
    const account = await memberAccount();
    await signIn(account.login, TEST_PASSWORD, { ip: '10.0.0.7' });
    const events = await recordedEvents(world, 'session.started');
    expect(events.at(-1)).toMatchObject({
      audience: [`p${account.personId}`],
      data: { accountId: account.id, ip: '10.0.0.7' },
    });
  });
});

describe('refusals', () => {
  test('do not tell a wrong login from a wrong password', async () => {
    const account = await memberAccount();
    const wrong = await refusalReport(signIn(account.login, 'Wrong-1234'));
    const unknown = await refusalReport(signIn('nobody-here', TEST_PASSWORD));
    expect(wrong.code).toBe('wrong_password');
    expect(unknown).toEqual(wrong);
  });

  test('cost the same work for a login that nobody has', async () => {
    const account = await memberAccount();
    await world.db
      .updateTable('account')
      .set({ password_hash: await hashPassword(TEST_PASSWORD) })
      .where('id', '=', account.id)
      .execute();
    await refusalOf(signIn('warming-up', 'x'));
    const work = async (login: (i: number) => string) => {
      const before = process.cpuUsage();
      for (let i = 0; i < 4; i++) {
        expect(await refusalOf(signIn(login(i), 'Wrong-1234'))).toBe('wrong_password');
        world.clock.advance(MINUTE);
      }
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const known = await work(() => account.login);
    const unknown = await work((i) => `nobody-${i}`);
    // Without the decoy the unknown one costs less than a tenth.
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });

  test('a disabled account, after its password', async () => {
    const account = await memberAccount();
    await world.db
      .updateTable('account')
      .set({ disabled: true })
      .where('id', '=', account.id)
      .execute();
    expect(await refusalOf(signIn(account.login, 'Wrong-1234'))).toBe('wrong_password');
    expect(await refusalOf(signIn(account.login, TEST_PASSWORD))).toBe('account_disabled');
  });

  test('a demo account on another address, and its session there', async () => {
    const account = await memberAccount({ demo: true });
    expect(await refusalOf(signIn(account.login, TEST_PASSWORD, { loopback: false }))).toBe(
      'demo_account_elsewhere',
    );
    const { secret } = await signIn(account.login, TEST_PASSWORD);
    const elsewhere = { sessionSecret: secret, loopback: false };
    expect(await authenticate(world.services, elsewhere, null)).toBeNull();
    expect(await actorOf(secret)).not.toBeNull();
  });

  test('an account without any assignment in force', async () => {
    const account = await memberAccount();
    await world.db
      .updateTable('member')
      .set({ standing: 'left' })
      .where('id', '=', account.member.id)
      .execute();
    const report = await refusalReport(signIn(account.login, TEST_PASSWORD));
    expect(report.code).toBe('assignment_ended');
    expect(report.message).toContain('没有有效的授权岗位');
  });

  test('text that is no login', async () => {
    expect(await refusalOf(signIn('zhang\u0000san', TEST_PASSWORD))).toBe('invalid_input');
    expect(await refusalOf(signIn('x'.repeat(201), TEST_PASSWORD))).toBe('invalid_input');
    expect(await refusalOf(signIn('zhang', 'x'.repeat(10_000_000)))).toBe('invalid_input');
    expect(await refusalOf(signIn("' or 1=1 --", TEST_PASSWORD))).toBe('wrong_password');
  });
});

describe('signing out', () => {
  test('ends the session and clears the cookie, once or twice', async () => {
    const account = await memberAccount();
    const { secret } = await signIn(account.login, TEST_PASSWORD);
    const cookies: (string | null)[] = [];
    const out = () =>
      callerAs(world, accountsRouter, null, {
        sessionSecret: secret,
        setSessionCookie: (value) => cookies.push(value),
      }).signOut();
    await out();
    await out();
    expect(cookies).toEqual([null, null]);
    expect(await actorOf(secret)).toBeNull();
    const ended = await recordedEvents(world, 'session.ended');
    expect(ended.filter(({ data }) => data.accountId === account.id)).toMatchObject([
      { audience: [`p${account.personId}`], data: { reason: 'signed_out' } },
    ]);
  });

  test('everywhere ends every session of this account and no other', async () => {
    const account = await memberAccount();
    const first = await signIn(account.login, TEST_PASSWORD);
    const second = await signIn(account.login, TEST_PASSWORD);
    const other = await memberAccount();
    const others = await signIn(other.login, TEST_PASSWORD);
    const actor = await actorOf(first.secret);
    await callerAs(world, accountsRouter, actor).signOutEverywhere();
    expect(await actorOf(first.secret)).toBeNull();
    expect(await actorOf(second.secret)).toBeNull();
    expect(await actorOf(others.secret)).not.toBeNull();
  });

  test('the first password may only be changed', async () => {
    const { west } = await addTree(world);
    const actor = await actorAs(world, 'branch_secretary', west.branch);
    const fresh = { ...actor, mustChangePassword: true };
    const caller = callerAs(world, accountsRouter, fresh);
    await caller.me();
    expect(await refusalOf(caller.assignments({ accountId: actor.accountId }))).toBe(
      'must_change_password',
    );
  });
});
