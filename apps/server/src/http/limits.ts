/**
 * What one sender may ask of the server at once, so that no sender is kept waiting by another:
 * requests in flight by session and by address, and how long a body may take.
 */
import { AppError } from '@xianfeng/features/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readSecret, senderOf } from './request.js';

/** A page that opens asks some fifteen things at once, and a person has several tabs. */
const MOST_OF_SESSION = 60;
/** A street office of 300 people comes from one address. */
const MOST_OF_ADDRESS = 1_000;
/** A form of 1 MB over a line of 200 kbit/s takes 40 s. */
const FORM_MS = 60_000;
/** A file of 20 MB over the same line takes a quarter of an hour. */
export const FILE_MS = 15 * 60_000;

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

/**
 * Holds every request to these limits, before its body is read.
 *
 * @throws AppError too_many_requests, unknown_procedure for a method that nothing takes
 */
export function registerLimits(app: FastifyInstance, limits: Partial<Limits> = {}): void {
  const { ofSession, ofAddress, formMs } = { ...usual, ...limits };
  const sessions = new AtOnce(ofSession);
  const addresses = new AtOnce(ofAddress);
  app.addHook('onRequest', (request, reply, done) => {
    if (!METHODS.has(request.method)) return done(new AppError('unknown_procedure'));
    const held: [AtOnce, string][] = [];
    const release = () => {
      for (const [places, key] of held.splice(0)) places.release(key);
    };
    // Also where the sender hangs up before it is answered.
    reply.raw.once('close', release);
    const secret = readSecret(request.headers.cookie);
    for (const [places, key] of [
      [addresses, senderOf(request)],
      [sessions, secret],
    ] as const) {
      if (key === null) continue;
      if (!places.take(key)) return done(new AppError('too_many_requests'));
      held.push([places, key]);
    }
    if (request.method === 'POST') endSlowBody(request, isUpload(request) ? FILE_MS : formMs);
    return done();
  });
}

const isUpload = ({ url }: FastifyRequest): boolean => url.startsWith('/files');

/** Ends the connection of a sender who has not sent the whole body after so many milliseconds. */
function endSlowBody({ raw }: FastifyRequest, ms: number): void {
  const timer = setTimeout(() => raw.destroy(), ms);
  timer.unref();
  const clear = () => clearTimeout(timer);
  raw.once('end', clear).once('close', clear);
}
