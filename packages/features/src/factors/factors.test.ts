// The second factor by a code: set up, given once, counted when wrong, and every door closed before it.
import { describe, expect, test } from 'vitest';
import { accountsRouter } from '../accounts/index.js';
import { authenticate } from '../accounts/sessions/authenticate.js';
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
  testOfficers,
  testWorld,
  withSettings,
} from '../testing/index.js';
import { factorsRouter } from './router.js';

const world = testWorld();
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const STEP = 30 * SECOND;

const { officer, enrolled, asking, actorOf, socketOf } = testOfficers(world);

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

  test('given at once are not judged any more after the one that ended the session', async () => {
    const { secret, app, account } = await enrolled();
    const guess = (recovery: string) => refusalOf(asking(secret).answer({ recovery }));
    for (let i = 0; i < 9; i++) await guess('AAAAABBBBB');
    const burst = ['AAAAABBBBB', 'AAAAABBBBC', 'AAAAABBBBD', app.codes[0] ?? ''];
    const answers = await Promise.all(burst.map(guess));
    expect(answers).toEqual(burst.map(() => 'not_signed_in'));
    const log = await recordedEvents(world, 'factor.refused');
    expect(log.filter(({ data }) => data.accountId === account.id)).toHaveLength(10);
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
