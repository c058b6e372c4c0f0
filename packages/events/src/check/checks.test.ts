// Tests of the check of the log while the server runs: one at a time, in a process that may be killed.
import { execFileSync } from 'node:child_process';
import { type Connection, connect } from '@xianfeng/database';
import { testDatabase } from '@xianfeng/testkit';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { chainHash, GENESIS } from '../chain.js';
import type { Anchor } from '../verify.js';
import { type EndedCheck, LogChecks } from './checks.js';

// On a busy machine a process takes seconds to start.
vi.setConfig({ testTimeout: 120_000 });

const EVENTS = 30_000;
const database = testDatabase();
let owner: Connection;
let work: Connection;
const anchors: Anchor[] = [];
const open: LogChecks[] = [];

function checks(given: { silentMs?: number; onEnd?: (ended: EndedCheck) => void } = {}): LogChecks {
  const made = new LogChecks({
    ...{ url: database.workUrl, anchors: async () => anchors, now: Date.now },
    ...given,
  });
  open.push(made);
  return made;
}

/** A log as long as a street makes it in some years. */
beforeAll(async () => {
  owner = connect(database.ownerUrl);
  work = connect(database.workUrl, { max: 1 });
  let hash: Buffer = GENESIS;
  const rows = Array.from({ length: EVENTS }, (_, index) => {
    const event = { seq: index + 1, type: 'test.happened', audience: ['a'], body: '{"data":{}}' };
    const previous = hash;
    hash = chainHash(previous, event);
    return { ...event, previous: previous.toString('hex'), hash: hash.toString('hex') };
  });
  await sql`
    insert into event_log (seq, type, audience, body, previous_hash, hash)
    select seq, type, '{a}', body, decode(previous, 'hex'), decode(hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(seq bigint, type text, body text, previous text, hash text)`.execute(owner.db);
  anchors.push({ seq: EVENTS - 500, hash: rows[EVENTS - 501]?.hash ?? '' });
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});
afterAll(async () => {
  await owner.close();
  await work.close();
});

const whole = { whole: true, asked: true };

/** The processes of checks that this one has started. */
function checkers(): number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return listed
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s.*check\/checker/.exec(line))
    .filter((found) => Number(found?.[2]) === process.pid)
    .map((found) => Number(found?.[1]));
}

test('twenty callers share one, see it come on, and others are answered meanwhile', async () => {
  const check = checks();
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 2);
  const all = Array.from({ length: 20 }, () => check.begin(whole));
  await vi.waitFor(() => expect(check.running?.progress).not.toBeNull(), { timeout: 60_000 });
  expect(check.running?.progress?.total).toBe(EVENTS);
  expect(checkers()).toHaveLength(1);
  const ended = await Promise.all(all);
  clearInterval(timer);
  expect(new Set(ended).size).toBe(1);
  expect(ended[0]?.end).toMatchObject({
    ...{ kind: 'found', verdict: { whole: true, from: 0, count: EVENTS } },
  });
  expect(turns).toBeGreaterThan(20);
  expect([check.running, check.last]).toEqual([null, ended[0]]);
});

test('begins at the last anchor where not all is asked for', async () => {
  const check = checks();
  expect(await check.lastAnchor()).toBe(EVENTS - 500);
  const { end } = await check.begin({ whole: false, asked: false });
  expect(end).toMatchObject({ verdict: { whole: true, from: EVENTS - 500, count: EVENTS } });
});

test('names the event that was changed', async () => {
  await owner.pool.query(`update event_log set body = '{"data":{ }}' where seq = 20000`);
  const { end } = await checks().begin(whole);
  await owner.pool.query(`update event_log set body = '{"data":{}}' where seq = 20000`);
  expect(end).toEqual({ kind: 'found', verdict: { whole: false, seq: 20_000, reason: 'content' } });
});

test('whose process is killed tells so, and can be begun again', async () => {
  const told: EndedCheck[] = [];
  const check = checks({ onEnd: (ended) => told.push(ended) });
  const begun = check.begin(whole);
  await vi.waitFor(() => expect(checkers()).toHaveLength(1), { timeout: 60_000 });
  for (const pid of checkers()) process.kill(pid, 'SIGKILL');
  const ended = await begun;
  expect(ended.end).toEqual({ kind: 'failed', cause: expect.stringContaining('SIGKILL') });
  expect(told).toEqual([ended]);
  expect((await check.begin(whole)).end).toMatchObject({ verdict: { whole: true } });
});

test('that tells nothing for too long is ended', async () => {
  const check = checks({ silentMs: 1 });
  expect((await check.begin(whole)).end).toMatchObject({ kind: 'failed' });
  await vi.waitFor(() => expect(checkers()).toEqual([]), { timeout: 60_000 });
});

test('is ended by whoever cancels it', async () => {
  const check = checks();
  const begun = check.begin(whole);
  await vi.waitFor(() => expect(checkers()).toHaveLength(1), { timeout: 60_000 });
  await check.cancel();
  expect((await begun).end).toEqual({ kind: 'cancelled' });
  await vi.waitFor(() => expect(checkers()).toEqual([]), { timeout: 60_000 });
  await check.cancel();
});

test('waits for no other server that checks the same log, and says so', async () => {
  await work.pool.query('select pg_advisory_lock(7274103)');
  expect((await checks().begin(whole)).end).toEqual({ kind: 'elsewhere' });
  await work.pool.query('select pg_advisory_unlock(7274103)');
  expect((await checks().begin(whole)).end).toMatchObject({ verdict: { whole: true } });
});

test('without a database comes to no end, and tells the operator why', async () => {
  const none = new LogChecks({
    ...{ url: 'postgres://nobody@127.0.0.1:1/none', anchors: async () => [], now: Date.now },
  });
  expect((await none.begin(whole)).end).toMatchObject({ cause: expect.stringMatching('REFUSED') });
});

test('begins no more once the server stops', async () => {
  const check = checks();
  const begun = check.begin(whole);
  await check.close();
  expect((await begun).end).toEqual({ kind: 'cancelled' });
  expect((await check.begin(whole)).end).toEqual({ kind: 'cancelled' });
});
