// How wrong passwords slow whoever guesses them (SEC-04).
import { type SecSettings, secDefaults } from '../settings/general/sec.js';

const SECOND = 1_000;
/** Everybody mistypes once. */
const FREE = 1;
/** Nobody with a right to a login mistypes it as often in a day. */
const FREE_OF_STRANGERS = 30;
/** An owner on a new device, while strangers guess from everywhere, waits for no longer than this. */
const LONGEST_WAIT = 300 * SECOND;

/** What follows from a wrong password: until when nothing more is tried, and whether that is a lock. */
export interface Hold {
  /** Epoch milliseconds. */
  readonly until: number;
  readonly locked: boolean;
}

/**
 * SEC-04: what follows for one guesser of one login from so many wrong passwords in a row: nothing
 * after the first, a wait of 1 s, 2 s, 4 s and so on after the next, a lock after the last.
 */
export function holdAfter(
  wrong: { readonly count: number; readonly lastAt: number },
  settings: SecSettings = secDefaults,
): Hold | null {
  if (wrong.count >= settings['sec.failures']) {
    return { until: wrong.lastAt + settings['sec.lockMinutes'] * 60 * SECOND, locked: true };
  }
  if (wrong.count <= FREE) return null;
  return { until: wrong.lastAt + SECOND * 2 ** (wrong.count - FREE - 1), locked: false };
}

/**
 * SEC-04: what follows for all unknown devices together from so many wrong passwords of theirs for one
 * login within a day: a wait that grows, and never a lock.
 */
export function holdOnStrangers(wrong: {
  readonly count: number;
  readonly lastAt: number;
}): Hold | null {
  const beyond = wrong.count - FREE_OF_STRANGERS;
  if (beyond <= 0) return null;
  const wait = Math.min(SECOND * 2 ** Math.min(beyond - 1, 20), LONGEST_WAIT);
  return { until: wrong.lastAt + wait, locked: false };
}
