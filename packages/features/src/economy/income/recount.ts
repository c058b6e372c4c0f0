/** The kept sums of villages' incomes, counted anew and put right. */
import { type Db, transact } from '@xianfeng/database';
import { sql } from 'kysely';
import type { Recount } from '../../kernel/index.js';

const kinds = ['operating', 'contract', 'investment', 'subsidy', 'other'] as const;
const states = ['passed', 'submitted', 'returned'] as const;
const columns = ['incomes', ...states, ...kinds.map((kind) => `${kind}_fen`)];

const named = sql.raw(columns.join(', '));
const counted = sql.raw(
  [
    'count(*) as incomes',
    ...states.map((state) => `count(*) filter (where state = '${state}') as ${state}`),
    ...kinds.map(
      (kind) =>
        `coalesce(sum(${kind}_fen) filter (where state = 'passed'), 0)::bigint as ${kind}_fen`,
    ),
  ].join(', '),
);
const right = sql.raw(columns.map((name) => `coalesce(counted.${name}, 0) as ${name}`).join(', '));
const different = sql.raw(
  columns.map((name) => `coalesce(kept.${name}, 0) <> coalesce(counted.${name}, 0)`).join(' or '),
);
const set = sql.raw(columns.map((name) => `${name} = excluded.${name}`).join(', '));

/** Adds up every income and corrects what is kept. Nobody changes an income meanwhile. */
export function recountIncomes(db: Db): Promise<Recount> {
  return transact(db, async (tx) => {
    await sql`lock table village_income in share row exclusive mode`.execute(tx.db);
    const { rows } = await sql<Recount>`
      with counted as (
        select organization_id, year, month = 0 as whole, ${counted}
        from village_income group by 1, 2, 3
      ), wrong as (
        select organization_id, year, whole, ${right}
        from village_income_sum as kept full join counted using (organization_id, year, whole)
        where ${different}
      ), corrected as (
        insert into village_income_sum (organization_id, year, whole, ${named})
          select organization_id, year, whole, ${named} from wrong
          on conflict (organization_id, year, whole) do update set ${set}
      )
      select (select count(*)::int from counted) as figures,
        (select count(*)::int from wrong) as corrected`.execute(tx.db);
    return rows[0] ?? { figures: 0, corrected: 0 };
  });
}
