// Requests to the server: their headers and their time limit.
import { tabAssignment } from '../tab/assignment.js';
import { presence } from '../tab/presence.js';
import { NoAnswerError } from './problem.js';

/** A request that has no answer after this long is given up. */
const TIMEOUT_MS = 30_000;

/**
 * Headers that every request carries: the assignment in use, the key of a write, and whether the
 * screen asks by itself without its user, which keeps no session alive.
 */
export function headersFor(idempotencyKey?: string): Record<string, string> {
  const assignment = tabAssignment.get();
  return {
    ...(assignment !== null && { 'x-assignment': String(assignment) }),
    ...(presence.sending() === 'background' && { 'x-background': '1' }),
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
  };
}

/** fetch() that gives up in time. Older phones have no AbortSignal.any, so the signals are joined here. */
export async function send(
  input: RequestInfo | URL,
  init?: RequestInit,
  timeout = TIMEOUT_MS,
): Promise<Response> {
  const abort = new AbortController();
  const outer = init?.signal;
  const stop = () => abort.abort(outer?.reason);
  outer?.addEventListener('abort', stop, { once: true });
  if (outer?.aborted) stop();
  const timer = setTimeout(() => abort.abort(new NoAnswerError()), timeout);
  try {
    return await fetch(input, { ...init, signal: abort.signal });
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
  }
}
