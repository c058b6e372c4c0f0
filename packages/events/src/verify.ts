// Recomputes the chain of the event log and names the first broken row.
import type { Db } from '@xianfeng/database';
import { chainHash, GENESIS } from './chain.js';
import { originOf } from './event.js';

/** What a check of the chain found. */
export type Verdict =
  | { whole: true; count: number; headHash: string }
  | { whole: false; seq: number; reason: 'gap' | 'previous' | 'content' | 'anchor' };

/** A head that was noted outside the database: number and hash of one event. */
export interface Anchor {
  seq: number;
  hash: string;
}

const READ = 5000;

/**
 * Recomputes the chain from the first event and names the first row that does not fit.
 *
 * A chain rewritten as a whole is whole again in itself; only an anchor noted elsewhere tells.
 */
export async function verifyLog(db: Db, anchors: readonly Anchor[] = []): Promise<Verdict> {
  const expected = new Map<number, string[]>();
  for (const anchor of anchors) {
    expected.set(anchor.seq, [...(expected.get(anchor.seq) ?? []), anchor.hash]);
  }
  let previous: Buffer = GENESIS;
  let seq = 0;
  for (;;) {
    const rows = await db
      .selectFrom('event_log')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(READ)
      .execute();
    for (const row of rows) {
      if (row.seq !== seq + 1) return { whole: false, seq: seq + 1, reason: 'gap' };
      if (!row.previous_hash.equals(previous)) {
        return { whole: false, seq: row.seq, reason: 'previous' };
      }
      const hash = chainHash(previous, row);
      if (!hash.equals(row.hash) || !repeatsOrigin(row))
        return { whole: false, seq: row.seq, reason: 'content' };
      const anchored = expected.get(row.seq) ?? [];
      if (anchored.some((noted) => noted !== hash.toString('hex'))) {
        return { whole: false, seq: row.seq, reason: 'anchor' };
      }
      previous = hash;
      seq = row.seq;
    }
    if (rows.length < READ) break;
  }
  const beyond = anchors.find((anchor) => anchor.seq > seq);
  if (beyond !== undefined) return { whole: false, seq: beyond.seq, reason: 'anchor' };
  return { whole: true, count: seq, headHash: previous.toString('hex') };
}

/** Whether the columns for the search say what the hashed text says. */
function repeatsOrigin(row: { body: string; address: string | null; session_id: number | null }) {
  const origin = originOf(row.body);
  return row.address === (origin?.address ?? null) && row.session_id === (origin?.session ?? null);
}
