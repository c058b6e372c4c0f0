// Messages of the live connection. Events carry ids, versions and public fields only.

import type { LongWrite } from '@xianfeng/features/kernel/schema';

/** What travels on the live connection. Events carry ids, versions and public fields only. */
export interface LiveEvent {
  seq: number;
  type: string;
  /** Milliseconds since 1970. */
  at: number;
  organizationId: number | null;
  subject: { kind: string; id: number; version: number };
  data: Readonly<Record<string, unknown>>;
  /** Whether the feed tells of it. */
  news: boolean;
}

/** What a client has to do after a welcome: nothing, take the replay, or read everything anew. */
export type Outcome =
  | { kind: 'current' }
  | { kind: 'replayed'; count: number }
  | { kind: 'reset'; reason: 'too_old' | 'scope_changed' | 'first' };

/**
 * The server's answer to a connection: its number of the log and the rooms it is in, as one text.
 */
export interface Welcome {
  outcome: Outcome;
  seq: number;
  scope: string;
}

/** Messages from the server. */
export interface ServerToClient {
  event: (event: LiveEvent) => void;
  welcome: (welcome: Welcome) => void;
  upTo: (position: { seq: number }) => void;
  /** How far a long write of this account is. */
  progress: (told: LongWrite) => void;
  signedOut: () => void;
}

/** Messages from the client: none. */
export type ClientToServer = Record<string, never>;
