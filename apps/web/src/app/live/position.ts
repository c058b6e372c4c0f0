// Where this tab is in the event log, kept over a reload of the page.
import type { Position } from './cursor.js';

const KEY = 'xianfeng.cursor';

interface Kept extends Position {
  assignment: number;
}

/** Keeps the place under an assignment: what is read from now on is not older than it. */
export function keepPosition(assignment: number, { seq, scope }: Position): void {
  const kept: Kept = { assignment, seq, scope };
  sessionStorage.setItem(KEY, JSON.stringify(kept));
}

/** The place that was kept under an assignment; null where there is none. */
export function keptPosition(assignment: number): Position | null {
  const text = sessionStorage.getItem(KEY);
  if (text === null) return null;
  const kept: Kept = JSON.parse(text);
  return kept.assignment === assignment ? { seq: kept.seq, scope: kept.scope } : null;
}

/** Forgets the place, so that nothing of one person meets the next. */
export function forgetPosition(): void {
  sessionStorage.removeItem(KEY);
}
