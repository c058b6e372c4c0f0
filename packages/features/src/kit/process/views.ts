/** A case as the server tells it: the moves that are offered, and what was done. Browser-safe. */
import type { Finding } from '@xianfeng/rules';

/** A move that leads on from here for the reader's role, and what stands in its way. */
export interface OfferedMove<E extends string = string, S extends string = string> {
  event: E;
  label: string;
  to: S;
  allowed: boolean;
  /** As the facts stand now; papers and figures that the move itself brings are judged with it. */
  findings: readonly Finding[];
}

/** One move of a case's history. */
export interface HistoryEntry<E extends string = string, S extends string = string> {
  event: E;
  /** What the move is called, or the state in which the case began. */
  label: string;
  /** Null: the case began here. */
  from: S | null;
  to: S;
  /** The version that it left the case at; null where an older record does not tell. */
  version: number | null;
  /** The business day. */
  on: string;
  /** Milliseconds since 1970; null where an older record tells the day only. */
  at: number | null;
  /** Null for the system itself, and where an older record does not tell. */
  by: string | null;
  text: string;
  findings: readonly Finding[];
}
