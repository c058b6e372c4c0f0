// Changes of an account's factors, kept for its owner, who is told of them at the next sign-in.
import type { Tx } from '@xianfeng/database';
import type { Clock, Request } from '../../kernel/index.js';
import type { FactorChange } from '../schema.js';

/** Who makes a change, from where. */
export interface ChangeBy {
  clock: Clock;
  request: Pick<Request, 'ip'>;
}

/** Writes a change down. */
export async function keepChange(
  tx: Tx,
  by: ChangeBy,
  change: {
    accountId: number;
    what: FactorChange;
    name?: string;
    /** The session of the owner, or the account of the administrator. */
    made: { sessionId: number } | { byAccountId: number };
  },
): Promise<void> {
  const { accountId, what, name = '', made } = change;
  await tx.db
    .insertInto('factor_change')
    .values({
      account_id: accountId,
      what,
      name,
      at: new Date(by.clock.now()),
      ip: by.request.ip,
      by_account_id: 'byAccountId' in made ? made.byAccountId : null,
      session_id: 'sessionId' in made ? made.sessionId : null,
    })
    .execute();
}
