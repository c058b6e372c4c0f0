// Query of the negative list of today and every earlier one.
import { todayInShanghai } from '@xianfeng/rules';
import { type ActorContext, may } from '../../kernel/index.js';
import { changeSettings } from '../policy.js';
import { listChanges, negativeListFor, toItems } from './lists.js';
import type { ListVersion, NegativeListView } from './schema.js';

/** The negative list of today, and every list that the district ever chose, the latest first. */
export async function negativeList(ctx: ActorContext): Promise<NegativeListView> {
  const today = todayInShanghai(ctx.clock.now());
  const { id, items } = await negativeListFor(ctx.db, today);
  const rows = await ctx.db
    .selectFrom('negative_list as l')
    .innerJoin('account as a', 'a.id', 'l.chosen_by')
    .leftJoin('account as w', 'w.id', 'l.withdrawn_by')
    .orderBy('l.id', 'desc')
    .select(['l.id', 'l.items', 'l.starts_on', 'l.document', 'l.reason', 'l.chosen_at'])
    .select(['a.display_name as by', 'l.withdrawn_at', 'l.withdrawn_reason'])
    .select('w.display_name as withdrawn_by')
    .execute();
  return {
    today,
    own: id !== null,
    items,
    versions: rows.map(
      (row): ListVersion => ({
        id: row.id,
        items: toItems(row.items),
        from: row.starts_on,
        document: row.document,
        reason: row.reason,
        by: row.by,
        at: row.chosen_at.getTime(),
        inForce: row.id === id,
        withdrawn:
          row.withdrawn_at === null
            ? null
            : {
                reason: row.withdrawn_reason ?? '',
                by: row.withdrawn_by ?? '',
                at: row.withdrawn_at.getTime(),
              },
      }),
    ),
    changeable: may(ctx.actor, changeSettings, null),
    version: await listChanges(ctx.db),
  };
}
