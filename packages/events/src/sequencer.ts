// Moves committed events from the outbox into the log, one leader at a time.
import { clientConfig, togetherOn } from '@xianfeng/database';
import pg from 'pg';
import { chainHash, GENESIS } from './chain.js';
import { originOf } from './event.js';
import { Wakeup } from './wakeup.js';

/** Advisory lock that the one sequencer of a database holds, for as long as its connection lives. */
const LEADER_LOCK = 7_274_101;
/** Each takes some milliseconds of CPU, in which the server answers no one else. */
const BATCH = 250;
/**
 * Batches begin at least so far apart: under load each takes a few writes, and costs one flush to the
 * disk and one read of every server for all of them. An event that comes alone does not wait.
 */
const GATHER_MS = 10;
/** A notification can be lost with a connection; the poll finds what it left. */
const POLL_MS = 250;
const RETRY_MS = 500;
const END_MS = 1000;
/** A network that swallows everything is noticed; the server ends such a session by itself. */
const LINK = { keepAlive: true, keepAliveInitialDelayMillis: 10_000, query_timeout: 30_000 };

interface OutboxRow {
  id: number;
  type: string;
  audience: string[];
  body: string;
}

/** A running sequencer. */
export interface Sequencer {
  /** True while this process is the one that assigns the numbers. */
  isLeader(): boolean;
  stop(): Promise<void>;
}

/**
 * Moves committed rows of the outbox into the log, giving each the next number and the hash over the
 * one before. Exactly one process of a database does so at a time: the lock and the writes share one
 * connection, so losing the connection loses both, and the primary key on the number refuses a second
 * writer all the same.
 *
 * Committed rows are taken in the order of their ids; a row whose transaction commits late is taken
 * when it appears, after rows with larger ids. Readers follow the number, never the id, so none is
 * ever skipped.
 */
export function startSequencer(url: string, onError: (error: Error) => void): Sequencer {
  let stopping = false;
  let leader = false;
  const wakeup = new Wakeup();
  const stopWakeup = new Wakeup();

  const lead = async (): Promise<void> => {
    const client = new pg.Client({ ...clientConfig(url), ...LINK, pipeline: true });
    const link: { lost: Error | null } = { lost: null };
    const lose = (error: Error) => {
      link.lost ??= error;
      wakeup.wake();
    };
    client.on('error', lose);
    client.on('end', () => lose(new Error('the connection of the sequencer ended')));
    try {
      await client.connect();
      while (!(await takeLock(client))) {
        await stopWakeup.wait(RETRY_MS);
        if (stopping) return;
      }
      // Who only waits for the lock is not woken by every write.
      client.on('notification', () => wakeup.wake());
      await client.query('listen outbox');
      let head = await readHead(client);
      leader = true;
      while (!stopping) {
        if (link.lost !== null) throw link.lost;
        const begun = performance.now();
        const moved = await moveBatch(client, head);
        head = moved.head;
        if (moved.count === BATCH) continue;
        const rest = begun + GATHER_MS - performance.now();
        if (moved.count > 0 && rest > 0) await stopWakeup.wait(rest);
        await wakeup.wait(POLL_MS);
      }
    } finally {
      leader = false;
      // A connection that no longer answers must not keep the next one waiting.
      const ended = client.end().catch(() => {});
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, END_MS).unref())]);
    }
  };

  const run = async (): Promise<void> => {
    while (!stopping) {
      try {
        await lead();
      } catch (error) {
        if (stopping) return;
        onError(error instanceof Error ? error : new Error(String(error)));
        await stopWakeup.wait(RETRY_MS);
      }
    }
  };

  const running = run();
  return {
    isLeader: () => leader,
    stop: async () => {
      stopping = true;
      wakeup.wake();
      stopWakeup.wake();
      await running;
    },
  };
}

async function takeLock(client: pg.Client): Promise<boolean> {
  const won = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [
    LEADER_LOCK,
  ]);
  return won.rows[0]?.won === true;
}

interface Head {
  seq: number;
  hash: Buffer;
}

async function readHead(client: pg.Client): Promise<Head> {
  const last = await client.query<Head>(
    'select seq, hash from event_log order by seq desc limit 1',
  );
  return last.rows[0] ?? { seq: 0, hash: GENESIS };
}

/**
 * Two round trips, since delivery waits for them: what is there, and one statement that moves it, which is
 * a transaction of its own. Nobody else takes from the outbox while this connection holds the lock.
 */
async function moveBatch(client: pg.Client, head: Head): Promise<{ head: Head; count: number }> {
  const taken = await client.query<OutboxRow>({
    name: 'next-outbox',
    text: `select id, type, audience, body from outbox order by id limit ${BATCH}`,
  });
  if (taken.rows.length === 0) return { head, count: 0 };
  let { seq, hash } = head;
  const rows = taken.rows.map((row) => {
    const previous = hash;
    seq += 1;
    hash = chainHash(previous, { ...row, seq });
    return { ...row, seq, previous, hash, origin: originOf(row.body) };
  });
  togetherOn(client);
  await Promise.all([
    client.query({
      name: 'move-outbox',
      text: `with moved as (delete from outbox where id = any($9::bigint[]))
             insert into event_log
               (seq, type, audience, body, previous_hash, hash, address, session_id)
             select r.seq, r.type, coalesce(string_to_array(nullif(r.audience, ''), ','), '{}'),
                    r.body, decode(r.previous, 'hex'), decode(r.hash, 'hex'), r.address, r.session
             from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
                         $7::text[], $8::bigint[])
               as r(seq, type, audience, body, previous, hash, address, session)`,
      values: [
        rows.map((row) => row.seq),
        rows.map((row) => row.type),
        rows.map((row) => row.audience.join(',')),
        rows.map((row) => row.body),
        rows.map((row) => row.previous.toString('hex')),
        rows.map((row) => row.hash.toString('hex')),
        rows.map((row) => row.origin?.address ?? null),
        rows.map((row) => row.origin?.session ?? null),
        rows.map((row) => row.id),
      ],
    }),
    // Behind the statement: within it, a lock of the whole database would be held until it is on the disk.
    client.query({ name: 'ring-log', text: `select pg_notify('event_log', '')` }),
  ]);
  return { head: { seq, hash }, count: rows.length };
}
