// Who is at the screen: asked again before what is sensitive.
import type { ActorContext } from '../context.js';
import { AppError } from '../errors.js';

/** The password, or the second factor where the account has one, must have been given so lately. */
const RECENT_MS = 10 * 60_000;

/**
 * Refuses an actor who has not given the password, or the second factor where the account has one, in
 * the last ten minutes.
 *
 * @throws AppError reauthentication_needed
 */
export function requireRecent({ actor, clock }: Pick<ActorContext, 'actor' | 'clock'>): void {
  if (!isRecent(actor.authenticatedAt, clock.now())) throw new AppError('reauthentication_needed');
}

/** Whether that was recent enough at an instant; both in milliseconds. */
export const isRecent = (authenticatedAt: number, now: number): boolean =>
  now - authenticatedAt <= RECENT_MS;
