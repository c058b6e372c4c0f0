// The recurring job of accounts: ends expired sessions, forgets failures of unknown logins.
import type { Services } from '../../kernel/index.js';
import { endExpiredSessions } from './sessions.js';

const DAY = 24 * 3_600_000;

/**
 * Ends what has expired, and forgets wrong passwords of unknown logins after a day. For a job that
 * runs every few minutes; several servers may run it at once.
 */
export async function tidyAccounts(services: Services): Promise<void> {
  await endExpiredSessions(services);
  await services.db
    .deleteFrom('unknown_login')
    .where('last_failed_at', '<', new Date(services.clock.now() - DAY))
    .execute();
}
