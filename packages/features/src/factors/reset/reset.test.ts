// A lost phone without recovery codes: two administrators of different offices, and no activation code.
import { expect, test } from 'vitest';
import { accountsRouter } from '../../accounts/index.js';
import { authenticate } from '../../accounts/sessions/authenticate.js';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addAccount,
  addApp,
  addAssignment,
  addSession,
  addTree,
  callerAs,
  recordedEvents,
  refusalOf,
  testWorld,
} from '../../testing/index.js';
import { factorsRouter } from '../router.js';

const world = testWorld();
const DAY = 24 * 3_600_000;
const ADDRESS = '10.20.30.40';

const as = (actor: Actor) => callerAs(world, factorsRouter, actor, { ip: ADDRESS });
const actorOf = (sessionSecret: string | null) =>
  authenticate(world.services, { sessionSecret, loopback: true }, null);

/** The three offices, and an officer with an app. */
async function offices() {
  const { district } = await addTree(world);
  const account = await addAccount(world, { displayName: `审批人${world.unique()}` });
  await addAssignment(world, account, 'district_approver', district);
  const { secret } = await addSession(world, account);
  const app = await addApp(world, secret);
  return {
    ...{ district, account, secret, app },
    system: await actorAs(world, 'system_admin', district),
    security: await actorAs(world, 'security_admin', district),
    audit: await actorAs(world, 'audit_admin', district),
  };
}

const reason = '手机和恢复码都丢失';

test('takes two administrators of different offices, and tells the holder and the auditor', async () => {
  const { account, secret, system, security, audit, district } = await offices();
  const { id } = await as(system).askReset({ accountId: account.id, reason });
  // Nothing has changed yet, and the holder hears of it.
  expect(await actorOf(secret)).not.toBeNull();
  const me = callerAs(world, accountsRouter, await actorOf(secret));
  expect((await me.me()).factorChanged).toBe(true);
  expect(await refusalOf(as(system).confirmReset({ id }))).toBe('forbidden');
  const colleague = await actorAs(world, 'system_admin', district);
  expect(await refusalOf(as(colleague).confirmReset({ id }))).toBe('forbidden');
  const holder = { ...security, accountId: account.id };
  expect(await refusalOf(as(holder).confirmReset({ id }))).toBe('forbidden');
  const [waiting] = await as(audit).resets();
  expect(waiting).toMatchObject({ id, state: 'waiting', ip: ADDRESS, reason, confirmable: true });
  await as(security).confirmReset({ id });
  expect(await actorOf(secret)).toBeNull();
  const next = await addSession(world, account);
  expect(await refusalOf(actorOf(next.secret))).toBe('factor_enrolment_needed');
  await addApp(world, next.secret);
  const { changes } = await callerAs(world, factorsRouter, await actorOf(next.secret)).own();
  expect(changes.slice(1, 3)).toMatchObject([
    { what: 'reset', by: security.displayName, ip: ADDRESS },
    { what: 'reset_asked', by: system.displayName, ip: ADDRESS },
  ]);
  const [done] = await as(audit).resets();
  expect(done).toMatchObject({ state: 'done', confirmer: security.displayName });
  const [told] = (await recordedEvents(world, 'factor_reset.confirmed')).slice(-1);
  expect(told?.audience).toEqual(expect.arrayContaining([`c${account.id}`, `a${district.id}`]));
  expect(told?.data).toEqual({ accountId: account.id, askedBy: system.accountId, ip: ADDRESS });
  expect(await refusalOf(as(audit).confirmReset({ id }))).toBe('wrong_state');
});

test('of two confirmations at once one counts', async () => {
  const { account, system, security, audit } = await offices();
  const { id } = await as(system).askReset({ accountId: account.id, reason });
  const both = await Promise.allSettled([
    as(security).confirmReset({ id }),
    as(audit).confirmReset({ id }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('ends by itself, with its asker’s office, and by a later one', async () => {
  const { account, system, security, audit } = await offices();
  const ask = async () => (await as(system).askReset({ accountId: account.id, reason })).id;
  const first = await ask();
  const second = await ask();
  expect(await refusalOf(as(security).confirmReset({ id: first }))).toBe('wrong_state');
  world.clock.advance(3 * DAY);
  expect(await refusalOf(as(security).confirmReset({ id: second }))).toBe('wrong_state');
  const third = await ask();
  await world.db
    .updateTable('assignment')
    .set({ ends_on: '2026-03-19' })
    .where('id', '=', system.assignment.id)
    .execute();
  expect(await refusalOf(as(audit).confirmReset({ id: third }))).toBe('wrong_state');
});

test('is not for the own account, nor for one without a factor, nor for other roles', async () => {
  const { account, system, district } = await offices();
  const own = { accountId: system.accountId, reason };
  expect(await refusalOf(as(system).askReset(own))).toBe('not_found');
  expect(await refusalOf(as(system).askReset({ accountId: 999_999, reason }))).toBe('not_found');
  const bare = await addAccount(world);
  expect(await refusalOf(as(system).askReset({ accountId: bare.id, reason }))).toBe('wrong_state');
  const approver = await actorAs(world, 'district_approver', district);
  const asked = { accountId: account.id, reason };
  expect(await refusalOf(as(approver).askReset(asked))).toBe('forbidden');
  expect(await refusalOf(as(approver).resets())).toBe('forbidden');
});

test('an activation code removes no factor', async () => {
  const { account, app, system, security } = await offices();
  const codes = callerAs(world, accountsRouter, system);
  const { code } = await codes.issueCode({ accountId: account.id });
  const [waiting] = await codes.codes();
  await callerAs(world, accountsRouter, security).confirmCode({ id: waiting?.id ?? 0 });
  let sessionSecret: string | null = null;
  const answer = await callerAs(world, accountsRouter, null, {
    setSessionCookie: (value) => {
      sessionSecret = value;
    },
  }).activate({ code, login: `again${world.unique()}`, password: 'Opened-anew-9' });
  expect(answer).toMatchObject({ factor: 'needed' });
  expect(await refusalOf(actorOf(sessionSecret))).toBe('factor_needed');
  const recovery = app.codes[0] ?? '';
  await callerAs(world, factorsRouter, null, { sessionSecret }).answer({ recovery });
  expect(await actorOf(sessionSecret)).toMatchObject({ accountId: account.id });
});
