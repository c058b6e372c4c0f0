// Tests of sessions over a library: over lucia, and over the plain one that could replace it (ADR 29).
import { randomBytes } from 'node:crypto';
import { transact } from '@xianfeng/database';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  addAccount,
  addAssignment,
  addTree,
  recordedEvents,
  type TestAccount,
  testRequest,
  testWorld,
} from '../../testing/index.js';
import { sessionsOver } from './judged.js';
import type { SessionLibrary } from './library.js';
import { lucia } from './lucia.js';
import { LONGEST } from './rows.js';

const world = testWorld();
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** All that lucia does for us, by the clock of the store. */
const plain: SessionLibrary = {
  async start(keeper, accountId, device) {
    const secret = randomBytes(25).toString('hex');
    await keeper.add({ secret, accountId, device, endsAt: keeper.now() + LONGEST.member });
    return secret;
  },
  async holds(keeper, secret) {
    const kept = await keeper.find(secret);
    if (kept === null) return false;
    const holds = !kept.disabled && keeper.now() < kept.endsAt;
    await (holds ? keeper.touch() : keeper.remove(secret));
    return holds;
  },
  async holding(keeper, accountId) {
    const kept = await keeper.findAll(accountId);
    return new Set(kept.filter(({ endsAt }) => keeper.now() < endsAt).map(({ id }) => id));
  },
};

describe.each([
  ['lucia', lucia],
  ['a plain library', plain],
])('sessions over %s', (_, library) => {
  const sessions = sessionsOver(library);
  let account: TestAccount;
  beforeEach(async () => {
    const { east } = await addTree(world);
    account = await addAccount(world);
    await addAssignment(world, account, 'member', east.branch);
  });

  const begin = () => {
    const request = testRequest({ ip: '10.0.0.9', userAgent: 'Browser/1' });
    return transact(world.db, (tx) =>
      sessions.startSession(tx, { ...world.services, request }, account.id),
    );
  };
  const read = (secret: string, touch = true) =>
    sessions.readSession(world.services, secret, touch);
  const endings = async () =>
    (await recordedEvents(world, 'session.ended'))
      .filter(({ data }) => data.accountId === account.id)
      .map(({ data }) => data.reason);

  test('begin with a secret that is long, new each time and stored nowhere', async () => {
    const secrets = [await begin(), await begin()];
    expect(new Set(secrets).size).toBe(2);
    const stored = JSON.stringify(await world.db.selectFrom('session').selectAll().execute());
    for (const secret of secrets) {
      expect(secret).toMatch(/^[a-z0-9]{40,100}$/);
      expect(stored).not.toContain(secret);
    }
    expect((await read(secrets[0] ?? ''))?.session).toMatchObject({
      createdAt: world.clock.now(),
      ip: '10.0.0.9',
      userAgent: 'Browser/1',
    });
  });

  test('hold until they have rested too long, and end by looking, in the log too', async () => {
    const secret = await begin();
    world.clock.advance(30 * DAY - SECOND);
    expect(await read(secret, false)).not.toBeNull();
    world.clock.advance(2 * SECOND);
    expect(await read(secret, false)).toBeNull();
    expect(await endings()).toEqual(['expired']);
    expect(await read(secret)).toBeNull();
    expect(await endings()).toEqual(['expired']);
  });

  test('are kept alive by use, once a minute at most, until their longest life is over', async () => {
    const secret = await begin();
    const began = world.clock.now();
    world.clock.advance(MINUTE - SECOND);
    await read(secret);
    expect((await read(secret, false))?.session.lastSeenAt).toBe(began);
    for (let day = 20; day < 90; day += 20) {
      world.clock.set(began + day * DAY);
      await read(secret);
      expect((await read(secret, false))?.session.lastSeenAt).toBe(world.clock.now());
    }
    world.clock.set(began + 90 * DAY + SECOND);
    expect(await read(secret)).toBeNull();
  });

  test('of a disabled account end, and those of others do not', async () => {
    const secret = await begin();
    const disabled = account;
    account = await addAccount(world);
    const other = await begin();
    await world.db
      .updateTable('account')
      .set({ disabled: true })
      .where('id', '=', disabled.id)
      .execute();
    expect(await read(secret)).toBeNull();
    expect(await read(other)).not.toBeNull();
  });

  test('are listed as long as they hold', async () => {
    const first = await begin();
    const { session } = (await read(first)) ?? {};
    expect(await sessions.listSessions(world.services, account.id)).toEqual([session]);
    world.clock.advance(30 * DAY + SECOND);
    await begin();
    const listed = await sessions.listSessions(world.services, account.id);
    expect(listed.map(({ publicId }) => publicId)).not.toContain(session?.publicId);
    expect(listed).toHaveLength(1);
  });

  test('of a wrong secret, however long, are none', async () => {
    await begin();
    for (const wrong of ['', 'x', 'x'.repeat(1_000_000)]) expect(await read(wrong)).toBeNull();
  });
});
