// The product with a clock that a journey sets.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DemoSize, seedDemo } from '@xianfeng/demo';
import { fieldKeys } from '@xianfeng/features/kernel';
import { instantOf } from '@xianfeng/rules';
import { startApp } from '@xianfeng/server';
import type { TestDatabase } from '@xianfeng/testkit';
import { pino } from 'pino';

const WEB_ROOT = fileURLToPath(new URL('../../../apps/web/dist', import.meta.url));

/** The product on a demo of its own, with a clock that only the test sets forward. */
export interface Timed {
  address: string;
  /** Sets the clock of the server: the business day, and the time in Shanghai. */
  goTo(day: string, time?: string): void;
  stop(): Promise<void>;
}

/**
 * Starts the product as it runs in a district: its database, its procedures, its live delivery and the
 * built pages. What takes weeks there takes as long here as the test needs to press the buttons; from
 * where it was set the clock runs on.
 *
 * @param divisionsCsv the divisions that the demo is founded on
 * @param day on which it is founded, at nine
 */
export async function startTimed(
  database: TestDatabase,
  options: { divisionsCsv: string; size: DemoSize; day: string },
): Promise<Timed> {
  const folder = await mkdtemp(join(tmpdir(), 'xianfeng-timed-'));
  const keys = fieldKeys(Buffer.alloc(32, 5), 'journey');
  let set = instantOf(options.day, '09:00');
  let setAt = performance.now();
  const clock = { now: () => Math.floor(set + performance.now() - setAt) };
  const { ownerUrl, workUrl } = database;
  await seedDemo({
    ...{ ownerUrl, keys, clock, size: options.size },
    divisionsCsv: Buffer.from(options.divisionsCsv),
  });
  const app = await startApp({
    ...{ workUrl, keys, clock, webRoot: WEB_ROOT, demoAccounts: [] },
    ...{ host: '127.0.0.1', port: 0, secure: false, trustProxy: 0 },
    bodiesFolder: join(folder, 'bodies'),
    anchorFile: join(folder, 'anchors.log'),
    headFile: join(folder, 'log-head'),
    log: pino({ level: 'warn' }, pino.destination(2)),
  });
  return {
    address: app.url.replace('127.0.0.1', 'localhost'),
    goTo: (day, time = '09:00') => {
      set = instantOf(day, time);
      setAt = performance.now();
    },
    stop: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
