// Tests of many connections that come at once, as after a restart.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { logHead, type Sequencer, startSequencer, type Welcome } from '@xianfeng/events';
import { type Actor, roomsOf, type Services } from '@xianfeng/features/kernel';
import { actorAs, addSession, addTree, type TestTree, testWorld } from '@xianfeng/features/testing';
import { writeEvent } from '@xianfeng/testkit';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Live } from './live.js';
import { SessionLookups } from './lookups.js';
import { listenLive, untilDelivered } from './testing.js';

const world = testWorld();
const sockets: Socket[] = [];
let tree: TestTree;
let member: Actor;
let secretary: Actor;
let sequencer: Sequencer;
let live: Live;
let address: string;
/** What the server read since it started: sessions by query, and events of the log. */
const read: { sessions: number[]; events: number } = { sessions: [], events: 0 };

beforeAll(async () => {
  tree = await addTree(world);
  member = await actorAs(world, 'member', tree.west.branch);
  secretary = await actorAs(world, 'branch_secretary', tree.east.branch);
  sequencer = startSequencer(world.url, () => {});
});
afterAll(() => sequencer.stop());
beforeEach(start);
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.disconnect();
  await live.close();
});

const watched = (): Services => ({
  ...world.services,
  db: world.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      const [first] = result.rows;
      if (first !== undefined && 'secret_hash' in first) read.sessions.push(result.rows.length);
      if (first !== undefined && 'audience' in first) read.events += result.rows.length;
      return Promise.resolve(result);
    },
  }),
});

async function start(): Promise<void> {
  const limits = { ofAddress: 500, ofSession: 100, ofAccount: 500, unknown: 500 };
  const services = watched();
  ({ live, address } = await listenLive({ services, url: world.url }, { limits }));
  Object.assign(read, { sessions: [], events: 0 });
}

interface Heard {
  welcome: Welcome | null;
  seqs: number[];
}

/** Comes with a session, and gives what was heard until the welcome; null where there was none. */
function come(
  actor: Actor,
  secret: string,
  place: { seq: number | null; scope: string | null } = { seq: null, scope: null },
): Promise<Heard> {
  const socket = io(address, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { assignment: actor.assignment.id, cursor: place.seq, scope: place.scope },
    extraHeaders: { cookie: `xianfeng_session=${secret}` },
  });
  sockets.push(socket);
  const seqs: number[] = [];
  socket.on('event', ({ seq }: { seq: number }) => seqs.push(seq));
  return new Promise((resolve) => {
    socket.on('welcome', (welcome: Welcome) => resolve({ welcome, seqs }));
    socket.on('disconnect', () => resolve({ welcome: null, seqs }));
    socket.on('connect_error', () => resolve({ welcome: null, seqs }));
  });
}

const sessionOf = (actor: Actor) => addSession(world, { id: actor.accountId });

const settled = () => untilDelivered(world, live);

test('a session is looked up once, however many connections it has', async () => {
  const sessions = [await sessionOf(member), await sessionOf(secretary), await sessionOf(member)];
  const actors = [member, secretary, member];
  const tabs = Array.from({ length: 60 }, (_, i) => i % 3);
  const heard = await Promise.all(
    tabs.map((i) => come(actors[i] ?? member, sessions[i]?.secret ?? '')),
  );
  expect(heard.filter(({ welcome }) => welcome === null)).toEqual([]);
  expect(read.sessions.reduce((sum, rows) => sum + rows, 0)).toBe(3);
});

test('sessions that are asked for at once share a query', async () => {
  const lookups = new SessionLookups(watched(), () => true);
  const held = await Promise.all(Array.from({ length: 12 }, () => sessionOf(member)));
  const answers = await Promise.all(
    [...held, { secret: 'forged' }].map(({ secret }) =>
      lookups.actor({ secret, loopback: true, assignment: member.assignment.id }),
    ),
  );
  expect(answers.map((actor) => actor?.accountId ?? null)).toEqual([
    ...held.map(() => member.accountId),
    null,
  ]);
  expect(read.sessions).toEqual([12]);
});

test('who comes back after a restart hears exactly what was missed, from memory', async () => {
  const { secret } = await sessionOf(secretary);
  const before = await come(secretary, secret);
  const place = { seq: before.welcome?.seq ?? null, scope: before.welcome?.scope ?? null };
  await live.close();
  for (let n = 0; n < 4; n++) {
    await writeEvent(world.db, { audience: n % 2 === 0 ? roomsOf(secretary) : ['o999'] });
  }
  const first = (place.seq ?? 0) + 1;
  await vi.waitFor(async () => expect(await logHead(world.db)).toBe(first + 3), 10_000);
  await start();
  const back = await Promise.all(Array.from({ length: 10 }, () => come(secretary, secret, place)));
  for (const { welcome, seqs } of back) {
    expect(welcome?.outcome).toEqual({ kind: 'replayed', count: 2 });
    expect(seqs).toEqual([first, first + 2]);
  }
  expect(read.events).toBe(0);
});

test('nobody is let in, or kept out, by what is remembered of a session', async () => {
  const { id, secret } = await sessionOf(member);
  expect((await come(member, secret)).welcome).not.toBeNull();
  await world.db.deleteFrom('session').where('id', '=', id).execute();
  const body = { at: 0, actor: null, organizationId: null, data: { accountId: member.accountId } };
  const ended = { ...body, subject: { kind: 'session', id, version: 1 } };
  await world.db
    .insertInto('outbox')
    .values({ type: 'session.ended', audience: [], body: JSON.stringify(ended) })
    .execute();
  await settled();
  expect((await come(member, secret)).welcome).toBeNull();

  const novice = await actorAs(world, 'street_organizer', tree.east.street);
  const session = await sessionOf(novice);
  const oblige = (mustChange: boolean) =>
    world.db
      .updateTable('account')
      .set({ must_change_password: mustChange })
      .where('id', '=', novice.accountId)
      .execute();
  await oblige(true);
  expect((await come(novice, session.secret)).welcome).toBeNull();
  await oblige(false);
  expect((await come(novice, session.secret)).welcome).not.toBeNull();
});

test('connections that break while they wait for their turn harm nobody', async () => {
  const { hostname, port, host } = new URL(address);
  const breaking = Array.from({ length: 150 }, () => connect(Number(port), hostname));
  for (const socket of breaking) socket.on('error', () => {});
  await Promise.all(breaking.map((socket) => once(socket, 'connect')));
  const head = ['GET /live/?EIO=4&transport=websocket HTTP/1.1', `Host: ${host}`];
  head.push('Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13');
  head.push('Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==', '', '');
  // The server, which runs in this process too, accepts one in a turn; it reads them all in one, and takes ten.
  for (let turn = 0; turn < 400; turn++) await nextTurn();
  for (const socket of breaking) socket.write(head.join('\r\n'));
  await nextTurn();
  await nextTurn();
  for (const socket of breaking) socket.resetAndDestroy();
  const { secret } = await sessionOf(secretary);
  expect((await come(secretary, secret)).welcome).not.toBeNull();
});
