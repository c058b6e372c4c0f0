// Recurring jobs of the server.
import { appendFile, readFile } from 'node:fs/promises';
import { type Db, makeLogPartitions } from '@xianfeng/database';
import type { Anchor } from '@xianfeng/events';
import { tidyAccounts } from '@xianfeng/features/accounts';
import { forgetReadings, type Services } from '@xianfeng/features/kernel';
import { forgetDownloads } from '@xianfeng/features/kit/download';
import { forgetRejected } from '@xianfeng/features/talents';
import { todayInShanghai } from '@xianfeng/rules';

const EVERY_MS = 5 * 60_000;
/** The answer to a repeated write is kept for seven days. */
const KEEP_KEYS = 7 * 24 * 3_600_000;

/** What the recurring jobs work on, and how often. */
export interface HousekeepingOptions {
  services: Services;
  /** Where the head of the log is noted once a day, outside the database. */
  anchorFile: string;
  /** Milliseconds from one round to the next; five minutes when left out. */
  everyMs?: number;
  onError: (error: unknown) => void;
}

/**
 * Does now and every few minutes what no request waits for. Running it twice, or on two servers,
 * does no harm.
 */
export function startHousekeeping(options: HousekeepingOptions): { stop(): Promise<void> } {
  const once = () => keepHouse(options).catch(options.onError);
  let running = once();
  const timer = setInterval(() => {
    running = once();
  }, options.everyMs ?? EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

async function keepHouse({ services, anchorFile }: HousekeepingOptions): Promise<void> {
  const { db, clock } = services;
  const now = clock.now();
  // Ten million events ahead: no stream of events outruns five minutes.
  await makeLogPartitions(db);
  await db
    .deleteFrom('idempotency')
    .where('created_at', '<', new Date(now - KEEP_KEYS))
    .execute();
  await tidyAccounts(services);
  await forgetRejected(services);
  await forgetDownloads(services);
  await forgetReadings(services);
  await noteAnchor(db, todayInShanghai(now), anchorFile);
}

/** One line a day: date, number and hash of the newest event. */
async function noteAnchor(db: Db, today: string, file: string): Promise<void> {
  const noted = await readFile(file, 'utf8').catch(() => '');
  if (noted.includes(`${today} `)) return;
  const head = await db
    .selectFrom('event_log')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (head === undefined) return;
  await appendFile(file, `${today} ${head.seq} ${head.hash.toString('hex')}\n`, { mode: 0o600 });
}

/**
 * The anchors that a file holds.
 *
 * @throws when a line is none
 */
export function readAnchors(text: string): Anchor[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const match = /^\d{4}-\d{2}-\d{2} (\d+) ([0-9a-f]{64})$/.exec(line.trim());
      if (match?.[1] === undefined || match[2] === undefined) {
        throw new Error(`not an anchor: ${line}`);
      }
      return { seq: Number(match[1]), hash: match[2] };
    });
}
