// Recurring jobs of the server.
import { appendFile, readFile } from 'node:fs/promises';
import { makeLogPartitions, whenPresent } from '@xianfeng/database';
import { type Anchor, logHead } from '@xianfeng/events';
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
  let running: Promise<void> | null = null;
  // A round may wait for a check of the whole log: the next one does not begin beside it.
  const once = () => {
    running ??= keepHouse(options)
      .catch(options.onError)
      .finally(() => {
        running = null;
      });
  };
  once();
  const timer = setInterval(once, options.everyMs ?? EVERY_MS);
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
  await noteAnchor(services, todayInShanghai(now), anchorFile);
}

/**
 * One line a day: date, number and hash of the newest event, once the chain up to it was found whole
 * from the last anchor on. So each anchor vouches for all events before it.
 *
 * @throws where the log is not whole: what was changed is never anchored
 */
async function noteAnchor({ db, logChecks }: Services, today: string, file: string): Promise<void> {
  const noted = (await whenPresent(readFile(file, 'utf8'))) ?? '';
  if (noted.includes(`${today} `) || (await logHead(db)) === 0) return;
  const { end } = await logChecks.begin({ whole: false, asked: false });
  // Whatever else kept it from an end, the next round begins it again.
  if (end.kind !== 'found') return;
  const { verdict } = end;
  if (!verdict.whole) {
    throw new Error(`the log is not whole at event ${verdict.seq} (${verdict.reason}): no anchor`);
  }
  await appendFile(file, `${today} ${verdict.count} ${verdict.headHash}\n`, { mode: 0o600 });
}

/** The anchors that were noted so far. @throws when a line of the file is none */
export async function anchorsIn(file: string): Promise<Anchor[]> {
  return readAnchors((await whenPresent(readFile(file, 'utf8'))) ?? '');
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
