// Calls of procedures as an actor in tests, and the refusals that they give.
import { randomUUID } from 'node:crypto';
import {
  type Actor,
  type Context,
  type ErrorCode,
  type Request,
  toAppError,
} from '../kernel/index.js';
import type { World } from './world.js';

/** What a request says unless a test says otherwise: from this machine, with a key of its own. */
export function testRequest(given: Partial<Request> = {}): Request {
  return {
    ip: '127.0.0.1',
    userAgent: 'test',
    loopback: true,
    site: { host: 'localhost', origin: 'http://localhost:3000' },
    idempotencyKey: randomUUID(),
    sessionSecret: null,
    setSessionCookie: () => {},
    deviceSecrets: [],
    setDeviceSecrets: () => {},
    ...given,
  };
}

/**
 * Calls the procedures of a router as an actor (null: not signed in), past HTTP and past the
 * session. Each call has a new idempotency key, unless `given` names one.
 */
export function callerAs<Caller>(
  world: World,
  router: { createCaller: (context: () => Context) => Caller },
  actor: Actor | null,
  given: Partial<Request> = {},
): Caller {
  return router.createCaller(() => ({
    ...world.services,
    request: testRequest(given),
    actor,
  }));
}

/** The code with which a call was refused; fails when it was not refused. */
export async function refusalOf(call: Promise<unknown>): Promise<ErrorCode> {
  return (await refusalReport(call)).code;
}

/** The whole refusal as its user would see it; fails when the call was not refused. */
export async function refusalReport(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    const refusal = toAppError(error);
    // An unforeseen error is a fault of the program and shows its own stack.
    if (refusal.code === 'internal') throw error;
    return refusal.report();
  }
  throw new Error('the call was carried out, though it should have been refused');
}
