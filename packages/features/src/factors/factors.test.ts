// The second factor by a code: set up, given once, counted when wrong, and every door closed before it.
import { describe, expect, test } from 'vitest';
import { accountsRouter } from '../accounts/index.js';
import { actorForSocket, authenticate } from '../accounts/sessions/authenticate.js';
import type { Request, Role } from '../kernel/index.js';
import {
  addAccount,
  addApp,
  addAssignment,
  addMember,
  addSession,
  addTree,
  callerAs,
  recordedEvents,
  refusalOf,
  refusalReport,
  TEST_PASSWORD,
  testWorld,
  withSettings,
} from '../testing/index.js';
import { factorsRouter } from './router.js';

const world = testWorld();
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const STEP = 30 * SECOND;

/** An account of the district that has signed in with its password. */
async function officer(role: Role = 'district_approver', given = {}) {
  const { district } = await addTree(world);
  const account = await addAccount(world, given);
  const at = await addAssignment(world, account, role, district);
  return { account, assignmentId: at.id, ...(await addSession(world, account)) };
}

/** An officer with an app, and a second session in which only the password was given. */
async function enrolled() {
  const first = await officer();
  const app = await addApp(world, first.secret);
  // The code that set it up serves no more.
  world.clock.advance(STEP);
  const { id, secret } = await addSession(world, first.account);
  return { ...first, app, first: first.secret, id, secret };
}

const asking = (sessionSecret: string, given: Partial<Request> = {}) =>
  callerAs(world, factorsRouter, null, { sessionSecret, ...given });
const actorOf = (sessionSecret: string) =>
  authenticate(world.services, { sessionSecret, loopback: true }, null);
const socketOf = (secret: string) =>
  actorForSocket(world.services, { secret, loopback: true }, null);
async function own(sessionSecret: string) {
  return callerAs(world, factorsRouter, await actorOf(sessionSecret), { sessionSecret });
}
/** Six digits that the app does not show. */
const wrong = (right: string) => (right === '000000' ? '000001' : '000000');

describe('before the factor', () => {
  test('a session is no actor: not for requests, not for live connections', async () => {
    const { secret, app } = await enrolled();
    expect(await refusalOf(actorOf(secret))).toBe('factor_needed');
    expect(await socketOf(secret)).toBeNull();
    expect(await asking(secret).question()).toMatchObject({ asked: 'factor', totp: true });
    await asking(secret).answer({ code: app.code() });
    expect(await actorOf(secret)).toMatchObject({ assignment: { role: 'district_approver' } });
    expect(await socketOf(secret)).not.toBeNull();
  });

  test('a role that needs one can only set it up', async () => {
    const { secret } = await officer('audit_admin');
    expect(await refusalOf(actorOf(secret))).toBe('factor_enrolment_needed');
    expect(await socketOf(secret)).toBeNull();
    expect(await asking(secret).question()).toMatchObject({ asked: 'enrol', recovery: 0 });
    const { codes } = await addApp(world, secret);
    expect(new Set(codes).size).toBe(10);
    expect(await actorOf(secret)).not.toBeNull();
  });

  test('only demo accounts on this machine are spared', async () => {
    const { secret } = await officer('system_admin', { demo: true });
    expect(await actorOf(secret)).not.toBeNull();
    const elsewhere = { sessionSecret: secret, loopback: false };
    expect(await authenticate(world.services, elsewhere, null)).toBeNull();
    expect(await refusalOf(asking(secret, { loopback: false }).question())).toBe('not_signed_in');
  });

  test('a session without it ends after half an hour', async () => {
    const { secret } = await enrolled();
    world.clock.advance(29 * MINUTE);
    expect(await refusalOf(actorOf(secret))).toBe('factor_needed');
    world.clock.advance(2 * MINUTE);
    expect(await actorOf(secret)).toBeNull();
  });

  test('nothing can be set up in it, nor without any session', async () => {
    const { secret } = await enrolled();
    expect(await refusalOf(asking(secret).beginTotp())).toBe('factor_needed');
    const nobody = callerAs(world, factorsRouter, null);
    for (const call of [
      nobody.question(),
      nobody.beginTotp(),
      nobody.answer({ code: '000000' }),
      nobody.addTotp({ name: '手机', code: '000000' }),
    ]) {
      expect(await refusalOf(call)).toBe('not_signed_in');
    }
  });

  test('the sign-in tells what comes next', async () => {
    const { account } = await enrolled();
    const signIn = () =>
      callerAs(world, accountsRouter, null).signIn({
        login: account.login,
        password: TEST_PASSWORD,
      });
    expect(await signIn()).toMatchObject({ factor: 'needed' });
    const { account: other } = await officer('security_admin');
    const { login } = other;
    const answer = await callerAs(world, accountsRouter, null).signIn({
      login,
      password: TEST_PASSWORD,
    });
    expect(answer).toMatchObject({ factor: 'enrolment_needed' });
  });
});

describe('the setting', () => {
  test('on for secretaries asks them at their next request, from its day on', async () => {
    const { east } = await addTree(world);
    const member = await addMember(world, east.branch);
    const account = await addAccount(world, { person: { id: member.personId, name: '书记' } });
    await addAssignment(world, account, 'branch_secretary', east.branch);
    await addAssignment(world, account, 'member', east.branch);
    const { secret } = await addSession(world, account);
    expect(await actorOf(secret)).not.toBeNull();
    await withSettings(world, { 'sec.factorBranches': true }, '2027-01-01');
    expect(await actorOf(secret)).not.toBeNull();
    // The last minute of the year, and the first of the next.
    const before = world.clock.now();
    world.clock.set(Date.parse('2026-12-31T23:50:00+08:00'));
    const late = await addSession(world, account);
    expect(await actorOf(late.secret)).not.toBeNull();
    world.clock.set(Date.parse('2027-01-01T00:00:30+08:00'));
    expect(await refusalOf(actorOf(late.secret))).toBe('factor_enrolment_needed');
    const app = await addApp(world, late.secret);
    expect(await actorOf(late.secret)).not.toBeNull();
    // A code of the last step of a year serves in the first step of the next, once.
    world.clock.set(Date.parse('2027-12-31T23:59:45+08:00'));
    const code = app.code();
    world.clock.set(Date.parse('2028-01-01T00:00:05+08:00'));
    const next = await addSession(world, account);
    await asking(next.secret).answer({ code });
    expect(await refusalOf(asking(next.secret).answer({ code }))).toBe('factor_used');
    world.clock.set(before);
  });
});

describe('a code of an app', () => {
  test('is accepted once, also by another session', async () => {
    const { secret, app, account } = await enrolled();
    const code = app.code();
    await asking(secret).answer({ code });
    const other = await addSession(world, account);
    expect(await refusalOf(asking(other.secret).answer({ code }))).toBe('factor_used');
    world.clock.advance(STEP);
    await asking(other.secret).answer({ code: app.code() });
  });

  test('of two at once one passes', async () => {
    const { secret, app, account } = await enrolled();
    const other = await addSession(world, account);
    const code = app.code();
    const both = await Promise.allSettled([
      asking(secret).answer({ code }),
      asking(other.secret).answer({ code }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test.each([
    [-2, false],
    [-1, true],
    [1, true],
    [2, false],
  ])('of a clock that is %i steps off', async (steps, passes) => {
    const { secret, app } = await enrolled();
    world.clock.advance(10 * STEP);
    const answer = asking(secret).answer({ code: app.code(world.clock.now() + steps * STEP) });
    if (passes) await answer;
    else expect(await refusalOf(answer)).toBe('wrong_factor');
  });

  test('of another account is refused', async () => {
    const one = await enrolled();
    const other = await enrolled();
    expect(await refusalOf(asking(one.secret).answer({ code: other.app.code() }))).toBe(
      'wrong_factor',
    );
    const [codes] = [other.app.codes];
    expect(await refusalOf(asking(one.secret).answer({ recovery: codes[0] ?? '' }))).toBe(
      'wrong_factor',
    );
  });

  test('that set the app up serves for nothing else', async () => {
    const { account, secret } = await officer();
    const app = await addApp(world, secret);
    const other = await addSession(world, account);
    expect(await refusalOf(asking(other.secret).answer({ code: app.code() }))).toBe('factor_used');
  });

  test('may be typed in full width, with spaces, and nothing else', async () => {
    const { secret, app } = await enrolled();
    const code = app.code();
    const wide = code.replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    for (const typed of ['12345', '1234567', 'abcdef', '', '12345６7', '١٢٣٤٥٦']) {
      expect(await refusalOf(asking(secret).answer({ code: typed }))).toBe('invalid_input');
    }
    await asking(secret).answer({ code: ` ${wide.slice(0, 3)} ${wide.slice(3)}` });
  });

  test('its secret is sealed for its row', async () => {
    const one = await enrolled();
    const other = await enrolled();
    const secretOf = (id: number) =>
      world.db.selectFrom('factor').select('secret').where('id', '=', id).executeTakeFirstOrThrow();
    const { secret: moved } = await secretOf(other.app.id);
    await world.db
      .updateTable('factor')
      .set({ secret: moved })
      .where('id', '=', one.app.id)
      .execute();
    const call = asking(one.secret).answer({ code: other.app.code() });
    await expect(call).rejects.toThrow();
    expect(await refusalOf(actorOf(one.secret))).toBe('factor_needed');
  });
});

describe('wrong codes', () => {
  test('have to wait longer and longer, and end the session at the tenth', async () => {
    const { secret, app, account } = await enrolled();
    const guess = () => refusalOf(asking(secret).answer({ code: wrong(app.code()) }));
    for (let i = 0; i < 5; i++) expect(await guess()).toBe('wrong_factor');
    // Also the right one is not looked at now.
    const told = await refusalReport(asking(secret).answer({ code: app.code() }));
    expect(told).toMatchObject({ code: 'factor_slowed' });
    expect(told.message).toContain('1分钟');
    for (const minutes of [1, 2, 4, 8]) {
      expect(await guess()).toBe('factor_slowed');
      world.clock.advance(minutes * MINUTE - SECOND);
      expect(await guess()).toBe('factor_slowed');
      world.clock.advance(SECOND);
      expect(await guess()).toBe('wrong_factor');
    }
    world.clock.advance(14 * MINUTE);
    expect(await guess()).toBe('factor_slowed');
    world.clock.advance(2 * MINUTE);
    expect(await actorOf(secret)).toBeNull();
    const refused = await recordedEvents(world, 'factor.refused');
    const mine = refused.filter(({ data }) => data.accountId === account.id);
    expect(mine.filter(({ data }) => data.reason === 'wrong')).toHaveLength(9);
    expect(mine.flatMap(({ audience }) => audience)).toEqual([]);
  });

  test('ten in one session end it', async () => {
    const { secret, account } = await enrolled();
    const guess = () => refusalOf(asking(secret).answer({ recovery: 'AAAAABBBBB' }));
    for (let i = 0; i < 9; i++) expect(await guess()).toBe('wrong_factor');
    expect(await guess()).toBe('not_signed_in');
    expect(await guess()).toBe('not_signed_in');
    expect(await actorOf(secret)).toBeNull();
    const ended = await recordedEvents(world, 'session.ended');
    const mine = ended.filter(({ data }) => data.accountId === account.id);
    expect(mine.map(({ data }) => data.reason)).toContain('factor_failed');
  });

  test('at once are counted one by one', async () => {
    const { secret, app } = await enrolled();
    const codes = await Promise.all(
      Array.from({ length: 8 }, () =>
        refusalOf(asking(secret).answer({ code: wrong(app.code()) })),
      ),
    );
    expect(codes.filter((code) => code === 'wrong_factor')).toHaveLength(5);
    expect(codes.filter((code) => code === 'factor_slowed')).toHaveLength(3);
  });

  test('do not keep the owner out: a recovery code passes', async () => {
    const { secret, app, account } = await enrolled();
    for (let i = 0; i < 5; i++) {
      await refusalOf(asking(secret).answer({ code: wrong(app.code()) }));
    }
    const mine = await addSession(world, account);
    await asking(mine.secret).answer({ recovery: app.codes[0] ?? '' });
    expect(await actorOf(mine.secret)).not.toBeNull();
  });
});

describe('recovery codes', () => {
  test('sign in once each, count down, and the owner is told', async () => {
    const { secret, app, account } = await enrolled();
    const [code = '', second = ''] = app.codes;
    const typed = `${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`;
    expect(await asking(secret).answer({ recovery: typed })).toEqual({ recovery: 9 });
    const other = await addSession(world, account);
    expect(await refusalOf(asking(other.secret).answer({ recovery: code }))).toBe('wrong_factor');
    expect(await asking(other.secret).answer({ recovery: second })).toEqual({ recovery: 8 });
    const { changes } = await (await own(other.secret)).own();
    expect(changes.map(({ what }) => what)).toEqual(['recovery', 'recovery', 'added']);
    const me = callerAs(world, accountsRouter, await actorOf(other.secret));
    expect((await me.me()).factorChanged).toBe(true);
    const upTo = changes[0]?.id ?? 0;
    await (await own(other.secret)).noteChanges({ upTo });
    expect((await me.me()).factorChanged).toBe(false);
  });

  test('of two at once one passes', async () => {
    const { secret, app, account } = await enrolled();
    const other = await addSession(world, account);
    const recovery = app.codes[3] ?? '';
    const both = await Promise.allSettled([
      asking(secret).answer({ recovery }),
      asking(other.secret).answer({ recovery }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('new ones replace the old ones, and a retry shows the same', async () => {
    const { first, app, account } = await enrolled();
    const actor = await actorOf(first);
    const given = { sessionSecret: first, idempotencyKey: 'renew' };
    const renew = () => callerAs(world, factorsRouter, actor, given).renewCodes({});
    const { codes } = await renew();
    expect(await renew()).toEqual({ codes });
    expect(codes).toHaveLength(10);
    const { secret } = await addSession(world, account);
    expect(await refusalOf(asking(secret).answer({ recovery: app.codes[0] ?? '' }))).toBe(
      'wrong_factor',
    );
    expect(await asking(secret).answer({ recovery: codes[0] ?? '' })).toEqual({ recovery: 9 });
    const stored = await world.db
      .selectFrom('idempotency')
      .select('answer')
      .where('key', '=', 'renew')
      .execute();
    expect(JSON.stringify(stored)).not.toContain(codes[0]);
  });
});

describe('the own factors', () => {
  test('a removal ends the other sessions, needs a fresh answer, and spares the last one', async () => {
    const { first, secret, app, account } = await enrolled();
    await asking(secret).answer({ code: app.code() });
    expect(await refusalOf((await own(first)).remove({ id: app.id }))).toBe('factor_last');
    const second = await addApp(world, first);
    expect(second.codes).toEqual([]);
    world.clock.advance(11 * MINUTE);
    expect(await refusalOf((await own(first)).remove({ id: app.id }))).toBe(
      'reauthentication_needed',
    );
    expect(await refusalOf(asking(first).beginTotp())).toBe('reauthentication_needed');
    await asking(first).answer({ code: second.code() });
    const key = { sessionSecret: first, idempotencyKey: 'remove' };
    const remover = callerAs(world, factorsRouter, await actorOf(first), key);
    const receipt = await remover.remove({ id: app.id });
    expect(await remover.remove({ id: app.id })).toEqual(receipt);
    expect(await actorOf(secret)).toBeNull();
    expect(await actorOf(first)).not.toBeNull();
    const { factors, needed } = await (await own(first)).own();
    expect(factors.map(({ id }) => id)).toEqual([second.id]);
    expect(needed).toBe(true);
    const ended = await recordedEvents(world, 'session.ended');
    expect(
      ended.filter(({ data }) => data.accountId === account.id).map(({ data }) => data.reason),
    ).toContain('factor_changed');
  });

  test('the first one ends sessions in which only the password was given', async () => {
    const { account, secret } = await officer();
    const other = await addSession(world, account);
    await addApp(world, secret);
    expect(await actorOf(other.secret)).toBeNull();
  });

  test('of two sessions that set the first one up at once, one does', async () => {
    const { account, secret } = await officer();
    const other = await addSession(world, account);
    const both = await Promise.allSettled([addApp(world, secret), addApp(world, other.secret)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('who needs none may have one, and be without it again', async () => {
    const { east } = await addTree(world);
    const member = await addMember(world, east.branch);
    const account = await addAccount(world, { person: { id: member.personId, name: '党员' } });
    await addAssignment(world, account, 'member', east.branch);
    const { secret } = await addSession(world, account);
    expect(await asking(secret).question()).toMatchObject({ asked: 'password' });
    for (let i = 0; i < 11; i++) {
      expect(await refusalOf(asking(secret).answer({ code: '000000' }))).toBe('wrong_state');
    }
    const app = await addApp(world, secret);
    await (await own(secret)).rename({ id: app.id, name: '旧手机' });
    await (await own(secret)).remove({ id: app.id });
    const { factors, recovery, changes } = await (await own(secret)).own();
    expect({ factors, recovery }).toEqual({ factors: [], recovery: 0 });
    expect(changes.map(({ what, name }) => [what, name])).toEqual([
      ['removed', '旧手机'],
      ['added', '我的手机'],
    ]);
    const next = await addSession(world, account);
    expect(await actorOf(next.secret)).not.toBeNull();
  });

  test('a factor is not reached through the password alone', async () => {
    const { secret, first, account } = await enrolled();
    const actor = await actorOf(first);
    await callerAs(world, accountsRouter, actor, { sessionSecret: first }).reauthenticate({
      password: TEST_PASSWORD,
    });
    world.clock.advance(11 * MINUTE);
    await callerAs(world, accountsRouter, actor, { sessionSecret: first }).reauthenticate({
      password: TEST_PASSWORD,
    });
    expect((await actorOf(first))?.authenticatedAt).toBeLessThan(world.clock.now() - 10 * MINUTE);
    expect(await refusalOf(actorOf(secret))).toBe('factor_needed');
    expect(account.id).toBeGreaterThan(0);
  });
});
