// The world of a test: a database of its own, a clock that the test sets, keys.
import { connect, type Db } from '@xianfeng/database';
import { LogChecks } from '@xianfeng/events';
import { instantOf } from '@xianfeng/rules';
import { testDatabase } from '@xianfeng/testkit';
import { afterAll, beforeAll } from 'vitest';
import * as features from '../features.js';
import { type Clock, fieldKeys, LongWrites, registryOf, type Services } from '../kernel/index.js';

/** What the features declare, as a running server has it. */
export const registry = registryOf(features);

/** For services whose log is not checked. */
export const noLogChecks = new LogChecks({ url: '', anchors: async () => [], now: () => 0 });

/** Time that a test sets and moves by hand. */
export interface TestClock extends Clock {
  /** @param instant milliseconds since 1970 */
  set(instant: number): void;
  /** @param milliseconds how far time goes on */
  advance(milliseconds: number): void;
}

/** @param start the first instant, in milliseconds; a Monday morning in Shanghai when left out */
export function testClock(start = instantOf('2026-03-16', '09:00')): TestClock {
  let now = start;
  return {
    now: () => now,
    set: (instant) => {
      now = instant;
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** What builders and tests of one file work with. */
export interface World {
  /** For connections of its own, as the sequencer's. */
  readonly url: string;
  /** Of the database's owner, for what the application may not do. */
  readonly ownerUrl: string;
  readonly db: Db;
  readonly clock: TestClock;
  readonly services: Services;
  /** A number that no other call gets, for names that must differ. */
  unique(): number;
}

/**
 * A database of its own for the calling test file, reached with the rights of the running
 * application, a clock and keys. Call it at the top of the file; `db` can be used from the first
 * `beforeAll` on.
 */
export function testWorld(): World {
  const database = testDatabase();
  const clock = testClock();
  const keys = fieldKeys(Buffer.alloc(32, 7), 'test');
  const anchors = async () => [];
  const logChecks = new LogChecks({ url: database.workUrl, anchors, now: clock.now });
  const longWrites = new LongWrites(clock.now);
  let count = 0;
  let open: ReturnType<typeof connect> | undefined;
  const db = () => {
    if (open === undefined) throw new Error('the test database is open from beforeAll on');
    return open.db;
  };
  beforeAll(() => {
    open = connect(database.workUrl);
  });
  afterAll(async () => {
    await logChecks.close();
    await open?.close();
  });
  return {
    url: database.workUrl,
    ownerUrl: database.ownerUrl,
    get db() {
      return db();
    },
    clock,
    get services() {
      return { db: db(), clock, keys, logSeq: () => 0, logChecks, longWrites, registry };
    },
    unique: () => ++count,
  };
}
