// A test's world with a running sequencer.
import { logHead, type Sequencer, startSequencer } from '@xianfeng/events';
import { sql } from 'kysely';
import { afterAll, beforeAll, vi } from 'vitest';
import type { World } from './world.js';

/** A world whose events reach the log, as on a running server. */
export interface LoggedWorld extends World {
  /** Waits until everything recorded so far is in the log; from then on `logSeq` says so. */
  logged(): Promise<number>;
}

/** Runs the sequencer on the world's database for the calling test file. */
export function withLog(world: World): LoggedWorld {
  let sequencer: Sequencer | undefined;
  let seq = 0;
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
    clock: world.clock,
    get services() {
      return { ...world.services, logSeq: () => seq };
    },
    unique: () => world.unique(),
    async logged() {
      await vi.waitUntil(async () => {
        const { rows } = await sql`select from outbox limit 1`.execute(world.db);
        return rows.length === 0;
      });
      seq = await logHead(world.db);
      return seq;
    },
  };
}
