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

export type Outcome =
  | { kind: 'current' }
  | { kind: 'replayed'; count: number }
  | { kind: 'reset'; reason: 'too_old' | 'scope_changed' | 'first' };

export interface Welcome {
  outcome: Outcome;
  seq: number;
  scope: string;
}

export interface ServerToClient {
  event: (event: LiveEvent) => void;
  welcome: (welcome: Welcome) => void;
  upTo: (position: { seq: number }) => void;
  signedOut: () => void;
}

export type ClientToServer = Record<string, never>;
