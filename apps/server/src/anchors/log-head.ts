// The head of the event log, noted every few seconds in the data folder: a tail that was cut off is noticed.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { type Db, whenPresent } from '@xianfeng/database';
import type { Anchor } from '@xianfeng/events';

const EVERY_MS = 5_000;
const LINE = /^(\d+) ([0-9a-f]{64})\n$/;

/** What the head is noted from and in. */
export interface LogHeadOptions {
  db: Db;
  file: string;
  /** Milliseconds from one note to the next; five seconds when left out. */
  everyMs?: number;
  /** Told once when the log does not hold what was noted, and of each note that fails. */
  onError: (error: unknown) => void;
}

/**
 * Notes the head of the log now, every few seconds and at the end. The daily anchors vouch for what lies
 * before them; a chain that was cut off behind the last of them is whole again in itself, and only this
 * note tells. Where the log does not hold the noted event any more the note stays as it is, so that each
 * later check finds the same.
 */
export function startLogHead({ db, file, everyMs = EVERY_MS, onError }: LogHeadOptions): {
  stop(): Promise<void>;
} {
  let noted: Anchor | null = null;
  let cut = false;
  const once = async () => {
    if (cut) return;
    noted ??= await readLogHead(file);
    if (noted !== null && (await hashAt(db, noted.seq)) !== noted.hash) {
      cut = true;
      throw new Error(`the log does not hold event ${noted.seq} as it was noted: its tail was cut`);
    }
    const head = await headOf(db);
    if (head === null || head.seq === noted?.seq) return;
    await writeFile(`${file}.new`, `${head.seq} ${head.hash}\n`, { mode: 0o600 });
    await rename(`${file}.new`, file);
    noted = head;
  };
  // One after the other: a note that waits for the database is not overtaken.
  let last = Promise.resolve();
  const note = () => {
    last = last.then(once).catch(onError);
    return last;
  };
  note();
  const timer = setInterval(note, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await note();
    },
  };
}

/** The head as it was noted last; null where there is no note. @throws when the file holds none */
export async function readLogHead(file: string): Promise<Anchor | null> {
  const text = await whenPresent(readFile(file, 'utf8'));
  if (text === undefined) return null;
  const [, seq, hash] = LINE.exec(text) ?? [];
  if (seq === undefined || hash === undefined) throw new Error(`not the head of a log: ${text}`);
  return { seq: Number(seq), hash, unchecked: true };
}

async function headOf(db: Db): Promise<Anchor | null> {
  const row = await db
    .selectFrom('event_log')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { seq: row.seq, hash: row.hash.toString('hex') };
}

async function hashAt(db: Db, seq: number): Promise<string | null> {
  const row = await db
    .selectFrom('event_log')
    .select('hash')
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row?.hash.toString('hex') ?? null;
}
