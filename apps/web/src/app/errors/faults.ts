import { codeOf } from '../api/problem.js';

type Listener = () => void;
const listeners = new Set<Listener>();

/** Called when the session turns out to have ended, by any answer or by the live connection. */
export function onSessionLost(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function sessionLost(): void {
  for (const listener of listeners) listener();
}

/** Every error of a query or write passes here; one that concerns the whole page is told to all. */
export function reportFault(error: unknown): void {
  if (codeOf(error) === 'not_signed_in') sessionLost();
}
