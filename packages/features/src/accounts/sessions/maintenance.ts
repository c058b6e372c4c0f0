// The recurring job of accounts: ends expired sessions, forgets old guesses and devices.
import type { Services } from '../../kernel/index.js';
import { forgetOldGuesses } from '../guesses/counting.js';
import { forgetOldDevices } from '../guesses/devices.js';
import { endExpiredSessions } from './sessions.js';

/**
 * Ends what has expired, and forgets wrong passwords that count no more and devices long unused. For a
 * job that runs every few minutes; several servers may run it at once.
 */
export async function tidyAccounts(services: Services): Promise<void> {
  await endExpiredSessions(services);
  await forgetOldGuesses(services);
  await forgetOldDevices(services);
}
