// Tests of what is shown of wrong passwords, and of taking their consequences back.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Role } from '../../kernel/index.js';
import {
  actorAs,
  addMember,
  addTree,
  callerAs,
  recordedEvents,
  refusalOf,
  TEST_PASSWORD,
  type TestOrganization,
  type TestTree,
  testWorld,
} from '../../testing/index.js';
import { accountsRouter } from '../router.js';
import { tidyAccounts } from '../sessions/maintenance.js';

const world = testWorld();
const MINUTE = 60_000;
const as = (actor: Actor | null, ip = '10.0.0.1') => callerAs(world, accountsRouter, actor, { ip });

let tree: TestTree;
let owner: Actor;
let login: string;
beforeAll(async () => {
  tree = await addTree(world);
});
beforeEach(async () => {
  owner = await actorAs(world, 'member', tree.east.branch);
  ({ login } = await as(owner).me());
});

const signIn = (password: string, ip?: string) => as(null, ip).signIn({ login, password });

/** Guesses from an address until it is locked. */
async function lock(ip: string) {
  for (let i = 0; i < 5; i++) {
    await refusalOf(signIn('Wrong-1234', ip));
    world.clock.advance(8_000);
  }
}

const account = () => ({ accountId: owner.accountId });
const actor = (role: Role, at: TestOrganization = tree.district) => actorAs(world, role, at);

describe('unlocking', () => {
  test.each([
    ['the secretary', 'branch_secretary', () => tree.east.branch, true],
    ['the secretary of another branch', 'branch_secretary', () => tree.west.branch, false],
    ['the street', 'street_organizer', () => tree.east.street, true],
    ['another street', 'street_organizer', () => tree.west.street, false],
    ['the system administrator', 'system_admin', () => tree.district, true],
    ['the security administrator', 'security_admin', () => tree.district, true],
  ] as const)('of a member by %s', async (_, role, at, allowed) => {
    await lock('192.0.2.1');
    expect(await refusalOf(signIn(TEST_PASSWORD, '192.0.2.1'))).toBe('account_locked');
    const by = await actor(role, at());
    if (!allowed) {
      expect(await refusalOf(as(by).unlock(account()))).toBe('not_found');
      expect(await refusalOf(as(by).guesses(account()))).toBe('not_found');
      return;
    }
    expect((await as(by).guesses(account())).unlockable).toBe(true);
    await as(by).unlock({ memberId: owner.memberId ?? 0 });
    const [event] = (await recordedEvents(world, 'account.unlocked')).slice(-1);
    expect(event).toMatchObject({
      actor: { accountId: by.accountId },
      audience: expect.arrayContaining([`c${owner.accountId}`]),
      data: account(),
    });
    expect(await refusalOf(as(by).unlock(account()))).toBe('wrong_state');
    await signIn(TEST_PASSWORD, '192.0.2.1');
  });

  test('of an officer not by a street that could not give the office', async () => {
    const officer = await actorAs(world, 'branch_secretary', tree.east.branch);
    ({ login } = await as(officer).me());
    const target = { accountId: officer.accountId };
    await lock('192.0.2.1');
    const secretary = await actor('branch_secretary', tree.east.branch);
    expect(await as(secretary).guesses(target)).toMatchObject({ unlockable: false });
    expect(await refusalOf(as(secretary).unlock(target))).toBe('forbidden');
    await as(await actor('street_organizer', tree.east.street)).unlock(target);
  });

  test('not of the own account, and by no other role', async () => {
    const security = await actor('security_admin');
    ({ login } = await as(security).me());
    await lock('192.0.2.1');
    const own = { accountId: security.accountId };
    expect(await refusalOf(as(security).unlock(own))).toBe('forbidden');
    for (const role of ['member', 'audit_admin', 'district_approver'] as const) {
      expect(await refusalOf(as(await actor(role)).unlock(own))).toBe('forbidden');
    }
  });

  test('sent twice is done once; two at once: one is told that nothing is left', async () => {
    const security = await actor('security_admin');
    await lock('192.0.2.1');
    const twice = callerAs(world, accountsRouter, security, { idempotencyKey: 'one-click' });
    const before = (await recordedEvents(world, 'account.unlocked')).length;
    expect(await twice.unlock(account())).toEqual(await twice.unlock(account()));
    await lock('192.0.2.1');
    const both = await Promise.allSettled([1, 2].map(() => as(security).unlock(account())));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await recordedEvents(world, 'account.unlocked')).toHaveLength(before + 2);
  });
});

describe('what is shown', () => {
  test('to administrators: since when, how many, from how many addresses, how many locked', async () => {
    const security = await actor('security_admin');
    expect(await as(security).guesses(account())).toMatchObject({ since: null, unlockable: false });
    const { id: memberId } = await addMember(world, tree.east.branch);
    const nobody = await as(await actor('branch_secretary', tree.east.branch)).guesses({
      memberId,
    });
    expect(nobody).toMatchObject({ since: null, unlockable: false });
    const elsewhere = as(await actor('branch_secretary', tree.west.branch)).guesses({ memberId });
    expect(await refusalOf(elsewhere)).toBe('not_found');
    const since = world.clock.now();
    await lock('192.0.2.1');
    await refusalOf(signIn('Wrong-1234', '192.0.2.2'));
    expect(await as(security).guesses(account())).toEqual({
      since,
      latest: world.clock.now(),
      strangers: { wrong: 6, addresses: 2, more: false, locked: 1 },
      devices: { wrong: 0, devices: 0, locked: 0 },
      heldUntil: null,
      unlockable: true,
    });
    const listed = await as(security).list({ limit: 100 });
    expect(listed.items.find(({ id }) => id === owner.accountId)?.guessed).toBe(true);
    world.clock.advance(24 * 60 * MINUTE + 1);
    expect(await as(security).guesses(account())).toMatchObject({ since: null, unlockable: false });
  });

  test('to the owner: wrong passwords since the sign-in before, whatever was unlocked', async () => {
    const own = () => as(owner).ownGuesses();
    expect(await own()).toMatchObject({ wrong: 0, latest: null });
    await lock('192.0.2.1');
    const latest = world.clock.now() - 8_000;
    await as(await actor('security_admin')).unlock(account());
    expect(await own()).toMatchObject({ wrong: 5, latest });
    await signIn(TEST_PASSWORD);
    expect(await own()).toMatchObject({ wrong: 5, latest });
    await refusalOf(signIn('Wrong-1234'));
    expect(await own()).toMatchObject({ wrong: 6 });
    await signIn(TEST_PASSWORD);
    expect(await own()).toMatchObject({ wrong: 1 });
    await signIn(TEST_PASSWORD);
    expect(await own()).toMatchObject({ wrong: 0, latest: null });
  });
});

test('housekeeping forgets what counts no more, and devices long unused', async () => {
  await signIn(TEST_PASSWORD);
  await refusalOf(signIn('Wrong-1234'));
  await refusalOf(as(null).signIn({ login: 'nobody-at-all', password: 'Wrong-1234' }));
  const counts = async () => {
    const [logins, guessers, devices] = await Promise.all([
      world.db.selectFrom('guessed_login').select('account_id').execute(),
      world.db.selectFrom('guesser').select('login_id').execute(),
      world.db.selectFrom('known_device').select('id').execute(),
    ]);
    const unknown = logins.filter(({ account_id }) => account_id === null);
    return [logins.length - unknown.length, unknown.length, guessers.length, devices.length].map(
      (count) => count > 0,
    );
  };
  expect(await counts()).toEqual([true, true, true, true]);
  world.clock.advance(2 * 24 * 60 * MINUTE + 1);
  await tidyAccounts(world.services);
  expect(await counts()).toEqual([true, false, false, true]);
  world.clock.advance(180 * 24 * 60 * MINUTE);
  await tidyAccounts(world.services);
  expect(await counts()).toEqual([false, false, false, false]);
});
