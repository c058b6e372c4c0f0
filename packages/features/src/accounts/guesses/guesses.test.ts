// Tests of wrong passwords: they slow and lock whoever gives them, and nobody else.
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
  type TestAccount,
  type TestTree,
  testWorld,
} from '../../testing/index.js';
import { accountsRouter } from '../router.js';
import { networkOf } from './guesser.js';

const world = testWorld();
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let tree: TestTree;
let owner: TestAccount;
beforeAll(async () => {
  tree = await addTree(world);
});
beforeEach(async () => {
  owner = await account();
});

async function account() {
  const made = await addAccount(world);
  await addAssignment(world, made, 'branch_secretary', tree.east.branch);
  return made;
}

/** A browser: it keeps the secrets that it is given, and shows them. */
function browser(ip: string, secrets: readonly string[] = []) {
  let kept = secrets;
  const caller = () =>
    callerAs(world, accountsRouter, null, {
      ip,
      deviceSecrets: kept,
      setDeviceSecrets: (given) => {
        kept = given;
      },
    });
  const signIn = (login: string, password: string) => caller().signIn({ login, password });
  return {
    secrets: () => kept,
    enter: (login = owner.login, password = TEST_PASSWORD) => signIn(login, password),
    activate: (code: string, password: string) =>
      caller().activate({ code, login: owner.login, password }),
    guess: (login = owner.login) => refusalOf(signIn(login, 'Wrong-1234')),
    told: (login = owner.login) => refusalReport(signIn(login, 'Wrong-1234')),
  };
}

/** Guesses until it is locked, waiting as long as each answer asks. */
async function lock(guesser: ReturnType<typeof browser>, login?: string) {
  const codes: string[] = [];
  for (let i = 0; i < 5; i++) {
    codes.push(await guesser.guess(login));
    world.clock.advance(8 * SECOND);
  }
  return codes;
}

const OFFICE = '10.1.2.3';
const FIVE = ['wrong_password', 'wrong_password', 'wrong_password', 'wrong_password'];

describe('wrong passwords of one guesser', () => {
  test('are followed by growing waits, told in the answer, and by a lock that ends', async () => {
    const guesser = browser(OFFICE);
    const told: string[] = [];
    for (const seconds of [0, 1, 2, 4]) {
      const refused = await guesser.told();
      told.push(refused.message.split('。')[0] ?? '');
      expect(refused.waitSeconds ?? 0).toBe(seconds);
      if (seconds === 0) continue;
      world.clock.advance(seconds * SECOND - 1);
      const early = await refusalReport(guesser.enter());
      expect([early.code, early.message]).toEqual(['sign_in_waits', '刚才密码输错，请1秒后再试。']);
      expect(early.waitSeconds).toBe(1);
      world.clock.advance(1);
    }
    expect(told).toEqual([
      '账号或密码不正确',
      '账号或密码不正确，请1秒后再试',
      '账号或密码不正确，请2秒后再试',
      '账号或密码不正确，请4秒后再试',
    ]);
    const locked = await guesser.told();
    expect([locked.code, locked.message]).toEqual([
      'account_locked',
      expect.stringContaining('已锁定30分钟，还剩30分钟'),
    ]);
    expect(locked).not.toHaveProperty('waitSeconds');
    world.clock.advance(30 * MINUTE - 1);
    expect(await refusalOf(guesser.enter())).toBe('account_locked');
    world.clock.advance(1);
    await guesser.enter();
  });

  test('lock neither the owner on a known device behind the same address nor anybody elsewhere', async () => {
    const known = browser(OFFICE);
    await known.enter();
    const neighbour = browser(OFFICE);
    const far = browser('203.0.113.9');
    expect(await lock(neighbour)).toEqual([...FIVE, 'account_locked']);
    expect(await lock(far)).toEqual([...FIVE, 'account_locked']);
    await known.enter();
    // The owner's own telephone, at another address and never used here before.
    await browser('198.51.100.4').enter();
    for (const guesser of [neighbour, far]) {
      expect(await refusalOf(guesser.enter())).toBe('account_locked');
    }
  });

  test('leave the owner on a new device behind the same address a code', async () => {
    const member = await addMember(world, tree.east.branch);
    await world.db
      .updateTable('account')
      .set({ person_id: member.personId })
      .where('id', '=', owner.id)
      .execute();
    await lock(browser(OFFICE));
    const own = browser(OFFICE);
    expect(await refusalOf(own.enter())).toBe('account_locked');
    const street = await actorAs(world, 'street_organizer', tree.east.street);
    const { code } = await callerAs(world, accountsRouter, street).issueCode({
      memberId: member.id,
    });
    await own.activate(code, 'Harbour-glass7');
    // From then on the device is known, and the guesser holds it up no more.
    await lock(browser(OFFICE));
    await own.enter(owner.login, 'Harbour-glass7');
  });

  test('of a known device lock that device', async () => {
    const known = browser(OFFICE);
    await known.enter();
    expect(await lock(known)).toEqual([...FIVE, 'account_locked']);
    expect(await refusalOf(known.enter())).toBe('account_locked');
    await browser(OFFICE).enter();
  });

  test('count anew after the right one, and after a day', async () => {
    const guesser = browser(OFFICE);
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) {
        expect(await guesser.guess()).toBe('wrong_password');
        world.clock.advance(4 * SECOND);
      }
      if (round === 0) await guesser.enter();
    }
    world.clock.advance(24 * 60 * MINUTE + 1);
    expect(await guesser.guess()).toBe('wrong_password');
  });

  test('given at once are counted one by one: two count twice, and no third is read', async () => {
    const guesser = browser(OFFICE);
    const two = await Promise.all([guesser.guess(), guesser.guess()]);
    expect(two).toEqual(['wrong_password', 'wrong_password']);
    expect(await refusalOf(guesser.enter())).toBe('sign_in_waits');
    owner = await account();
    const ten = await Promise.all(Array.from({ length: 10 }, () => guesser.guess()));
    expect(ten.filter((code) => code === 'wrong_password')).toHaveLength(2);
    expect(ten.filter((code) => code === 'sign_in_waits')).toHaveLength(8);
  });
});

describe('wrong passwords from many addresses', () => {
  test('make strangers wait beyond thirty, and the owner on a known device never', async () => {
    const known = browser(OFFICE);
    await known.enter();
    for (let i = 0; i < 31; i++) {
      expect(await browser(`192.0.2.${i}`).guess()).toBe('wrong_password');
    }
    expect(await browser('198.51.100.1').guess()).toBe('sign_in_waits');
    await known.enter();
    world.clock.advance(SECOND);
    expect(await browser('198.51.100.1').guess()).toBe('wrong_password');
    world.clock.advance(2 * SECOND - 1);
    expect(await refusalOf(browser('198.51.100.2').enter())).toBe('sign_in_waits');
    world.clock.advance(1);
    await browser('198.51.100.2').enter();
  });

  test('fill no table: the oldest are forgotten, a device of the owner never', async () => {
    const known = browser(OFFICE);
    await known.enter();
    await known.guess();
    world.clock.advance(MINUTE);
    await sql`insert into guesser (login_id, guesser, known, wrong, locked, first_at, last_at)
      select id, int4send(n), false, 1, false, at, at
      from guessed_login, generate_series(1, 100) n,
        lateral (select ${new Date(world.clock.now())}::timestamptz + n * interval '1 second') t(at)
      where account_id = ${owner.id}`.execute(world.db);
    world.clock.advance(5 * MINUTE);
    for (const part of [1, 2]) await browser(`2001:db8:${part}::1`).guess();
    const { rows } = await sql`select known, count(*)::int from guesser
      join guessed_login l on l.id = login_id where l.account_id = ${owner.id}
      group by known order by known`.execute(world.db);
    expect(rows).toEqual([
      { known: false, count: 100 },
      { known: true, count: 1 },
    ]);
    const { rows: oldest } =
      await sql`select from guesser where guesser in (int4send(1), int4send(2))`.execute(world.db);
    expect(oldest).toEqual([]);
  });

  test('of one network of IPv6 are those of one guesser', () => {
    const networks = [
      ...['2001:db8::1', '2001:DB8:0:0:ffff::', '2001:db8:0:1::1', '::1', '::ffff:10.0.0.1'],
      ...['10.0.0.1', 'fe80::1%eth0'],
    ].map(networkOf);
    expect(networks).toEqual([
      ...['2001:db8:0:0', '2001:db8:0:0', '2001:db8:0:1', '0:0:0:0', '10.0.0.1'],
      ...['10.0.0.1', 'fe80:0:0:0'],
    ]);
  });
});

describe('what is no known device', () => {
  /** Whether the owner's account knows a browser with these secrets. */
  async function isKnown(secrets: readonly string[]): Promise<boolean> {
    await lock(browser(OFFICE));
    return browser(OFFICE, secrets)
      .enter()
      .then(
        () => true,
        () => false,
      );
  }

  test('the device of another account', async () => {
    const other = await account();
    const theirs = browser(OFFICE);
    await theirs.enter(other.login);
    expect(await isKnown(theirs.secrets())).toBe(false);
  });

  test('a forged secret, and one that was planted before the sign-in', async () => {
    const forged = 'A'.repeat(32);
    const victim = browser(OFFICE, [forged]);
    await victim.enter();
    expect(victim.secrets()).toEqual([expect.not.stringContaining(forged), forged]);
    expect(await isKnown([forged])).toBe(false);
  });

  test('one that is long unused', async () => {
    const known = browser(OFFICE);
    await known.enter();
    world.clock.advance(180 * 24 * 60 * MINUTE);
    expect(await isKnown(known.secrets())).toBe(false);
  });

  /** Signs in, with what a signed-in screen can call, and the id of its session. */
  async function signedIn(at: ReturnType<typeof browser>) {
    await at.enter();
    const { id, device_id } = await world.db
      .selectFrom('session')
      .select(['id', 'device_id'])
      .where('account_id', '=', owner.id)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    const held = await actorAs(world, 'branch_secretary', tree.east.branch);
    const actor = { ...held, accountId: owner.id, personId: null, sessionId: id };
    expect(device_id).not.toBeNull();
    return { screen: callerAs(world, accountsRouter, actor, { ip: OFFICE }), id };
  }

  test('one that was signed out everywhere', async () => {
    const known = browser(OFFICE);
    const { screen } = await signedIn(known);
    await screen.signOutEverywhere();
    expect(await isKnown(known.secrets())).toBe(false);
  });

  test('one whose session was ended from another, which stays known', async () => {
    const [lost, own] = [browser(OFFICE), browser(OFFICE)];
    const { id } = await signedIn(lost);
    const { screen } = await signedIn(own);
    await screen.endSession({ id });
    expect(await isKnown(lost.secrets())).toBe(false);
    await own.enter();
  });

  test('one on which the password was not changed, while another changed it', async () => {
    const [other, own] = [browser(OFFICE), browser(OFFICE)];
    await signedIn(other);
    const { screen } = await signedIn(own);
    await screen.changePassword({ current: TEST_PASSWORD, next: 'Harbour-glass7' });
    await lock(browser(OFFICE));
    expect(await other.guess()).toBe('account_locked');
    expect(await own.guess()).toBe('wrong_password');
  });

  test('one of before a code replaced the password', async () => {
    const known = browser(OFFICE);
    await known.enter();
    const system = await actorAs(world, 'street_organizer', tree.east.street);
    const member = await addMember(world, tree.east.branch);
    await world.db
      .updateTable('account')
      .set({ person_id: member.personId })
      .where('id', '=', owner.id)
      .execute();
    const { code } = await callerAs(world, accountsRouter, system).issueCode({
      memberId: member.id,
    });
    const credentials = { login: owner.login, password: 'Harbour-glass7' };
    await callerAs(world, accountsRouter, null).activate({ code, ...credentials });
    await lock(browser(OFFICE));
    expect(await known.guess()).toBe('account_locked');
  });

  test('the eleventh latest', async () => {
    const browsers = Array.from({ length: 11 }, () => browser(OFFICE));
    for (const each of browsers) {
      await each.enter();
      world.clock.advance(SECOND);
    }
    expect(await isKnown(browsers[0]?.secrets() ?? [])).toBe(false);
    await browser(OFFICE, browsers[1]?.secrets()).enter();
  });
});

describe('a login that nobody has', () => {
  test('is refused as one that somebody has, in every answer and with as many statements', async () => {
    let statements = 0;
    const counted = world.db.withPlugin({
      transformQuery: ({ node }) => {
        statements += 1;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    const watched = { ...world, services: { ...world.services, db: counted } };
    const answers = async (login: string) => {
      const seen: unknown[] = [];
      for (const pause of [0, 0, 500, 600, 3_000, 5_000, 0, 31 * MINUTE]) {
        world.clock.advance(pause);
        statements = 0;
        const caller = callerAs(watched, accountsRouter, null, { ip: OFFICE });
        const told = await refusalReport(caller.signIn({ login, password: 'Wrong-1234' }));
        seen.push(told, statements);
      }
      return seen;
    };
    const unknown = await answers(`nobody${world.unique()}`);
    expect(unknown).toEqual(await answers(owner.login));
    expect(unknown[1]).toBeGreaterThan(5);
  });
});

test('the log keeps each wrong password and each lock, and of refusals unread their number', async () => {
  const guesser = browser('192.0.2.77');
  await lock(guesser);
  for (let i = 0; i < 9; i++) await guesser.guess();
  const mine = (await recordedEvents(world)).filter(({ data }) => data.accountId === owner.id);
  expect(mine.flatMap(({ audience }) => audience)).toEqual([]);
  expect(
    mine.map(({ type, data }) => [type, data.reason ?? data.known, data.ip, data.count]),
  ).toEqual([
    ...Array.from({ length: 5 }, () => [
      'account.sign_in_failed',
      'wrong_password',
      '192.0.2.77',
      undefined,
    ]),
    ['account.locked', false, '192.0.2.77', undefined],
    ...[1, 2, 4, 8].map((count) => ['account.sign_in_failed', 'locked', '192.0.2.77', count]),
  ]);
});
