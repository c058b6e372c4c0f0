// Which events change what an account may see, so that its live connections follow.
import type { Tx } from '@xianfeng/database';
import type { LoggedEvent } from '@xianfeng/events';
import { type RecordedBy, record, typeToday } from '../kernel/index.js';
import {
  accountDisabled,
  assignmentGranted,
  assignmentRevoked,
  membershipChanged,
  sessionEnded,
} from './events.js';

/** Types of events after which an account may see more or less than before. */
const changing: ReadonlySet<string> = new Set(
  [accountDisabled, assignmentGranted, assignmentRevoked, membershipChanged, sessionEnded].map(
    ({ type }) => type,
  ),
);

/** How a live connection names the account behind it. */
export const personKey = (accountId: number) => `account:${accountId}`;

/**
 * Whose rooms an event may have changed, by {@link personKey}; null for most events, which change
 * none. Asked for every event of the log.
 */
export function accessChange(event: Pick<LoggedEvent, 'type' | 'data'>): readonly string[] | null {
  if (!changing.has(typeToday(event.type))) return null;
  const { accountId } = event.data;
  return typeof accountId === 'number' ? [personKey(accountId)] : null;
}

/**
 * Tells that a person's membership began, moved or ended, so that its live connections follow. To
 * be called in the transaction that changes it; without an account there is nothing to tell.
 */
export async function recordMembershipChange(
  tx: Tx,
  by: RecordedBy,
  personId: number,
): Promise<void> {
  const account = await tx.db
    .selectFrom('account')
    .select(['id', 'version'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (account === undefined) return;
  await record(tx, by, membershipChanged, {
    ...account,
    place: { organizationId: null, personId },
    data: { accountId: account.id },
  });
}
