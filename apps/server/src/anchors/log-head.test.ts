// Tests of the noted head of the log: what is cut off behind the last anchor is noticed.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, connect } from '@xianfeng/database';
import { logHead, startSequencer, verifyLog } from '@xianfeng/events';
import { testDatabase, writeEvent } from '@xianfeng/testkit';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readLogHead, startLogHead } from './log-head.js';

vi.setConfig({ testTimeout: 60_000 });

const database = testDatabase();
let work: Connection;
let owner: Connection;
let folder: string;
let file: string;

beforeAll(async () => {
  work = connect(database.workUrl);
  owner = connect(database.ownerUrl);
  folder = await mkdtemp(join(tmpdir(), 'xianfeng-head-'));
  file = join(folder, 'log-head');
});
afterAll(async () => {
  await work.close();
  await owner.close();
  await rm(folder, { recursive: true });
});

async function happen(count: number): Promise<void> {
  const head = await logHead(work.db);
  const sequencer = startSequencer(database.workUrl, () => {});
  for (let id = 1; id <= count; id++) await writeEvent(work.db, { audience: [], id });
  await vi.waitFor(async () => expect(await logHead(work.db)).toBe(head + count), 30_000);
  await sequencer.stop();
}

/** A run of the server, as far as it notes the head. */
async function run(during = async () => {}): Promise<string[]> {
  const errors: string[] = [];
  const onError = (error: unknown) => errors.push(String(error));
  const noting = startLogHead({ db: work.db, file, everyMs: 10, onError });
  await during();
  await noting.stop();
  return errors;
}

test('an empty log has none; then it is noted at once and at the end', async () => {
  expect(await run()).toEqual([]);
  expect(await readLogHead(file)).toBeNull();
  const seen = async () => expect((await readLogHead(file))?.seq).toBe(3);
  expect(await run(async () => vi.waitFor(() => happen(3).then(seen), 30_000))).toEqual([]);
  await happen(1);
  expect(await run()).toEqual([]);
  expect(await readLogHead(file)).toMatchObject({ seq: 4, unchecked: true });
});

test('a tail that was cut off is told once and found by each check, also when others took its place', async () => {
  await happen(3);
  expect(await run()).toEqual([]);
  const before = await readFile(file, 'utf8');
  await owner.pool.query('delete from event_log where seq > 5');
  const check = async () => {
    const noted = await readLogHead(file);
    return verifyLog(work.db, noted === null ? [] : [noted]);
  };
  expect(await check()).toEqual({ whole: false, seq: 7, reason: 'anchor' });
  const still = { whole: false, seq: 7, reason: 'anchor' };
  const errors = await run(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(errors).toEqual([expect.stringContaining('event 7')]);
  await happen(4);
  expect(await run()).toEqual([expect.stringContaining('event 7')]);
  expect(await check()).toEqual(still);
  expect(await readFile(file, 'utf8')).toBe(before);
});
