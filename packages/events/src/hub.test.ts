// Tests of delivery to connections: replay, rooms, access.
import { type Connection, connect } from '@xianfeng/database';
import { startNode, TestClient, type TestNode, testDatabase, writeEvent } from '@xianfeng/testkit';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { LoggedEvent } from './event.js';
import { Hub } from './hub.js';
import { type Sequencer, startSequencer } from './sequencer.js';
import { logHead, readLog } from './tail.js';

const database = testDatabase();
let connection: Connection;
let sequencer: Sequencer;
const nodes: TestNode[] = [];

beforeAll(() => {
  connection = connect(database.workUrl);
  sequencer = startSequencer(database.workUrl, () => {});
});
afterEach(async () => {
  for (const node of nodes.splice(0)) await node.stop();
});
afterAll(async () => {
  await sequencer.stop();
  await connection.close();
});

/** An event of this type changes the rooms of the people who are named in its audience. */
const ACCESS = 'access.changed';
const accessChange = (event: LoggedEvent) => (event.type === ACCESS ? event.audience : null);

async function node(): Promise<TestNode> {
  const started = await startNode({ url: database.workUrl, db: connection.db }, accessChange);
  nodes.push(started);
  return started;
}

const write = (...audience: string[]) => writeEvent(connection.db, { audience });
const writeAccess = (...people: string[]) =>
  writeEvent(connection.db, { type: ACCESS, audience: people });

/** Waits until the server has dispatched everything that was written. */
async function settled(on: Pick<TestNode, 'hub'>): Promise<number> {
  await vi.waitFor(
    async () => {
      const waiting = await connection.db.selectFrom('outbox').select('id').execute();
      expect(waiting).toEqual([]);
      expect(on.hub.seq).toBe(await logHead(connection.db));
    },
    { timeout: 10_000, interval: 5 },
  );
  return on.hub.seq;
}

/** Many events in one transaction: every hundredth for room x, the others for no one. */
async function writeMany(count: number, room: (n: number) => string): Promise<void> {
  const rows = Array.from({ length: count }, (_, n) => room(n));
  const body = JSON.stringify({ at: 0, actor: null, organizationId: null, subject: {}, data: {} });
  await sql`
    insert into outbox (type, audience, body)
    select 'test.happened', array[room], ${body}
    from unnest(${rows}::text[]) as room`.execute(connection.db);
}

const client = (rooms: readonly string[] | null) => new TestClient('p1', async () => rooms);

test('the first connection begins anew, then hears its rooms in order and nothing else', async () => {
  const on = await node();
  const reader = client(['a', 'b']);
  await reader.connect(on);
  expect(reader.outcome).toEqual({ kind: 'reset', reason: 'first' });
  const before = await settled(on);
  await write('a');
  await write('c');
  await write('b', 'a');
  await write();
  await settled(on);
  expect(reader.sent).toEqual([before + 1, before + 3]);
});

test('who comes back hears what he missed, from memory and from the table alike', async () => {
  const first = await node();
  const reader = client(['a']);
  await reader.connect(first);
  reader.disconnect();
  const before = await settled(first);
  await reader.connect(first);
  expect(reader.outcome).toEqual({ kind: 'current' });
  reader.disconnect();
  await write('a');
  await write('b');
  await write('a');
  await settled(first);
  const again = client(['a']);
  Object.assign(again, { cursor: before, scope: reader.scope });
  await reader.connect(first);
  // This one starts after the events: it holds none of them in memory.
  await again.connect(await node());
  for (const back of [reader, again]) {
    expect(back.outcome).toEqual({ kind: 'replayed', count: 2 });
    expect(back.sent).toEqual([before + 1, before + 3]);
    expect(back.cursor).toBe(before + 3);
  }
});

test('more than can be replayed, or a number that was never given out, begins anew', async () => {
  const on = await node();
  const reader = client(['many']);
  await reader.connect(on);
  reader.disconnect();
  await writeMany(2001, () => 'many');
  const head = await settled(on);
  await reader.connect(on);
  expect(reader.outcome).toEqual({ kind: 'reset', reason: 'too_old' });
  expect(reader.sent).toEqual([]);
  reader.cursor = head + 1000;
  await reader.connect(on);
  expect(reader.outcome).toEqual({ kind: 'reset', reason: 'too_old' });
  expect(reader.cursor).toBe(head);
});

test('other rooms than when he left begin anew', async () => {
  const on = await node();
  let rooms = ['a'];
  const reader = new TestClient('p1', async () => rooms);
  await reader.connect(on);
  reader.disconnect();
  rooms = ['a', 'b'];
  await write('b');
  await settled(on);
  await reader.connect(on);
  expect(reader.outcome).toEqual({ kind: 'reset', reason: 'scope_changed' });
  expect(reader.sent).toEqual([]);
});

test('a server that lags behind the one before does not set the client back', async () => {
  const ahead = await node();
  const reader = client(['a']);
  await reader.connect(ahead);
  reader.disconnect();
  const lagging = new Hub(connection.db, () => {}, accessChange, await settled(ahead));
  await write('a');
  await settled(ahead);
  await reader.connect(ahead);
  const cursor = reader.cursor;
  await reader.connect({ hub: lagging, connections: new Set() });
  expect(reader.outcome).toEqual({ kind: 'current' });
  expect(reader.cursor).toBe(cursor);
});

test('access changes before the next event is delivered, both ways', async () => {
  const on = await node();
  let rooms: string[] | null = ['old'];
  const reader = new TestClient('p1', async () => rooms);
  const other = new TestClient('p2', async () => ['old']);
  await reader.connect(on);
  await other.connect(on);
  const before = await settled(on);
  // All of it lies in one batch of the log: the server has no pause to notice by itself.
  rooms = ['new'];
  await connection.db.transaction().execute(async (tx) => {
    for (const [type, audience] of [
      [ACCESS, ['p1']],
      ['test.happened', ['old']],
      ['test.happened', ['new']],
    ] as const) {
      const body = JSON.stringify({
        at: 0,
        actor: null,
        organizationId: null,
        subject: {},
        data: {},
      });
      await tx
        .insertInto('outbox')
        .values({ type, audience: [...audience], body })
        .execute();
    }
  });
  await settled(on);
  expect(reader.outcome).toEqual({ kind: 'reset', reason: 'scope_changed' });
  expect(reader.taken).toEqual([before + 3]);
  expect(other.taken).toEqual([before + 2]);
  expect(other.welcomes).toHaveLength(1);
  rooms = null;
  await writeAccess('p1');
  await write('new');
  await settled(on);
  expect(reader.ended).toBe(true);
  expect(reader.taken).toEqual([before + 3]);
  expect(on.hub.size).toBe(1);
});

/** Answers to “which rooms”, each given when the test says so. */
function questions() {
  const asked: ((rooms: readonly string[] | null) => void)[] = [];
  const rooms = () =>
    new Promise<readonly string[] | null>((resolve) => {
      asked.push(resolve);
    });
  const answer = async (index: number, given: readonly string[] | null) => {
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(index));
    asked[index]?.(given);
  };
  return { asked, rooms, answer };
}

test('access that changes while somebody joins is read again before he joins', async () => {
  const on = await node();
  const { rooms, answer } = questions();
  const reader = new TestClient('p1', rooms);
  const joining = reader.connect(on);
  await vi.waitFor(() => expect(on.hub.size).toBe(1));
  await writeAccess('p1');
  await write('secret');
  await settled(on);
  await answer(0, ['secret']);
  await answer(1, ['public']);
  await joining;
  expect(reader.joined).toEqual(['public']);
  expect(reader.taken).toEqual([]);
});

test('an older answer about somebody’s rooms never overtakes a newer one', async () => {
  const on = await node();
  let current = ['a'];
  let answerFirst = () => {};
  let asked = 0;
  const reader = new TestClient('p1', async () => {
    const read = current;
    asked += 1;
    // The second question is the slow one: what it read is old when it answers.
    if (asked === 2) await new Promise<void>((resolve) => (answerFirst = resolve));
    return read;
  });
  await reader.connect(on);
  const rechecks = Array.from({ length: 20 }, () => on.hub.recheck());
  await vi.waitFor(() => expect(asked).toBe(2));
  current = ['b'];
  await writeAccess('p1');
  // Long enough for the change to arrive, whether or not it may overtake the slow answer.
  await new Promise((resolve) => setTimeout(resolve, 300));
  answerFirst();
  await Promise.all(rechecks);
  await settled(on);
  expect(reader.joined).toEqual(['b']);
  current = ['a'];
  await writeAccess('p1');
  await settled(on);
  expect(reader.joined).toEqual(['a']);
});

test('nothing slips out of memory while the rooms of somebody who joins are read again', async () => {
  await write('ring');
  const start = await vi.waitFor(async () => {
    expect(await connection.db.selectFrom('outbox').select('id').execute()).toEqual([]);
    return logHead(connection.db);
  });
  await writeMany(9000, (n) => (n % 100 === 0 ? 'ring' : 'nobody'));
  await vi.waitFor(async () => expect(await logHead(connection.db)).toBe(start + 9000), 10_000);
  const hub = new Hub(connection.db, () => {}, accessChange, start);
  await hub.dispatch(await readLog(connection.db, start, 4000));
  const { rooms, answer } = questions();
  const reader = new TestClient('p1', rooms);
  Object.assign(reader, { cursor: start - 1, scope: 'ring' });
  const joining = reader.connect({ hub, connections: new Set() });
  await answer(0, ['ring']);
  // The older part is being read from the table now. An access change comes, and then far more than
  // memory holds, before its answer is there.
  const subject = { kind: 'test', id: 1, version: 1 };
  const change = { type: ACCESS, at: 0, organizationId: null, subject, data: {}, audience: ['p1'] };
  await hub.dispatch([{ ...change, seq: start + 4001 }]);
  const rest = await readLog(connection.db, start + 4001, 5000);
  await hub.dispatch(rest);
  await answer(1, ['ring']);
  await joining;
  const visible = await readLog(connection.db, start - 1, 10_000, { audience: ['ring'] });
  expect(visible).toHaveLength(91);
  expect(reader.outcome).toEqual({ kind: 'replayed', count: 91 });
  expect(reader.sent).toEqual(visible.map((event) => event.seq));
});

test('who leaves while he joins is neither joined nor told anything', async () => {
  const on = await node();
  const { rooms, answer } = questions();
  const reader = new TestClient('p1', rooms);
  const joining = reader.connect(on);
  reader.disconnect();
  await answer(0, ['a']);
  await joining;
  expect(on.hub.size).toBe(0);
  expect(reader.joined).toEqual([]);
});

test('rooms that cannot be read refuse the connection and leave nothing behind', async () => {
  const on = await node();
  const reader = new TestClient('p1', () => Promise.reject(new Error('no database')));
  await expect(reader.connect(on)).rejects.toThrow('no database');
  expect(on.hub.size).toBe(0);
  const nobody = client(null);
  await nobody.connect(on);
  expect([nobody.ended, on.hub.size]).toEqual([true, 0]);
});

test('tells what was dispatched after a number, as long as it holds all of it', async () => {
  const on = await node();
  const before = await settled(on);
  await write('a');
  await write('b');
  const last = await settled(on);
  const seqs = (after: number) => on.hub.since(after)?.map(({ seq }) => seq);
  expect(seqs(before)).toEqual([before + 1, before + 2]);
  expect(seqs(before + 1)).toEqual([before + 2]);
  expect(seqs(last)).toEqual([]);
  await writeMany(4100, () => 'none');
  await settled(on);
  expect(on.hub.since(last)).toBeNull();
  expect(on.hub.since(last + 100)).toHaveLength(4000);
});
