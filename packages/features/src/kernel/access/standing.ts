// Whether an assignment that something was agreed to under still stands, when the agreement is used.
import type { Db } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import type { Clock } from '../clock.js';

/**
 * Whether an assignment is in force today and its account is not switched off. What one person agreed to
 * and another carries out later is asked about again by it: whoever lost the office agrees to nothing.
 */
export async function assignmentStands(
  db: Db,
  assignmentId: number,
  clock: Clock,
): Promise<boolean> {
  const today = todayInShanghai(clock.now());
  const row = await db
    .selectFrom('assignment as g')
    .innerJoin('account as a', 'a.id', 'g.account_id')
    .select('g.id')
    .where('g.id', '=', assignmentId)
    .where('g.starts_on', '<=', today)
    .where((eb) => eb.or([eb('g.ends_on', 'is', null), eb('g.ends_on', '>', today)]))
    .where('a.disabled', '=', false)
    .executeTakeFirst();
  return row !== undefined;
}
