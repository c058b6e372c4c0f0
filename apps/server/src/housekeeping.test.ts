// Tests of the recurring jobs.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry } from '@xianfeng/api';
import { type Connection, connect, makeLogPartitions } from '@xianfeng/database';
import { LogChecks, logHead, startSequencer } from '@xianfeng/events';
import { fieldKeys, LongWrites } from '@xianfeng/features/kernel';
import { testClock } from '@xianfeng/features/testing';
import { testDatabase, writeEvent } from '@xianfeng/testkit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { anchorsIn, startHousekeeping } from './housekeeping.js';

// On a busy machine a process takes seconds to start.
vi.setConfig({ testTimeout: 120_000 });

const database = testDatabase();
let work: Connection;
let owner: Connection;
let checks: LogChecks;
let folder: string;

beforeAll(async () => {
  work = connect(database.workUrl);
  owner = connect(database.ownerUrl);
  folder = await mkdtemp(join(tmpdir(), 'xianfeng-house-'));
  checks = new LogChecks({ url: database.workUrl, anchors: noted, now: clock.now });
});
afterAll(async () => {
  await checks.close();
  await work.close();
  await owner.close();
  await rm(folder, { recursive: true });
});

const noted = () => anchorsIn(join(folder, 'anchors.log'));

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

const clock = testClock();

/** The recurring jobs, in quick succession, until `until` holds. */
async function keepHouse(until: () => Promise<unknown>): Promise<unknown[]> {
  const errors: unknown[] = [];
  const house = startHousekeeping({
    services: {
      db: work.db,
      clock,
      keys: fieldKeys(Buffer.alloc(32), 'test'),
      logSeq: () => 0,
      logChecks: checks,
      longWrites: new LongWrites(clock.now),
      registry,
    },
    anchorFile: join(folder, 'anchors.log'),
    everyMs: 20,
    onError: (error) => errors.push(error),
  });
  try {
    await vi.waitFor(until, 60_000);
  } finally {
    await house.stop();
  }
  return errors;
}

describe('the head of the log', () => {
  const seqs = async () => (await noted()).map(({ seq }) => seq);

  /** Events as the sequencer takes them into the log. */
  async function happen(count: number): Promise<void> {
    const head = await logHead(work.db);
    const sequencer = startSequencer(database.workUrl, () => {});
    for (let id = 1; id <= count; id++) await writeEvent(work.db, { audience: [], id });
    await vi.waitFor(async () => expect(await logHead(work.db)).toBe(head + count), 10_000);
    await sequencer.stop();
  }

  test('is noted once a day, when what came since the day before is found whole', async () => {
    await happen(3);
    expect(await keepHouse(async () => expect(await seqs()).toEqual([3]))).toEqual([]);
    expect(checks.last).toMatchObject({ asked: false, end: { verdict: { from: 0, count: 3 } } });
    await happen(2);
    clock.advance(86_400_000);
    expect(await keepHouse(async () => expect(await seqs()).toEqual([3, 5]))).toEqual([]);
    expect(checks.last).toMatchObject({ whole: false, end: { verdict: { from: 3, count: 5 } } });
  });

  test('is not noted above an event that was changed: the operator is told', async () => {
    await happen(2);
    clock.advance(86_400_000);
    const change = (from: string, to: string) =>
      owner.pool.query(
        `update event_log set body = replace(body, '"id":${from}', '"id":${to}') where seq = 6`,
      );
    await change('1', '8');
    const errors = await keepHouse(async () => expect(checks.last?.endedAt).toBe(clock.now()));
    expect(String(errors[0])).toContain('not whole at event 6 (content)');
    expect(await seqs()).toEqual([3, 5]);
    await change('8', '1');
    await keepHouse(async () => expect(await seqs()).toEqual([3, 5, 7]));
  });
});

test('the log never runs out of room while the product runs', async () => {
  await expect(logAt(99_999_999)).rejects.toThrow('no partition');
  await logAt(10_999_999);
  expect(await keepHouse(() => logAt(20_999_999))).toEqual([]);
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
