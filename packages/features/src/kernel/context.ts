import type { Db } from '@xianfeng/database';
import type { Actor } from './actor.js';
import type { Clock } from './clock.js';
import type { FieldKeys } from './keys.js';
import type { Registry } from './registry.js';

/** What the whole server shares. */
export interface Services {
  db: Db;
  clock: Clock;
  keys: FieldKeys;
  /** The last event that this server has dispatched: aggregates are as of it. */
  logSeq: () => number;
  /** What the features declare: the words of events, and what else is collected from them. */
  registry: Registry;
}

/** What is known of one request before its procedure runs. */
export interface Request {
  ip: string;
  userAgent: string;
  /** Reached through a loopback address: the only place where demo accounts work. */
  loopback: boolean;
  /** The client's key for this write; the same key gives the same answer. */
  idempotencyKey: string | null;
  /** The secret of the session cookie as it came, or null. */
  sessionSecret: string | null;
  /** Sets the session cookie of the answer; null clears it. */
  setSessionCookie: (value: string | null) => void;
}

/** Context of a procedure that needs nobody signed in. */
export interface Context extends Services {
  request: Request;
  actor: Actor | null;
}

/** Context of a procedure behind a policy: somebody is there, in a role that may try. */
export interface ActorContext extends Context {
  actor: Actor;
}

/** Context of a write: which procedure, under which key, with which input. */
export interface WriteContext extends ActorContext {
  write: { procedure: string; key: string; inputHash: Buffer };
}
