// Query of the months that wait for a check.
import { totalIncome } from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type ActorContext, authorize, orderedBy, type Page } from '../../kernel/index.js';
import { isOwnEntry, listEconomy } from '../policy.js';
import type { PendingMonth, pendingInput } from '../schema.js';
import { villageRows } from '../villages/villages.js';
import { toIncome } from './rows.js';

const byTime = orderedBy('time', 'id');

/** Months of the scope that wait for a check, those first that wait longest. */
export async function listPendingMonths(
  ctx: ActorContext,
  input: z.infer<typeof pendingInput>,
): Promise<Page<PendingMonth>> {
  authorize(ctx.actor, listEconomy, null);
  const after = byTime.after(input.cursor);
  const rows = await ctx.db
    .selectFrom('village_income as i')
    .innerJoin(villageRows(ctx.db, ctx.actor).as('v'), 'v.organizationId', 'i.organization_id')
    .innerJoin('account as a', 'a.id', 'i.entered_by')
    .leftJoin('village_income as b', (on) =>
      on
        .onRef('b.organization_id', '=', 'i.organization_id')
        .on('b.year', '=', sql<number>`i.year - 1`)
        .onRef('b.month', '=', 'i.month')
        .on('b.state', '=', 'passed'),
    )
    .where('i.state', '=', 'submitted')
    .$if(input.streetId != null, (of) => of.where('v.streetId', '=', input.streetId ?? 0))
    .$if(after !== null, (of) =>
      of.where(
        sql<boolean>`(i.submitted_at, i.id) > (${new Date(after?.[0] ?? 0)}, ${after?.[1] ?? 0})`,
      ),
    )
    .orderBy('i.submitted_at')
    .orderBy('i.id')
    .limit(input.limit + 1)
    .selectAll('i')
    .select([
      'v.name',
      'v.streetName',
      'a.display_name as enteredBy',
      sql<number | null>`b.operating_fen + b.contract_fen + b.investment_fen + b.subsidy_fen
        + b.other_fen`.as('beforeFen'),
    ])
    .execute();
  return byTime.page(
    rows,
    input.limit,
    (row) => [row.submitted_at?.getTime() ?? 0, row.id],
    (row): PendingMonth => ({
      id: row.id,
      version: row.version,
      organizationId: row.organization_id,
      name: row.name,
      streetName: row.streetName,
      year: row.year,
      month: row.month,
      ...toIncome(row),
      totalFen: totalIncome(toIncome(row)),
      beforeFen: row.beforeFen,
      note: row.note,
      enteredBy: row.enteredBy,
      submittedAt: row.submitted_at?.getTime() ?? 0,
      own: isOwnEntry(ctx.actor, row),
    }),
  );
}
