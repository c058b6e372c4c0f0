// What the owner of factors has and does: recovery codes, more factors, and being without any.
import { describe, expect, test } from 'vitest';
import { accountsRouter } from '../../accounts/index.js';
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
  TEST_PASSWORD,
  testOfficers,
  testWorld,
} from '../../testing/index.js';
import { factorsRouter } from '../router.js';

const world = testWorld();
const MINUTE = 60_000;
const { officer, enrolled, asking, actorOf, own } = testOfficers(world);

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
