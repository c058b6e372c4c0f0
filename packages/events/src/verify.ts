// Recomputes the chain of the event log and names the first broken row.
import type { Db } from '@xianfeng/database';
import { chainHash, GENESIS } from './chain.js';
import { originOf } from './event.js';
import { logHead } from './tail.js';

/** What a check of the chain found; `from` is the event that it rests on, 0 where it began at the first. */
export type Verdict =
  | { whole: true; from: number; count: number; headHash: string }
  | { whole: false; seq: number; reason: 'gap' | 'previous' | 'content' | 'anchor' };

/** A head that was noted outside the database: number and hash of one event. */
export interface Anchor {
  seq: number;
  hash: string;
  /** The chain up to it was not checked when it was noted: a check does not rest on it. */
  unchecked?: boolean;
}

/** How far a check has come. */
export interface Progress {
  /** Events that were recomputed. */
  checked: number;
  /** Events that there are to recompute, as of the beginning of the check. */
  total: number;
}

/** What of the log is checked, and who is told meanwhile. */
export interface Extent {
  /** Only what follows the last anchor; the anchors themselves are looked at all the same. */
  sinceAnchor?: boolean;
  /** Told after each batch. */
  told?: (progress: Progress) => void;
}

/** Rows of one statement: each is a short transaction of its own, as the log only grows. */
const READ = 1000;

interface Place {
  seq: number;
  hash: Buffer;
}

type Broken = Extract<Verdict, { whole: false }>;

/**
 * Recomputes the chain and names the first row that does not fit: from the first event, or from the last
 * anchor, up to the newest event of the moment in which it begins.
 *
 * A chain rewritten as a whole is whole again in itself; only an anchor noted elsewhere tells.
 */
export async function verifyLog(
  db: Db,
  anchors: readonly Anchor[] = [],
  { sinceAnchor = false, told }: Extent = {},
): Promise<Verdict> {
  const end = await logHead(db);
  const beyond = anchors.find((anchor) => anchor.seq > end);
  const start = sinceAnchor
    ? await startAt(
        db,
        anchors.filter(({ seq }) => seq <= end),
      )
    : genesis;
  if ('reason' in start) return start;
  const noted = notedAt(anchors);
  let at = start;
  while (at.seq < end) {
    const rows = await readAfter(db, at.seq, end);
    // The last of them is gone.
    if (rows.length === 0) return { whole: false, seq: at.seq + 1, reason: 'gap' };
    for (const row of rows) {
      const next = follow(at, row, noted);
      if ('reason' in next) return next;
      at = next;
    }
    told?.({ checked: at.seq - start.seq, total: end - start.seq });
  }
  if (beyond !== undefined) return { whole: false, seq: beyond.seq, reason: 'anchor' };
  return { whole: true, from: start.seq, count: at.seq, headHash: at.hash.toString('hex') };
}

const genesis: Place = { seq: 0, hash: GENESIS };

type Row = Awaited<ReturnType<typeof readAfter>>[number];

function readAfter(db: Db, seq: number, end: number) {
  return db
    .selectFrom('event_log')
    .selectAll()
    .where('seq', '>', seq)
    .where('seq', '<=', end)
    .orderBy('seq')
    .limit(READ)
    .execute();
}

function notedAt(anchors: readonly Anchor[]): ReadonlyMap<number, readonly string[]> {
  const noted = new Map<number, string[]>();
  for (const { seq, hash } of anchors) noted.set(seq, [...(noted.get(seq) ?? []), hash]);
  return noted;
}

/** The row as the next of the chain, or why it is not. */
function follow(
  before: Place,
  row: Row,
  noted: ReadonlyMap<number, readonly string[]>,
): Place | Broken {
  const { seq } = row;
  if (seq !== before.seq + 1) return { whole: false, seq: before.seq + 1, reason: 'gap' };
  if (!row.previous_hash.equals(before.hash)) return { whole: false, seq, reason: 'previous' };
  return standing(row, noted);
}

/** The row as its own hash and the anchors have it, whatever stands before it. */
function standing(row: Row, noted: ReadonlyMap<number, readonly string[]>): Place | Broken {
  const { seq } = row;
  const hash = chainHash(row.previous_hash, row);
  if (!hash.equals(row.hash) || !repeatsOrigin(row))
    return { whole: false, seq, reason: 'content' };
  const text = hash.toString('hex');
  if (noted.get(seq)?.some((each) => each !== text)) return { whole: false, seq, reason: 'anchor' };
  return { seq, hash };
}

/**
 * The event of the last anchor that was checked when it was noted. An anchor is no better than the row that it names: each of them has to
 * stand in the log, with the hash that was noted and the content that the hash was made of.
 */
async function startAt(db: Db, anchors: readonly Anchor[]): Promise<Place | Broken> {
  const noted = notedAt(anchors);
  const checked = new Set(anchors.filter((each) => !each.unchecked).map(({ seq }) => seq));
  const wanted = [...noted.keys()].sort((a, b) => a - b);
  let last = genesis;
  for (let from = 0; from < wanted.length; from += READ) {
    const part = wanted.slice(from, from + READ);
    const rows = await db
      .selectFrom('event_log')
      .selectAll()
      .where('seq', 'in', part)
      .orderBy('seq')
      .execute();
    const found = new Map(rows.map((row) => [row.seq, row]));
    for (const seq of part) {
      const row = found.get(seq);
      const place: Place | Broken =
        row === undefined ? { whole: false, seq, reason: 'gap' } : standing(row, noted);
      if ('reason' in place) return place;
      if (checked.has(seq)) last = place;
    }
  }
  return last;
}

/** Whether the columns for the search say what the hashed text says. */
function repeatsOrigin(row: { body: string; address: string | null; session_id: number | null }) {
  const origin = originOf(row.body);
  return row.address === (origin?.address ?? null) && row.session_id === (origin?.session ?? null);
}
