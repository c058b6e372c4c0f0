// Fault: connections of the event log are cut again and again.
import { type Connection, connect } from '@xianfeng/database';
import { logHead, readLog, type Sequencer, startSequencer, verifyLog } from '@xianfeng/events';
import { startNode, TestClient, type TestNode, testDatabase, writeEvent } from '@xianfeng/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const WRITERS = 16;
/** What has to happen at least while they write: kept events, returns of a subscriber, lost connections. */
const ENOUGH = { events: 800, returns: 8, kills: 3 };
const ROOMS = ['east', 'west', 'north', 'south'];

const database = testDatabase();
let connection: Connection;
let owner: Connection;

beforeAll(() => {
  connection = connect(database.workUrl, { max: WRITERS + 8 });
  owner = connect(database.ownerUrl);
});
afterAll(async () => {
  await connection.close();
  await owner.close();
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const pick = <Item>(list: readonly Item[]): Item | undefined =>
  list[Math.floor(Math.random() * list.length)];

/** What sixteen people do at once until it is enough; the ids of what they were told is kept. */
async function writeUntil(enough: (kept: number) => boolean): Promise<number[]> {
  const kept: number[] = [];
  let id = 0;
  const writer = async (slow: boolean) => {
    while (!enough(kept.length)) {
      const mine = ++id;
      const audience = [pick(ROOMS) ?? 'east', ...(Math.random() < 0.2 ? ['east', 'west'] : [])];
      const aborts = Math.random() < 0.1;
      const write = writeEvent(connection.db, { id: mine, audience }, async () => {
        // A slow one holds its transaction open while hundreds of later ones commit.
        if (slow) await pause(100 + Math.random() * 400);
        if (aborts) throw new Error('aborted');
      });
      if (aborts) await expect(write).rejects.toThrow('aborted');
      else {
        await write;
        kept.push(mine);
      }
      // Paced, so that the log and not the machine is what is tried.
      await pause(Math.random() * 20);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, n) => writer(n < 3)));
  return kept;
}

/** Ends whatever holds the sequencer's lock, and every connection that listens. */
function killConnections() {
  return sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid in (
      select pid from pg_locks where locktype = 'advisory' and granted
      union select pid from pg_stat_activity where query = 'listen event_log')`.execute(owner.db);
}

/** What a subscriber of these rooms has to have after a number, and nothing else. */
async function visibleAfter(seq: number, rooms: readonly string[]): Promise<number[]> {
  const events = await readLog(connection.db, seq, 1_000_000, { audience: rooms });
  return events.map((event) => event.seq);
}

async function scene(work: (nodes: [TestNode, TestNode]) => Promise<void>): Promise<void> {
  const failed: Error[] = [];
  const sequencers: Sequencer[] = [1, 2].map(() =>
    startSequencer(database.workUrl, (error) => failed.push(error)),
  );
  const open = () => startNode({ url: database.workUrl, db: connection.db });
  const nodes: [TestNode, TestNode] = [await open(), await open()];
  try {
    await work(nodes);
  } finally {
    await Promise.all(nodes.map((node) => node.stop()));
    await Promise.all(sequencers.map((sequencer) => sequencer.stop()));
  }
}

async function settled(nodes: readonly TestNode[]): Promise<void> {
  await vi.waitFor(
    async () => {
      expect(await connection.db.selectFrom('outbox').select('id').execute()).toEqual([]);
      const head = await logHead(connection.db);
      for (const node of nodes) expect(node.hub.seq).toBe(head);
    },
    { timeout: 20_000, interval: 20 },
  );
}

/** Three subscribers on two servers: one stays, one stays on the other server, one comes and goes. */
async function watch(
  nodes: [TestNode, TestNode],
  work: (returns: () => number) => Promise<number[]>,
) {
  const start = await logHead(connection.db);
  const [one, two] = nodes;
  const views = { steady: ['east'], far: ['west', 'north'], restless: ['east', 'south'] } as const;
  const clients = {
    steady: new TestClient('p1', async () => views.steady),
    far: new TestClient('p2', async () => views.far),
    restless: new TestClient('p3', async () => views.restless),
  };
  await clients.steady.connect(one);
  await clients.far.connect(two);
  await clients.restless.connect(one);
  const since = clients.restless.cursor ?? start;
  let going = true;
  let returns = 0;
  const wandering = (async () => {
    while (going) {
      await pause(Math.random() * 150);
      // Sometimes it is cut off while it is still being taken in.
      const connecting = clients.restless.connect(pick(nodes) ?? one);
      if (Math.random() < 0.3) clients.restless.disconnect();
      await connecting;
      await pause(Math.random() * 100);
      clients.restless.disconnect();
      returns += 1;
    }
    await clients.restless.connect(one);
  })();
  const kept = await work(() => returns);
  going = false;
  await wandering;
  await settled(nodes);
  const logged = await readLog(connection.db, start, 1_000_000);
  return { clients, views, since, returns, kept, logged, start };
}

function expectEverything(
  logged: readonly { seq: number; subject: { id: number } }[],
  kept: number[],
  start: number,
) {
  expect(logged.map((event) => event.seq)).toEqual(logged.map((_, n) => start + 1 + n));
  const ids = logged.map((event) => event.subject.id);
  expect(ids.toSorted((a, b) => a - b)).toEqual(kept.toSorted((a, b) => a - b));
}

test('sixteen writers, three subscribers: each hears exactly what it may, in order, once', async () => {
  await scene(async (nodes) => {
    const seen = await watch(nodes, (returns) =>
      writeUntil((kept) => kept >= ENOUGH.events && returns() >= ENOUGH.returns),
    );
    const { clients, views, logged, kept, start } = seen;
    expectEverything(logged, kept, start);
    // The two that stayed were sent each event once: nothing was left for them to drop.
    expect(clients.steady.sent).toEqual(await visibleAfter(start, views.steady));
    expect(clients.far.sent).toEqual(await visibleAfter(start, views.far));
    expect(clients.restless.taken).toEqual(await visibleAfter(seen.since, views.restless));
    expect(
      clients.restless.welcomes.filter(({ outcome }) => outcome.kind === 'reset'),
    ).toHaveLength(1);
    expect(await verifyLog(connection.db)).toMatchObject({ whole: true });
    console.log(
      `${kept.length} events of ${WRITERS} writers; the restless subscriber came back ${seen.returns} times`,
    );
  });
});

test('the same while the sequencer and every listener lose their connections again and again', async () => {
  await scene(async (nodes) => {
    let going = true;
    let kills = 0;
    const killing = (async () => {
      while (going) {
        await pause(700);
        await killConnections();
        kills += 1;
      }
    })();
    const seen = await watch(nodes, async (returns) => {
      const kept = await writeUntil(
        (written) =>
          written >= ENOUGH.events && returns() >= ENOUGH.returns && kills >= ENOUGH.kills,
      );
      going = false;
      await killing;
      return kept;
    });
    const { clients, views, logged, kept, start } = seen;
    expectEverything(logged, kept, start);
    expect(clients.steady.sent).toEqual(await visibleAfter(start, views.steady));
    expect(clients.far.sent).toEqual(await visibleAfter(start, views.far));
    expect(clients.restless.taken).toEqual(await visibleAfter(seen.since, views.restless));
    expect(await verifyLog(connection.db)).toMatchObject({ whole: true });
  });
});
