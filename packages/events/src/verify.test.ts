// Tests of finding changes in the log's chain.
import { type Connection, connect } from '@xianfeng/database';
import { testDatabase, writeEvent } from '@xianfeng/testkit';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { chainHash, GENESIS } from './chain.js';
import { startSequencer } from './sequencer.js';
import { logHead } from './tail.js';
import { type Anchor, type Progress, verifyLog } from './verify.js';

const EVENTS = 20;
const database = testDatabase();
let connection: Connection;
let owner: Connection;

/** A connection with the owner's rights, who may do everything that the application may not. */
const tamper = (statement: string) => sql.raw(statement).execute(owner.db);

beforeAll(async () => {
  connection = connect(database.workUrl);
  owner = connect(database.ownerUrl);
  const sequencer = startSequencer(database.workUrl, () => {});
  for (let id = 1; id <= EVENTS; id++)
    await writeEvent(connection.db, {
      ...{ audience: ['a', 'b'], id },
      // As in a log of an earlier version, the first events say nothing of their requests.
      ...(id > 3 && { origin: { address: '10.0.0.7', session: id } }),
    });
  await vi.waitFor(async () => expect(await logHead(connection.db)).toBe(EVENTS), 10_000);
  await sequencer.stop();
  await tamper('create table untouched as select * from event_log');
});
beforeEach(() => tamper('truncate event_log; insert into event_log select * from untouched'));
afterEach(async () => expect(await logHead(owner.db)).toBeGreaterThan(0));
afterAll(async () => {
  await connection.close();
  await owner.close();
});

async function anchorAt(seq: number): Promise<Anchor> {
  const row = await connection.db
    .selectFrom('event_log')
    .select('hash')
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  return { seq, hash: row.hash.toString('hex') };
}

test('an untouched log is whole, and its head is what an anchor notes', async () => {
  const anchor = await anchorAt(EVENTS);
  expect(await verifyLog(connection.db, [await anchorAt(7), anchor])).toEqual({
    whole: true,
    from: 0,
    count: EVENTS,
    headHash: anchor.hash,
  });
});

describe('from the last anchor on', () => {
  const since = async (anchors: readonly Anchor[]) =>
    verifyLog(connection.db, anchors, { sinceAnchor: true });

  test('never from a head that was only noted, which is looked at all the same', async () => {
    const head = { ...(await anchorAt(EVENTS)), unchecked: true };
    const anchors = [await anchorAt(7), head];
    expect(await since(anchors)).toMatchObject({ whole: true, from: 7, count: EVENTS });
    await tamper(`delete from event_log where seq = ${EVENTS}`);
    expect(await since(anchors)).toEqual({ whole: false, seq: EVENTS, reason: 'anchor' });
  });

  test('only what follows it is recomputed, and told of in numbers', async () => {
    const anchors = [await anchorAt(7), await anchorAt(12)];
    const told: Progress[] = [];
    const verdict = await verifyLog(connection.db, anchors, {
      sinceAnchor: true,
      told: (progress) => told.push(progress),
    });
    expect(verdict).toMatchObject({ whole: true, from: 12, count: EVENTS });
    expect(told).toEqual([{ checked: 8, total: 8 }]);
    await tamper(`update event_log set body = replace(body, '"id":5', '"id":6') where seq = 5`);
    expect(await since(anchors)).toMatchObject({ whole: true, from: 12 });
    expect(await verifyLog(connection.db, anchors)).toMatchObject({ whole: false, seq: 5 });
  });

  test.each([
    ['after it', 15, 'content'],
    ['at it', 12, 'content'],
    ['at an earlier one', 7, 'content'],
  ])('a changed event is named: %s', async (_, seq, reason) => {
    const anchors = [await anchorAt(7), await anchorAt(12)];
    await tamper(`update event_log set body = replace(body, '"id":', '"id":9') where seq = ${seq}`);
    expect(await since(anchors)).toEqual({ whole: false, seq, reason });
  });

  test('an anchor that the log does not hold is no ground to stand on', async () => {
    const anchor = await anchorAt(12);
    expect(await since([{ ...anchor, hash: (await anchorAt(11)).hash }])).toEqual({
      ...{ whole: false, seq: 12, reason: 'anchor' },
    });
    await tamper('delete from event_log where seq = 12');
    expect(await since([anchor])).toEqual({ whole: false, seq: 12, reason: 'gap' });
    await tamper('delete from event_log where seq > 10');
    expect(await since([anchor])).toEqual({ whole: false, seq: 12, reason: 'anchor' });
  });

  test('without an anchor it begins at the first event', async () => {
    expect(await since([])).toMatchObject({ whole: true, from: 0, count: EVENTS });
  });
});

test.each([
  ['its text', `update event_log set body = replace(body, '"id":5', '"id":6') where seq = 5`],
  ['its type', `update event_log set type = 'test.other' where seq = 5`],
  ['who may hear of it', `update event_log set audience = '{a}' where seq = 5`],
  ['from where', `update event_log set body = replace(body, '10.0.0.7', '10.0.0.8') where seq = 5`],
  ['from where, for the search', `update event_log set address = '10.0.0.8' where seq = 5`],
  ['in which session, for the search', `update event_log set session_id = null where seq = 5`],
  ['its hash', `update event_log set hash = sha256('x') where seq = 5`],
])('a changed row is named: %s', async (_, statement) => {
  await tamper(statement);
  expect(await verifyLog(connection.db)).toEqual({ whole: false, seq: 5, reason: 'content' });
});

test('a changed link is named', async () => {
  await tamper(`update event_log set previous_hash = sha256('x') where seq = 5`);
  expect(await verifyLog(connection.db)).toEqual({ whole: false, seq: 5, reason: 'previous' });
});

test.each([1, 9])('a deleted row is named: number %i', async (seq) => {
  await tamper(`delete from event_log where seq = ${seq}`);
  expect(await verifyLog(connection.db)).toEqual({ whole: false, seq, reason: 'gap' });
});

test('two rows that changed places are named', async () => {
  for (const [from, to] of [
    [5, 900],
    [6, 5],
    [900, 6],
  ]) {
    await tamper(`update event_log set seq = ${to} where seq = ${from}`);
  }
  expect(await verifyLog(connection.db)).toMatchObject({ whole: false, seq: 5 });
});

test('an end that was cut off shows only against an anchor', async () => {
  const anchor = await anchorAt(EVENTS);
  await tamper(`delete from event_log where seq > 15`);
  expect(await verifyLog(connection.db)).toMatchObject({ whole: true, count: 15 });
  expect(await verifyLog(connection.db, [anchor])).toEqual({
    whole: false,
    seq: EVENTS,
    reason: 'anchor',
  });
});

test('a chain that was rewritten whole shows only against an anchor, at the first one after it', async () => {
  const anchors = [await anchorAt(3), await anchorAt(10), await anchorAt(EVENTS)];
  await tamper(`update event_log set body = replace(body, '"id":5', '"id":6') where seq = 5`);
  let previous: Buffer = GENESIS;
  for (const row of await owner.db.selectFrom('event_log').selectAll().orderBy('seq').execute()) {
    const hash = chainHash(previous, row);
    await owner.db
      .updateTable('event_log')
      .set({ previous_hash: previous, hash })
      .where('seq', '=', row.seq)
      .execute();
    previous = hash;
  }
  expect(await verifyLog(connection.db)).toMatchObject({ whole: true });
  expect(await verifyLog(connection.db, anchors)).toEqual({
    whole: false,
    seq: 10,
    reason: 'anchor',
  });
});

test.each([
  `update event_log set body = '' where seq = 5`,
  'delete from event_log where seq = 5',
  'truncate event_log',
  `update event_log_0 set body = '' where seq = 5`,
  'delete from event_log_0',
  'truncate event_log_0',
  'insert into event_log_0 select * from event_log',
  'drop table event_log',
  'alter table event_log_0 disable trigger all',
  'alter table event_log detach partition event_log_0',
  'drop table outbox',
])('the application may not: %s', async (statement) => {
  await expect(sql.raw(statement).execute(connection.db)).rejects.toThrow(
    /permission denied|must be owner/,
  );
  expect(await verifyLog(connection.db)).toMatchObject({ whole: true, count: EVENTS });
});
