// A test's world with a running sequencer.
import { type LoggedEvent, readLog, type Sequencer, startSequencer } from '@xianfeng/events';
import { sql } from 'kysely';
import { afterAll, beforeAll, vi } from 'vitest';
import type { World } from './world.js';

const READ = 1000;

/** A world whose events reach the log, as on a running server. */
export interface LoggedWorld extends World {
  /** Waits until everything recorded so far is in the log; from then on `logSeq` says so. */
  logged(): Promise<number>;
}

/** Runs the sequencer on the world's database for the calling test file. */
export function withLog(world: World): LoggedWorld {
  let sequencer: Sequencer | undefined;
  const events: LoggedEvent[] = [];
  const seq = () => events.at(-1)?.seq ?? 0;
  let asked = 0;
  // Every other time as a server that holds the events in memory, else as one that has just started.
  const since = (after: number) =>
    asked++ % 2 === 0 ? events.filter((event) => event.seq > after) : null;
  beforeAll(() => {
    sequencer = startSequencer(world.url, (error) => {
      throw error;
    });
  });
  afterAll(() => sequencer?.stop());
  return {
    get db() {
      return world.db;
    },
    get url() {
      return world.url;
    },
    get ownerUrl() {
      return world.ownerUrl;
    },
    clock: world.clock,
    get services() {
      return { ...world.services, logSeq: seq, logSince: since };
    },
    unique: () => world.unique(),
    async logged() {
      await vi.waitUntil(async () => {
        const { rows } = await sql`select from outbox limit 1`.execute(world.db);
        return rows.length === 0;
      });
      for (;;) {
        const more = await readLog(world.db, seq(), READ);
        events.push(...more);
        if (more.length < READ) return seq();
      }
    },
  };
}
