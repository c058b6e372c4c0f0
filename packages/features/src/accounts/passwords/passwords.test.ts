// Tests of passwords (SEC-04).
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addMember,
  addSession,
  addTree,
  callerAs,
  enterSealed,
  recordedEvents,
  refusalOf,
  refusalReport,
  TEST_PASSWORD,
  testWorld,
} from '../../testing/index.js';
import { accountsRouter } from '../router.js';
import { isStrongPassword } from '../schema.js';
import { authenticate } from '../sessions/authenticate.js';
import { hashPassword, isPassword } from './passwords.js';

const world = testWorld();

async function member() {
  const { east } = await addTree(world);
  return actorAs(world, 'member', east.branch);
}

const change = (actor: Actor, current: string, next: string) =>
  callerAs(world, accountsRouter, actor).changePassword({ current, next });

const stored = async (actor: Actor) =>
  world.db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', actor.accountId)
    .executeTakeFirstOrThrow();

test.each([
  ['Abcdef1', false],
  ['Abcdef12', true],
  ['abcdef12', false],
  ['abcdef1-', true],
  ['ABCDEF1-', true],
  ['ABCDEF12', false],
  ['12345678', false],
  ['Ａｂｃｄｅｆ１２', true],
  ['先锋Ab1', false],
  ['先锋先锋Ab1!', true],
])('SEC-04 on %s: %s', (password, strong) => {
  expect(isStrongPassword(password, { length: 8, classes: 3 })).toBe(strong);
});

test('passwords are kept as argon2id with the recommended cost', async () => {
  const hash = await hashPassword(TEST_PASSWORD);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword(hash, TEST_PASSWORD)).toBe(true);
  expect(await isPassword(hash, 'Xianfeng-2027')).toBe(false);
  expect(await isPassword(null, TEST_PASSWORD)).toBe(false);
});

describe('changing the password', () => {
  test('takes effect, ends the other sessions and tells the person', async () => {
    const actor = await member();
    const here = await addSession(world, { id: actor.accountId });
    const there = await addSession(world, { id: actor.accountId });
    const receipt = await change({ ...actor, sessionId: here.id }, TEST_PASSWORD, 'Another-1');
    expect(receipt).toEqual({ id: actor.accountId, version: 2 });
    const account = await stored(actor);
    expect(account.must_change_password).toBe(false);
    expect(await isPassword(account.password_hash, 'Another-1')).toBe(true);
    const seen = (secret: string) =>
      authenticate(world.services, { sessionSecret: secret, loopback: true }, null);
    expect(await seen(here.secret)).not.toBeNull();
    expect(await seen(there.secret)).toBeNull();
    const [event] = await recordedEvents(world, 'account.password_changed');
    expect(event).toMatchObject({ audience: [`p${actor.personId}`] });
    expect(JSON.stringify(await recordedEvents(world))).not.toContain('Another-1');
  });

  test('a weak one, with the field that it was typed in', async () => {
    const report = await refusalReport(change(await member(), TEST_PASSWORD, 'alllowercase'));
    expect(report.code).toBe('weak_password');
    expect(report.fields).toEqual([{ path: 'next', message: report.message }]);
  });

  test('none of the last five, the present one included; the sixth may come again', async () => {
    const actor = await member();
    const passwords = ['First-one1', 'Second-22', 'Third-333', 'Fourth-44', 'Fifth-555'];
    await change(actor, TEST_PASSWORD, 'First-one1');
    for (const [i, next] of passwords.slice(1).entries()) {
      await change(actor, passwords[i] ?? '', next);
    }
    for (const used of passwords) {
      expect(await refusalOf(change(actor, 'Fifth-555', used))).toBe('password_reused');
    }
    await change(actor, 'Fifth-555', 'Sixth-666');
    await change(actor, 'Sixth-666', 'First-one1');
  });

  test('sent twice, is done once and answered twice', async () => {
    const actor = await member();
    const first = await change(actor, TEST_PASSWORD, 'Another-1');
    expect(await change(actor, TEST_PASSWORD, 'Another-1')).toEqual(first);
    const account = await stored(actor);
    expect(account.version).toBe(2);
    expect(await world.db.selectFrom('guesser').selectAll().execute()).toEqual([]);
  });

  test('to two new ones at once: one wins, the other is told', async () => {
    const actor = await member();
    const results = await Promise.allSettled([
      change(actor, TEST_PASSWORD, 'Winner-11'),
      change(actor, TEST_PASSWORD, 'Winner-22'),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await stored(actor)).version).toBe(2);
  });

  test('tells nothing of the password to whoever is held up and knows the one before', async () => {
    const actor = await member();
    await change(actor, TEST_PASSWORD, 'Another-1');
    for (let i = 0; i < 2; i++) await refusalOf(change(actor, 'Wrong-1234', 'Another-2'));
    expect(await refusalOf(change(actor, TEST_PASSWORD, 'Another-1'))).toBe('sign_in_waits');
    world.clock.advance(60_000);
    expect(await change(actor, TEST_PASSWORD, 'Another-1')).toMatchObject({ version: 2 });
  });

  test('tells nothing of the password in a burst of guesses that knows the one before', async () => {
    const actor = await member();
    await change(actor, TEST_PASSWORD, 'Another-1');
    const guesses = ['Wrong-1234', 'Wrong-2345', 'Wrong-3456', 'Wrong-4567', 'Another-1'];
    const answers = await Promise.all(
      guesses.map((next) => refusalOf(change(actor, TEST_PASSWORD, next))),
    );
    expect(answers.filter((code) => code === 'wrong_password')).toHaveLength(2);
    expect(answers.at(-1)).toBe('sign_in_waits');
  });

  test('a wrong present one counts towards the lock', async () => {
    const actor = await member();
    for (let i = 0; i < 4; i++) {
      expect(await refusalOf(change(actor, 'Wrong-1234', 'Another-1'))).toBe('wrong_password');
      world.clock.advance(60_000);
    }
    expect(await refusalOf(change(actor, 'Wrong-1234', 'Another-1'))).toBe('account_locked');
    expect(await refusalOf(change(actor, TEST_PASSWORD, 'Another-1'))).toBe('account_locked');
    expect((await stored(actor)).version).toBe(1);
  });
});

describe('giving the password again', () => {
  const again = (actor: Actor, password: string) =>
    callerAs(world, accountsRouter, actor).reauthenticate({ password });

  test('is remembered in this session', async () => {
    const actor = await member();
    const { id, secret } = await addSession(world, { id: actor.accountId });
    world.clock.advance(60_000);
    await again({ ...actor, sessionId: id }, TEST_PASSWORD);
    const seen = await authenticate(
      world.services,
      { sessionSecret: secret, loopback: true },
      null,
    );
    expect(seen?.authenticatedAt).toBe(world.clock.now());
  });

  test('wrongly counts towards the lock', async () => {
    const actor = await member();
    for (let i = 0; i < 4; i++) {
      expect(await refusalOf(again(actor, 'Wrong-1234'))).toBe('wrong_password');
      world.clock.advance(60_000);
    }
    expect(await refusalOf(again(actor, 'Wrong-1234'))).toBe('account_locked');
  });

  test('while it is locked is refused, right or wrong, and prolongs nothing', async () => {
    const actor = await member();
    const stored = () =>
      world.db
        .selectFrom('guesser')
        .innerJoin('guessed_login', 'guessed_login.id', 'guesser.login_id')
        .select(['wrong', 'guesser.held_until'])
        .where('account_id', '=', actor.accountId)
        .execute();
    for (let i = 0; i < 5; i++) {
      world.clock.advance(60_000);
      await refusalOf(again(actor, 'Wrong-1234'));
    }
    const locked = await stored();
    expect(locked).toEqual([{ wrong: 5, held_until: new Date(world.clock.now() + 30 * 60_000) }]);
    world.clock.advance(60_000);
    for (const password of ['Wrong-1234', TEST_PASSWORD]) {
      expect(await refusalOf(again(actor, password))).toBe('account_locked');
      expect(await stored()).toEqual(locked);
    }
  });

  test('in a session that has ended is too late', async () => {
    const actor = await member();
    await world.db.deleteFrom('session').where('account_id', '=', actor.accountId).execute();
    expect(await refusalOf(again(actor, TEST_PASSWORD))).toBe('not_signed_in');
  });
});

test('no password and nothing derived from one is kept beside a key', async () => {
  const actor = await member();
  await change(actor, TEST_PASSWORD, 'Another-1');
  const kept = await world.db
    .selectFrom('idempotency')
    .select('procedure')
    .where('account_id', '=', actor.accountId)
    .execute();
  expect(kept).toEqual([]);
});

test('a change to what others guess first is refused: login, name in pinyin, phone, common words', async () => {
  const { east } = await addTree(world);
  const owner = await addMember(world, east.branch, { name: '孙桂香' });
  await enterSealed(world, owner.personId, { phone: '13953100001' });
  const actor = await actorAs(world, 'member', east.branch, owner);
  const { login } = await stored(actor);
  const guesses = ['Sunguixiang-x1', 'Sgx-1975!q', 'Ab-13953100001', `${login}-Aa!`];
  for (const guess of [...guesses, 'Xianfeng-2027', '1qaz2wsx-A']) {
    const report = await refusalReport(change(actor, TEST_PASSWORD, guess));
    expect([guess, report.code, report.fields]).toEqual([
      guess,
      'weak_password',
      [{ path: 'next', message: expect.stringContaining('太容易被猜到') }],
    ]);
  }
  await change(actor, TEST_PASSWORD, 'Harbour-glass7');
});
