// Tests of one-time addresses.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, ActorContext } from '../../kernel/index.js';
import { actorAs, addTree, testRequest, testWorld } from '../../testing/index.js';
import {
  forgetDownloads,
  hasDownload,
  offerDownload,
  takeDownload,
  type Visitor,
} from './index.js';

const world = testWorld();
const nobody: Visitor = { accountId: null, inApp: false };
const inApp: Visitor = { accountId: null, inApp: true };
const content = Buffer.from('姓名,电话\n王小明,13800000000\n');
const file = { name: '名册.csv', mediaType: 'text/csv', content };
let actor: Actor;
let other: Actor;

beforeAll(async () => {
  const { east, west } = await addTree(world);
  actor = await actorAs(world, 'branch_secretary', east.branch);
  other = await actorAs(world, 'branch_secretary', west.branch);
});

const context = (who = actor): ActorContext => ({
  ...world.services,
  request: testRequest(),
  actor: who,
});
const offer = (who?: Actor) => offerDownload(context(who), file);
const take = (secret: string, visitor = nobody) => takeDownload(world.services, secret, visitor);
const rows = () => world.db.selectFrom('download').selectAll().execute();

describe('an address of a file', () => {
  test('gives the file once, and nothing of it stays', async () => {
    const secret = await offer();
    expect(await take(secret)).toEqual(file);
    expect(await take(secret)).toBeNull();
    expect(await rows()).toEqual([]);
  });

  test('gives it to one of two who come at once', async () => {
    const secret = await offer();
    const taken = await Promise.all([take(secret), take(secret)]);
    expect(taken.filter((each) => each !== null)).toHaveLength(1);
  });

  test('serves whoever holds it, or the account that asked; and no other account', async () => {
    const secret = await offer();
    expect(await take(secret, { accountId: other.accountId, inApp: false })).toBeNull();
    expect(await take(secret, { accountId: other.accountId, inApp: true })).toBeNull();
    expect(await take(secret, { accountId: actor.accountId, inApp: false })).toEqual(file);
  });

  test('is over after two minutes, and then removed', async () => {
    const secret = await offer();
    world.clock.advance(119_999);
    expect(await hasDownload(world.services, secret, nobody)).toBe(true);
    world.clock.advance(1);
    expect(await hasDownload(world.services, secret, nobody)).toBe(false);
    expect(await take(secret)).toBeNull();
    expect(await rows()).toHaveLength(1);
    await forgetDownloads(world.services);
    expect(await rows()).toEqual([]);
  });

  test('goes with the session that asked', async () => {
    const secret = await offer(other);
    await world.db.deleteFrom('session').where('id', '=', other.sessionId).execute();
    expect(await take(secret)).toBeNull();
  });

  test('goes with the assignment under which the file was asked for', async () => {
    const tree = await addTree(world);
    const leaving = await actorAs(world, 'street_organizer', tree.east.street);
    const secret = await offer(leaving);
    await world.db
      .updateTable('assignment')
      .set({ ends_on: '2026-03-16' })
      .where('id', '=', leaving.assignment.id)
      .execute();
    expect(await take(secret)).toBeNull();
  });

  test('is asked after without being used up', async () => {
    const secret = await offer();
    expect(await hasDownload(world.services, secret, nobody)).toBe(true);
    expect(await hasDownload(world.services, secret, nobody)).toBe(true);
    expect(await take(secret)).toEqual(file);
    expect(await hasDownload(world.services, secret, nobody)).toBe(false);
  });

  test('that was guessed or spoilt gives nothing', async () => {
    const secret = await offer();
    for (const wrong of ['', 'x', `${secret}x`, `x${secret.slice(1, -1)}x`, '\u0000']) {
      expect(await take(wrong)).toBeNull();
    }
    expect(await take(secret)).toEqual(file);
  });
});

describe('a browser within an app', () => {
  test('may hand the address to one program, at once', async () => {
    const secret = await offer();
    expect(await take(secret, inApp)).toEqual(file);
    expect(await take(secret)).toEqual(file);
    expect(await take(secret)).toBeNull();
    expect(await take(secret, inApp)).toBeNull();
  });

  test('may fetch the file a second time itself, and no third', async () => {
    const secret = await offer();
    const taken = [await take(secret, inApp), await take(secret, inApp), await take(secret, inApp)];
    expect(taken).toEqual([file, file, null]);
  });

  test('hands on for half a minute only', async () => {
    const secret = await offer();
    await take(secret, inApp);
    world.clock.advance(30_000);
    expect(await take(secret)).toBeNull();
  });
});

test('the database holds neither the secret nor the file in the clear', async () => {
  const secret = await offer();
  const [row] = (await rows()).slice(-1);
  expect(row?.sealed).toBeInstanceOf(Buffer);
  expect(row?.sealed?.includes('13800000000')).toBe(false);
  expect(JSON.stringify(row)).not.toContain(secret);
  const spoilt = Buffer.from(row?.sealed ?? []);
  spoilt[20] = (spoilt[20] ?? 0) ^ 1;
  await world.db
    .updateTable('download')
    .set({ sealed: spoilt })
    .where('secret_hash', '=', row?.secret_hash ?? Buffer.alloc(0))
    .execute();
  await expect(take(secret)).rejects.toThrow();
});
