// What happens when a query or write fails for a reason that concerns the whole page.
import type { ErrorCode } from '@xianfeng/features/kernel/labels';
import { codeOf } from './problem.js';

/** The session or the assignment in use has ended, or the second factor has to be given first. */
const LOST: readonly ErrorCode[] = [
  'not_signed_in',
  'assignment_ended',
  'factor_needed',
  'factor_enrolment_needed',
];

type Listener = () => void;
const listeners = new Set<Listener>();

/**
 * Called when the session or the assignment in use turns out to have ended, whichever request
 * noticed.
 */
export function onAccessLost(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells every listener that the session or the assignment in use has ended. */
export function accessLost(): void {
  for (const listener of listeners) listener();
}

/** Every error of a query or write passes here; one that concerns the whole page is told to all. */
export function reportFault(error: unknown): void {
  const code = codeOf(error);
  if (code !== null && LOST.includes(code)) accessLost();
}
