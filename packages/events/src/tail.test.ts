// Tests of following the log.
import { type Connection, connect } from '@xianfeng/database';
import { testDatabase, writeEvent } from '@xianfeng/testkit';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Sequencer, startSequencer } from './sequencer.js';
import { logHead, startTail, type Tail } from './tail.js';

const database = testDatabase();
let connection: Connection;
let owner: Connection;
let sequencer: Sequencer;
const tails: Tail[] = [];

beforeAll(() => {
  connection = connect(database.workUrl);
  owner = connect(database.ownerUrl);
  sequencer = startSequencer(database.workUrl, () => {});
});
afterEach(async () => {
  await Promise.all(tails.splice(0).map((tail) => tail.stop()));
});
afterAll(async () => {
  await sequencer.stop();
  await connection.close();
  await owner.close();
});

/** A tail from the log's end, with everything that it handed on. */
async function follow(handle: (seqs: number[]) => Promise<void> = () => Promise.resolve()) {
  const seqs: number[] = [];
  const errors: Error[] = [];
  const after = await logHead(connection.db);
  const tail = startTail(
    { url: database.workUrl, db: connection.db, after },
    async (events) => {
      const batch = events.map((event) => event.seq);
      await handle(batch);
      seqs.push(...batch);
    },
    (error) => errors.push(error),
  );
  tails.push(tail);
  return { tail, seqs, errors, after };
}

const write = () => writeEvent(connection.db, { audience: ['a'] });
const range = (after: number, count: number) =>
  Array.from({ length: count }, (_, n) => after + 1 + n);

const listeners = () =>
  sql<{ pid: number }>`
    select pid from pg_stat_activity
    where datname = current_database() and query = 'listen event_log'`.execute(owner.db);

test('each event is handed on once, in order', async () => {
  const { seqs, after, tail } = await follow();
  await Promise.all(Array.from({ length: 200 }, write));
  await vi.waitFor(() => expect(seqs).toHaveLength(200), 10_000);
  expect(seqs).toEqual(range(after, 200));
  expect(tail.seq()).toBe(after + 200);
  expect(tail.isCurrent()).toBe(true);
});

test('a lost notification is only slower: the poll finds the events and the listening begins again', async () => {
  const { seqs, after } = await follow();
  await vi.waitFor(async () => expect((await listeners()).rows).toHaveLength(1));
  const { rows } = await listeners();
  for (let round = 0; round < 2; round++) {
    const { rows: now } = await listeners();
    for (const { pid } of now) await sql`select pg_terminate_backend(${pid})`.execute(owner.db);
    await write();
    await vi.waitFor(() => expect(seqs).toHaveLength(round + 1), 5000);
    await vi.waitFor(async () => expect((await listeners()).rows).toHaveLength(1), 5000);
  }
  expect((await listeners()).rows[0]?.pid).not.toBe(rows[0]?.pid);
  expect(seqs).toEqual(range(after, 2));
});

test('what could not be handed on is reported and handed on again, in order', async () => {
  let failures = 3;
  const { seqs, errors, after } = await follow(() =>
    failures-- > 0 ? Promise.reject(new Error('not now')) : Promise.resolve(),
  );
  await write();
  await write();
  await vi.waitFor(() => expect(seqs).toHaveLength(2), 10_000);
  expect(seqs).toEqual(range(after, 2));
  expect(errors.map((error) => error.message)).toEqual(['not now', 'not now', 'not now']);
});

test('a reader that is stuck says that it is behind', async () => {
  let release = () => {};
  const { tail } = await follow(() => new Promise((resolve) => (release = resolve)));
  await write();
  await vi.waitFor(() => expect(tail.isCurrent()).toBe(false), 10_000);
  release();
  await vi.waitFor(() => expect(tail.isCurrent()).toBe(true), 5000);
});
