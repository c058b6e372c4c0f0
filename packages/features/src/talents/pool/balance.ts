// Query of whether each village has enough people to choose from (TAL-10).
import { judgeReserves, todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type ActorContext, orderedBy, settingsFor } from '../../kernel/index.js';
import type { BalanceRow, balanceInput } from '../schema.js';
import { villagesInScope } from '../village.js';

const byId = orderedBy('id');

/** TAL-10: has each village of the scope enough people to choose from? In the order of the ids. */
export async function getBalance(ctx: ActorContext, input: z.infer<typeof balanceInput>) {
  const after = byId.after(input.cursor);
  const today = todayInShanghai(ctx.clock.now());
  const settings = await settingsFor(ctx.db, today);
  const counted = (condition: string) =>
    sql<number>`(select count(*)::int from talent t where t.organization_id = o.id and ${sql.raw(condition)})`;
  const secretaries = counted(`t.state = 'in_pool' and t.for_secretary`);
  const others = counted(`t.state = 'in_pool' and not t.for_secretary`);
  let query = villagesInScope(ctx.db, ctx.actor)
    .select(['o.id', 'o.short_name', 'street.id as street_id'])
    .select([
      secretaries.as('secretaries'),
      others.as('others'),
      counted(`t.state = 'pending_intake'`).as('pending'),
    ])
    .orderBy('o.id')
    .limit(input.limit + 1);
  if (after !== null) query = query.where('o.id', '>', after[0]);
  if (input.streetId) query = query.where('street.id', '=', input.streetId);
  if (input.short) {
    query = query.where(
      sql<boolean>`(${secretaries} < ${settings['tal.reserveSecretaries']}
        or ${others} < ${settings['tal.reserveOthers']})`,
    );
  }
  return byId.page(
    await query.execute(),
    input.limit,
    (row) => [row.id],
    (row): BalanceRow => ({
      organizationId: row.id,
      organizationName: row.short_name,
      streetId: row.street_id,
      secretaries: row.secretaries,
      others: row.others,
      pending: row.pending,
      findings: judgeReserves(row, today, settings).findings,
    }),
  );
}
