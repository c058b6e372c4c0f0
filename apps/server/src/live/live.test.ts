// Tests of live delivery over sockets.
import { connect as connectTo } from '@xianfeng/database';
import { readLog, type Sequencer, startSequencer, type Welcome } from '@xianfeng/events';
import { type Actor, type LongWrite, rooms, roomsOf } from '@xianfeng/features/kernel';
import { actorAs, addSession, addTree, type TestTree, testWorld } from '@xianfeng/features/testing';
import { writeEvent } from '@xianfeng/testkit';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Live } from './live.js';
import type { WireEvent } from './messages.js';
import { listenLive, untilDelivered } from './testing.js';

const world = testWorld();
let tree: TestTree;
let secretary: Actor;
let organizer: Actor;
let member: Actor;
let sequencer: Sequencer;
let live: Live;
let address: string;
const phones: Phone[] = [];

beforeAll(async () => {
  tree = await addTree(world);
  secretary = await actorAs(world, 'branch_secretary', tree.east.branch);
  organizer = await actorAs(world, 'street_organizer', tree.east.street);
  member = await actorAs(world, 'member', tree.west.branch);
  sequencer = startSequencer(world.url, () => {});
});
afterAll(() => sequencer.stop());
beforeEach(() => start());
afterEach(async () => {
  for (const phone of phones.splice(0)) phone.disconnect();
  await live.close();
});

async function start(upToMs?: number): Promise<void> {
  ({ live, address } = await listenLive(world, upToMs === undefined ? {} : { upToMs }));
}

/** A browser’s side of the wire: keeps its cursor and scope, and drops what it holds. */
class Phone {
  cursor: number | null = null;
  scope: string | null = null;
  events: WireEvent[] = [];
  sent: number[] = [];
  welcomes: Welcome[] = [];
  progress: LongWrite[] = [];
  signedOut = false;
  /** Turned away before there was a connection. */
  refused = false;
  #socket: Socket | null = null;

  constructor(
    private readonly cookie: string,
    private readonly assignment: number | null,
    private readonly headers: Record<string, string> = {},
  ) {
    phones.push(this);
  }

  connect(): void {
    this.disconnect();
    this.sent = [];
    const socket = io(address, {
      path: '/live',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { assignment: this.assignment, cursor: this.cursor, scope: this.scope },
      extraHeaders: { ...this.headers, cookie: this.cookie },
    });
    this.#socket = socket;
    socket.on('event', (event: WireEvent) => {
      this.sent.push(event.seq);
      if (this.cursor !== null && event.seq <= this.cursor) return;
      this.cursor = event.seq;
      this.events.push(event);
    });
    socket.on('welcome', (welcome: Welcome) => {
      this.welcomes.push(welcome);
      if (welcome.outcome.kind === 'reset') this.events = [];
      this.cursor = welcome.seq;
      this.scope = welcome.scope;
    });
    socket.on('upTo', ({ seq }: { seq: number }) => {
      this.cursor = Math.max(this.cursor ?? 0, seq);
    });
    socket.on('progress', (told: LongWrite) => {
      this.progress.push(told);
    });
    socket.on('signedOut', () => {
      this.signedOut = true;
    });
    socket.on('connect_error', () => {
      this.refused = true;
    });
  }

  get connected(): boolean {
    return this.#socket?.connected === true;
  }

  get seqs(): number[] {
    return this.events.map((event) => event.seq);
  }

  disconnect(): void {
    this.#socket?.disconnect();
    this.#socket = null;
  }

  /** Connects and waits for the welcome. */
  async arrive(): Promise<Welcome['outcome'] | undefined> {
    const before = this.welcomes.length;
    this.connect();
    await vi.waitFor(() => expect(this.welcomes.length).toBeGreaterThan(before), 10_000);
    return this.welcomes.at(-1)?.outcome;
  }
}

async function phoneOf(actor: Actor): Promise<{ phone: Phone; sessionId: number }> {
  const session = await addSession(world, { id: actor.accountId });
  const phone = new Phone(`xianfeng_session=${session.secret}`, actor.assignment.id);
  return { phone, sessionId: session.id };
}

const write = (audience: readonly string[], before?: () => Promise<void>) =>
  writeEvent(world.db, { audience }, before);

const settled = () => untilDelivered(world, live);

async function visibleAfter(seq: number, actor: Actor): Promise<number[]> {
  const events = await readLog(world.db, seq, 1_000_000, { audience: roomsOf(actor) });
  return events.map((event) => event.seq);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('sixteen writers, three sockets, one of which comes and goes: each hears exactly its own', async () => {
  const [steady, upper, restless] = await Promise.all([
    phoneOf(member),
    phoneOf(organizer),
    phoneOf(secretary),
  ]);
  for (const { phone } of [steady, upper, restless]) {
    expect(await phone.arrive()).toEqual({ kind: 'reset', reason: 'first' });
  }
  const start = restless.phone.cursor ?? 0;
  const audiences = [roomsOf(member), roomsOf(organizer), roomsOf(secretary), ['o999']];
  let returns = 0;
  let written = 0;
  const enough = () => returns >= 12 && written >= 400;
  const writers = Array.from({ length: 16 }, async (_, n) => {
    for (let turn = n; !enough(); turn++) {
      const aborts = turn % 9 === 0;
      const writing = write(audiences[turn % 4] ?? [], async () => {
        if (n < 3) await pause(200);
        if (aborts) throw new Error('aborted');
      });
      if (aborts) await expect(writing).rejects.toThrow('aborted');
      else {
        await writing;
        written += 1;
      }
      await pause(Math.random() * 20);
    }
  });
  while (!enough()) {
    await pause(Math.random() * 120);
    restless.phone.connect();
    await pause(Math.random() * 120);
    returns += 1;
  }
  await Promise.all(writers);
  await restless.phone.arrive();
  await settled();
  const complete = async ({ phone }: { phone: Phone }, actor: Actor) => {
    const expected = await visibleAfter(start, actor);
    expect(expected.length).toBeGreaterThan(20);
    await vi.waitFor(() => expect(phone.seqs).toHaveLength(expected.length), 10_000);
    expect(phone.seqs).toEqual(expected);
  };
  await complete(steady, member);
  await complete(upper, organizer);
  await complete(restless, secretary);
  expect(steady.phone.sent).toEqual(steady.phone.seqs);
});

test('an event travels without the names of its rooms', async () => {
  const { phone } = await phoneOf(organizer);
  await phone.arrive();
  await write(roomsOf(organizer));
  await vi.waitFor(() => expect(phone.events).toHaveLength(1), 5000);
  expect(phone.events[0]).toEqual({
    seq: expect.any(Number),
    type: 'test.happened',
    at: 0,
    organizationId: null,
    subject: { kind: 'test', id: 1, version: 1 },
    data: {},
    news: false,
  });
});

test('an event that the feed tells says so', async () => {
  const { phone } = await phoneOf(organizer);
  await phone.arrive();
  const audience = roomsOf(organizer);
  await writeEvent(world.db, { audience, type: 'task.handed' });
  await writeEvent(world.db, { audience, type: 'leave.asked' });
  await vi.waitFor(() => expect(phone.events).toHaveLength(2), 5000);
  expect(phone.events.map(({ type, news }) => [type, news])).toEqual([
    ['task.handed', true],
    ['leave.asked', false],
  ]);
});

test('the largest replay arrives whole: it is not taken for a client that takes nothing', async () => {
  const { phone } = await phoneOf(organizer);
  await phone.arrive();
  phone.disconnect();
  const body = JSON.stringify({ at: 0, actor: null, organizationId: null, subject: {}, data: {} });
  const row = { type: 'test.happened', audience: roomsOf(organizer), body };
  await world.db.insertInto('outbox').values(Array(2000).fill(row)).execute();
  await settled();
  expect(await phone.arrive()).toEqual({ kind: 'replayed', count: 2000 });
  expect(phone.seqs).toEqual(await visibleAfter((phone.seqs[0] ?? 0) - 1, organizer));
});

test('who is still catching up does not hear how far the others are', async () => {
  const { phone } = await phoneOf(organizer);
  await phone.arrive();
  const cursor = phone.cursor ?? 0;
  phone.disconnect();
  await write(roomsOf(organizer));
  await settled();
  await live.close();
  await start(5);
  const { pool, close } = connectTo(world.url);
  const client = await pool.connect();
  // No session can be read for a while, so no connection can be accepted.
  await client.query('begin; lock table session in access exclusive mode');
  phone.connect();
  await vi.waitFor(async () => {
    const { rows } = await pool.query(
      `select 1 from pg_locks where not granted and relation = 'session'::regclass`,
    );
    expect(rows).not.toEqual([]);
  }, 5000);
  await client.query('commit');
  client.release();
  await close();
  await vi.waitFor(() => expect(phone.welcomes).toHaveLength(2), 5000);
  expect(phone.seqs).toEqual(await visibleAfter(cursor, organizer));
});

test('a quiet client hears how far it is', async () => {
  await live.close();
  await start(20);
  const { phone } = await phoneOf(member);
  await phone.arrive();
  await write([rooms.organization(organizer.assignment.organizationId)]);
  const head = await settled();
  await vi.waitFor(() => expect(phone.cursor).toBe(head), 5000);
  expect(phone.events).toEqual([]);
});

test('how far a long write is reaches every tab of its account, and no other', async () => {
  const [tab, other] = [(await phoneOf(organizer)).phone, (await phoneOf(organizer)).phone];
  const { phone: stranger } = await phoneOf(secretary);
  for (const phone of [tab, other, stranger]) await phone.arrive();
  const { accountId } = organizer;
  const key = { accountId, procedure: 'import', key: 'a', inputHash: Buffer.alloc(0) };
  const running = world.services.longWrites.begin(key, 'table.csv');
  running.begin('writing', 40);
  running.end('done', null);
  for (const phone of [tab, other]) {
    await vi.waitFor(() => expect(phone.progress.at(-1)?.outcome).toBe('done'), 5000);
    expect(phone.progress[0]).toMatchObject({ title: 'table.csv', stage: 'writing', of: 40 });
  }
  await write([rooms.everybody()]);
  await vi.waitFor(() => expect(stranger.events).toHaveLength(1), 5000);
  expect(stranger.progress).toEqual([]);
});

test('without a session, with a wrong one or after its end there is nothing to hear', async () => {
  const nobody = new Phone('', null);
  const forged = new Phone('xianfeng_session=forged', null);
  const stranger = new Phone(`xianfeng_session=forged`, secretary.assignment.id);
  for (const phone of [nobody, forged, stranger]) phone.connect();
  const { phone, sessionId } = await phoneOf(secretary);
  await phone.arrive();
  await world.db.deleteFrom('session').where('id', '=', sessionId).execute();
  await writeAccessChange(secretary.accountId);
  await write(roomsOf(secretary));
  await settled();
  for (const one of [nobody, forged, stranger, phone]) {
    await vi.waitFor(() => expect([one.signedOut, one.connected]).toEqual([true, false]), 5000);
    expect(one.events).toEqual([]);
  }
  expect(live.hub.size).toBe(0);
});

test('who must change the password first hears nothing, and is cut off when that comes up', async () => {
  const novice = await actorAs(world, 'street_organizer', tree.east.street);
  const oblige = (mustChange: boolean) =>
    world.db
      .updateTable('account')
      .set({ must_change_password: mustChange })
      .where('id', '=', novice.accountId)
      .execute();
  const early = (await phoneOf(novice)).phone;
  await oblige(true);
  early.connect();
  await vi.waitFor(() => expect([early.signedOut, early.connected]).toEqual([true, false]), 5000);
  await oblige(false);
  const { phone } = await phoneOf(novice);
  await phone.arrive();
  await oblige(true);
  await writeAccessChange(novice.accountId);
  await write(roomsOf(novice));
  await settled();
  await vi.waitFor(() => expect(phone.signedOut).toBe(true), 5000);
  expect([early.welcomes, early.events, phone.events]).toEqual([[], [], []]);
});

test('an assignment that has ended takes its rooms away before the next event', async () => {
  const dismissed = await actorAs(world, 'street_organizer', tree.west.street);
  const { phone } = await phoneOf(dismissed);
  await phone.arrive();
  await write(roomsOf(dismissed));
  await vi.waitFor(() => expect(phone.events).toHaveLength(1), 5000);
  await world.db
    .updateTable('assignment')
    .set({ ends_on: '2020-01-02' })
    .where('id', '=', dismissed.assignment.id)
    .execute();
  await writeAccessChange(dismissed.accountId);
  await write(roomsOf(dismissed));
  await settled();
  await vi.waitFor(() => expect(phone.signedOut).toBe(true), 5000);
  expect(phone.events).toHaveLength(1);
});

test('another site’s page cannot listen with the user’s cookie', async () => {
  const session = await addSession(world, { id: secretary.accountId });
  const cookie = `xianfeng_session=${session.secret}`;
  const phone = new Phone(cookie, secretary.assignment.id, { origin: 'http://evil.example' });
  phone.connect();
  await vi.waitFor(() => expect(phone.refused).toBe(true), 5000);
  expect([phone.connected, phone.welcomes]).toEqual([false, []]);
});

/** What the accounts feature records when a session or an assignment of an account ends. */
function writeAccessChange(accountId: number): Promise<void> {
  const body = JSON.stringify({
    at: 0,
    actor: null,
    organizationId: null,
    subject: { kind: 'session', id: 1, version: 1 },
    data: { accountId },
  });
  return world.db
    .insertInto('outbox')
    .values({ type: 'session.ended', audience: [], body })
    .execute()
    .then(() => {});
}
