// Tests of the numbering of events: dense, in order, one leader.
import { type Connection, connect, transact } from '@xianfeng/database';
import { testDatabase, writeEvent } from '@xianfeng/testkit';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { recordMany } from './event.js';
import { type Sequencer, startSequencer } from './sequencer.js';
import { logHead, readLog } from './tail.js';
import { verifyLog } from './verify.js';

const database = testDatabase();
let connection: Connection;
let owner: Connection;
const running: Sequencer[] = [];

beforeAll(() => {
  connection = connect(database.workUrl, { max: 20 });
  owner = connect(database.ownerUrl);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((sequencer) => sequencer.stop()));
});
afterAll(async () => {
  await connection.close();
  await owner.close();
});

function start(onError: (error: Error) => void = () => {}): Sequencer {
  const sequencer = startSequencer(database.workUrl, onError);
  running.push(sequencer);
  return sequencer;
}

const write = (id: number, before?: () => Promise<void>) =>
  writeEvent(connection.db, { audience: ['a'], id }, before);

const emptied = () =>
  vi.waitFor(
    async () => {
      const waiting = await connection.db.selectFrom('outbox').select('id').execute();
      expect(waiting).toEqual([]);
    },
    { timeout: 10_000, interval: 5 },
  );

/** Ends the connection that holds the sequencer's lock, as a network or an administrator does. */
async function killLeader(): Promise<boolean> {
  const killed = await sql<{ done: boolean }>`
    select pg_terminate_backend(pid) as done from pg_locks
    where locktype = 'advisory' and granted
      and database = (select oid from pg_database where datname = current_database())`.execute(
    owner.db,
  );
  return killed.rows.some((row) => row.done);
}

test('events of many records, recorded at once, keep their order and who may hear of them', async () => {
  const events = Array.from({ length: 3 }, (_, index) => ({
    ...{ type: 'test.many', at: index, actor: null, origin: null, organizationId: null },
    subject: { kind: 'test', id: index + 1, version: 1 },
    data: { text: 'a "quoted", {braced} \\ text' },
    audience: [[], ['a'], ['a', 'b']][index] ?? [],
  }));
  const before = await logHead(connection.db);
  await transact(connection.db, async (tx) => {
    await recordMany(tx, events);
    await recordMany(tx, []);
  });
  start();
  await emptied();
  const logged = await readLog(connection.db, before, 10);
  expect(logged).toMatchObject(
    events.map(({ subject, audience, data }) => ({ type: 'test.many', subject, audience, data })),
  );
});

test('committed events get dense numbers in one whole chain; what was rolled back leaves no gap', async () => {
  const before = await logHead(connection.db);
  start();
  await write(1);
  await expect(write(2, () => Promise.reject(new Error('rolled back')))).rejects.toThrow();
  await write(3);
  await emptied();
  const events = await readLog(connection.db, before, 10);
  expect(events.map((event) => [event.seq, event.subject.id])).toEqual([
    [before + 1, 1],
    [before + 2, 3],
  ]);
  expect(await verifyLog(connection.db)).toMatchObject({ whole: true, count: before + 2 });
});

test('a slow transaction is taken when it commits, after quicker ones that began later', async () => {
  const before = await logHead(connection.db);
  start();
  let finish = () => {};
  const slow = write(1, () => new Promise((resolve) => (finish = resolve)));
  await write(2);
  await vi.waitFor(async () => expect(await logHead(connection.db)).toBe(before + 1));
  finish();
  await slow;
  await emptied();
  const events = await readLog(connection.db, before, 10);
  expect(events.map((event) => event.subject.id)).toEqual([2, 1]);
});

test('events of one record keep the order of its writes, whoever writes', async () => {
  const before = await logHead(connection.db);
  const counter = Buffer.from('counter');
  await sql`
    insert into guessed_login (login_hash, strangers, first_at, last_at)
    values (${counter}, 1, ${new Date(0)}, ${new Date(0)})`.execute(connection.db);
  start();
  await Promise.all(
    Array.from({ length: 100 }, () =>
      connection.db.transaction().execute(async (tx) => {
        const { rows } = await sql<{ version: number }>`
          update guessed_login set strangers = strangers + 1
          where login_hash = ${counter} returning strangers as version`.execute(tx);
        const version = rows[0]?.version ?? 0;
        const subject = { kind: 'counter', id: 1, version };
        const body = JSON.stringify({
          at: 0,
          actor: null,
          organizationId: null,
          subject,
          data: {},
        });
        await tx.insertInto('outbox').values({ type: 'counted', audience: [], body }).execute();
      }),
    ),
  );
  await emptied();
  const versions = (await readLog(connection.db, before, 200)).map(
    (event) => event.subject.version,
  );
  expect(versions).toEqual(Array.from({ length: 100 }, (_, n) => n + 2));
});

test('when the leader loses its connection another takes over: no gap, nothing twice', async () => {
  const before = await logHead(connection.db);
  const errors: Error[] = [];
  const sequencers = [start((error) => errors.push(error)), start((error) => errors.push(error))];
  const leaders = () => sequencers.filter((sequencer) => sequencer.isLeader());
  await vi.waitFor(() => expect(leaders()).toHaveLength(1));
  let id = 0;
  let writing = true;
  const writers = Array.from({ length: 8 }, async () => {
    while (writing) await write(++id);
  });
  try {
    for (let round = 0; round < 6; round++) {
      const head = await logHead(connection.db);
      await vi.waitFor(
        async () => expect(await logHead(connection.db)).toBeGreaterThan(head),
        10_000,
      );
      expect(await killLeader()).toBe(true);
      await vi.waitFor(() => expect(errors).toHaveLength(round + 1), 5000);
    }
  } finally {
    writing = false;
    await Promise.all(writers);
  }
  await emptied();
  const events = await readLog(connection.db, before, 1_000_000);
  expect(events.map((event) => event.seq)).toEqual(events.map((_, n) => before + 1 + n));
  const ids = events.map((event) => event.subject.id);
  expect(ids).toHaveLength(id);
  expect(new Set(ids).size).toBe(id);
  expect(await verifyLog(connection.db)).toMatchObject({ whole: true, count: before + id });
});

test('a waiting sequencer leads as soon as the leader stops, and stopping ends both', async () => {
  const first = start();
  await vi.waitFor(() => expect(first.isLeader()).toBe(true));
  const second = start();
  await first.stop();
  await vi.waitFor(() => expect(second.isLeader()).toBe(true), 5000);
  await write(1);
  await emptied();
  await second.stop();
  expect([first.isLeader(), second.isLeader()]).toEqual([false, false]);
});

test('a database that cannot be reached is reported and tried again, not hammered', async () => {
  const failedAt: number[] = [];
  const unreachable = new URL(database.workUrl);
  unreachable.port = '1';
  const sequencer = startSequencer(unreachable.href, () => failedAt.push(performance.now()));
  running.push(sequencer);
  await vi.waitFor(() => expect(failedAt.length).toBeGreaterThanOrEqual(3), 10_000);
  const [first = 0, , third = 0] = failedAt;
  expect(third - first).toBeGreaterThan(900);
});
