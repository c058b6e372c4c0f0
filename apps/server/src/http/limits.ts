/**
 * What one sender may ask of the server at once, so that no sender is kept waiting by another:
 * requests in flight by session and by address, and how long a body may take.
 */
import { AppError, type Clock } from '@xianfeng/features/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { networkBehind, secretOf } from './request.js';

/** A page that opens asks some fifteen things at once, and a person has several tabs. */
const MOST_OF_SESSION = 100;
/** A street office of 300 people comes from one address. */
const MOST_OF_ADDRESS = 1_000;
/** Bytes of a form: a record with 3,000 people and its minutes has half of it. */
export const FORM_LIMIT = 1024 * 1024;
/** A form of 1 MB over a line of 200 kbit/s takes 40 s. */
const FORM_MS = 60_000;
/** A file of 20 MB over the same line takes a quarter of an hour. */
export const FILE_MS = 15 * 60_000;

/** A sender who is answered before all was sent reads the answer within so long. */
const ANSWERED_MS = 10_000;

/** Half a year. */
const HSTS = 'max-age=15552000; includeSubDomains';

/** Methods that some route takes; which one is the route's own matter. */
const METHODS = new Set(['GET', 'POST', 'HEAD']);

/** Counts what is under way by key, up to a limit. */
export class AtOnce {
  readonly #underWay = new Map<string, number>();

  constructor(readonly most: number) {}

  /** Whether a place is left. */
  free(key: string): boolean {
    return (this.#underWay.get(key) ?? 0) < this.most;
  }

  /** Takes a place; false where none is left. */
  take(key: string): boolean {
    const taken = this.#underWay.get(key) ?? 0;
    if (taken >= this.most) return false;
    this.#underWay.set(key, taken + 1);
    return true;
  }

  /** Gives a place back. */
  release(key: string): void {
    const taken = this.#underWay.get(key) ?? 0;
    if (taken <= 1) this.#underWay.delete(key);
    else this.#underWay.set(key, taken - 1);
  }
}

/** What may be asked at once, for tests that would else need a thousand requests. */
export interface Limits {
  ofSession: number;
  ofAddress: number;
  formMs: number;
}

const usual: Limits = {
  ofSession: MOST_OF_SESSION,
  ofAddress: MOST_OF_ADDRESS,
  formMs: FORM_MS,
};

/** What the limits need to know of the server. */
export interface LimitsOptions {
  /** Users come over https. */
  secure: boolean;
  /** The address that users see, where it is another than the one that they reach. */
  publicUrl?: string | undefined;
  limits?: Partial<Limits>;
}

/**
 * Holds every request to these limits, before its body is read.
 *
 * @throws AppError too_many_requests, foreign_origin for a write of a session from another page or from none,
 * and for any from another page, invalid_input for two names of the host, unknown_procedure for a method that nothing takes
 */
export function registerLimits(
  app: FastifyInstance,
  { secure, publicUrl, limits = {} }: LimitsOptions,
): void {
  const { ofSession, ofAddress, formMs } = { ...usual, ...limits };
  const publicHost = publicUrl === undefined ? null : new URL(publicUrl).host;
  const sessions = new AtOnce(ofSession);
  const addresses = new AtOnce(ofAddress);
  app.addHook('onRequest', (request, reply, done) => {
    if (!METHODS.has(request.method)) return done(new AppError('unknown_procedure'));
    if (secure) reply.header('strict-transport-security', HSTS);
    const held: [AtOnce, string][] = [];
    const release = () => {
      for (const [places, key] of held.splice(0)) places.release(key);
    };
    // Also where the sender hangs up before it is answered.
    reply.raw.once('close', release);
    const secret = secretOf(request, secure);
    // Of two names one machine on the way takes the first, and another the second.
    if (namedTwice(request)) return done(new AppError('invalid_input'));
    const named = secret !== null || request.headers.origin !== undefined;
    if (request.method === 'POST' && named && !isOurs(request, publicHost)) {
      return done(new AppError('foreign_origin'));
    }
    for (const [places, key] of [
      [addresses, networkBehind(request)],
      [sessions, secret],
    ] as const) {
      if (key === null) continue;
      if (!places.take(key)) return done(new AppError('too_many_requests'));
      held.push([places, key]);
    }
    if (request.method === 'POST')
      endSlowBody(request, reply, carriesFile(request) ? FILE_MS : formMs);
    return done();
  });
}

const namedTwice = ({ raw: { rawHeaders } }: FastifyRequest): boolean =>
  rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length > 1;

/** Whether a page of this product asks: every browser says from which page a POST comes. */
function isOurs({ headers }: FastifyRequest, publicHost: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  const from = new URL(origin).host;
  return from === host || from === publicHost;
}

/** Whether the route takes more than a form has. */
const carriesFile = ({ routeOptions }: FastifyRequest): boolean =>
  (routeOptions.bodyLimit ?? FORM_LIMIT) > FORM_LIMIT;

/**
 * Ends the connection of a sender who has not sent the whole body after so many milliseconds. One who is
 * answered before that has a moment to read the answer.
 */
function endSlowBody({ raw }: FastifyRequest, reply: FastifyReply, ms: number): void {
  const { socket } = raw;
  const end = () => socket.destroy();
  let timer = setTimeout(end, ms).unref();
  const clear = () => {
    clearTimeout(timer);
    socket.off('close', clear);
  };
  raw.once('end', clear);
  // Of an answered request nothing tells of its end but the connection.
  socket.once('close', clear);
  reply.raw.once('finish', () => {
    if (raw.complete || socket.destroyed) return;
    clearTimeout(timer);
    timer = setTimeout(end, ANSWERED_MS).unref();
  });
}

const MINUTE = 60_000;

/** Counts the wrong guesses of each guesser within a minute; what was right does not count. */
export class Guesses {
  readonly #clock: Clock;
  readonly #most: number;
  #wrong = new Map<string, number>();
  #began: number;

  /** @param most wrong guesses of one guesser within a minute */
  constructor(clock: Clock, most: number) {
    this.#clock = clock;
    this.#most = most;
    this.#began = clock.now();
  }

  /** Whether this guesser may guess on in this minute. */
  free(guesser: string): boolean {
    this.#begin();
    return (this.#wrong.get(guesser) ?? 0) < this.#most;
  }

  /** A guess was wrong. */
  count(guesser: string): void {
    this.#begin();
    this.#wrong.set(guesser, (this.#wrong.get(guesser) ?? 0) + 1);
  }

  #begin(): void {
    const now = this.#clock.now();
    if (now - this.#began < MINUTE) return;
    this.#began = now;
    this.#wrong = new Map();
  }
}
