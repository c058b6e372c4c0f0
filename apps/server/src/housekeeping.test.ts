// Tests of the recurring jobs.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry } from '@xianfeng/api';
import { type Connection, connect, makeLogPartitions } from '@xianfeng/database';
import { fieldKeys } from '@xianfeng/features/kernel';
import { testClock } from '@xianfeng/features/testing';
import { testDatabase } from '@xianfeng/testkit';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startHousekeeping } from './housekeeping.js';

const database = testDatabase();
let work: Connection;
let owner: Connection;
let folder: string;

beforeAll(async () => {
  work = connect(database.workUrl);
  owner = connect(database.ownerUrl);
  folder = await mkdtemp(join(tmpdir(), 'xianfeng-house-'));
});
afterAll(async () => {
  await work.close();
  await owner.close();
  await rm(folder, { recursive: true });
});

/** An event at a place far ahead, as after years of work. */
const logAt = (seq: number) =>
  owner.pool.query(
    `insert into event_log (seq, type, audience, body, previous_hash, hash)
     values ($1, 'test.far', '{}', '{}', '\\x00', '\\x01')`,
    [seq],
  );

const partitions = async () => {
  const { rows } = await owner.pool.query<{ count: number }>(
    `select count(*)::int as count from pg_inherits where inhparent = 'event_log'::regclass`,
  );
  return rows[0]?.count ?? 0;
};

test('the log never runs out of room while the product runs', async () => {
  const errors: unknown[] = [];
  const house = startHousekeeping({
    services: {
      db: work.db,
      clock: testClock(),
      keys: fieldKeys(Buffer.alloc(32), 'test'),
      logSeq: () => 0,
      registry,
    },
    anchorFile: join(folder, 'anchors.log'),
    everyMs: 20,
    onError: (error) => errors.push(error),
  });
  await expect(logAt(11_000_000)).rejects.toThrow('no partition');
  await logAt(10_999_999);
  await vi.waitFor(() => logAt(20_999_999), 10_000);
  await house.stop();
  expect(errors).toEqual([]);
});

test('two servers that make room at once make it once', async () => {
  await makeLogPartitions(work.db);
  const before = await partitions();
  await logAt(25_000_000);
  const made = await Promise.all([makeLogPartitions(work.db), makeLogPartitions(work.db)]);
  expect(made.sort()).toEqual([0, 5]);
  expect(await partitions()).toBe(before + 5);
  expect(await makeLogPartitions(work.db)).toBe(0);
});

test('whoever may make room may neither make tables nor pass by the log', async () => {
  await expect(work.pool.query('create table mine (id int)')).rejects.toThrow('denied');
  for (const part of ['event_log_0', 'event_log_30']) {
    await expect(work.pool.query(`select from ${part}`)).rejects.toThrow('denied');
  }
  const writing = work.pool.query('delete from event_log where seq = 25000000');
  await expect(writing).rejects.toThrow('denied');
});
