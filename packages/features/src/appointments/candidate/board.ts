// Query of the board: candidates by stage and street.
import { todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type ActorContext, inScope } from '../../kernel/index.js';
import { type Board, type BoardStage, type boardInput, boardStages } from '../schema.js';
import { isLate } from './rows.js';

const isStage = (state: string): state is BoardStage =>
  boardStages.some((stage) => stage === state);

/**
 * How many stand at each stage in each street of the scope. A candidate and a holder are counted
 * there and not in the pool.
 */
export async function getBoard(
  ctx: ActorContext,
  input: z.infer<typeof boardInput>,
): Promise<Board> {
  const today = todayInShanghai(ctx.clock.now());
  const street = input.streetId ?? null;
  const counted = sql<{ street_id: number; state: string; count: number; overdue: number }>`
    select street_id, state, count(*)::int as count,
      count(*) filter (where ${isLate('standing', today)})::int as overdue
    from (
      select t.street_id, t.state, t.due_on from talent t
      where ${inScope('t.organization_path', ctx.actor)} and t.state <> 'refused'
        and not exists (select from candidate x where x.talent_id = t.id
          and x.state not in ('left', 'archived', 'in_pool', 'refused'))
      union all
      select c.street_id, c.state, c.due_on from candidate c
      where ${inScope('c.organization_path', ctx.actor)}
        and c.state not in ('archived', 'in_pool', 'refused')
    ) as standing
    where ${street}::bigint is null or street_id = ${street}
    group by street_id, state order by street_id, state`.execute(ctx.db);
  const [cells, streets] = await Promise.all([counted, readStreets(ctx, street)]);
  return {
    on: today,
    streets,
    cells: cells.rows.flatMap(({ street_id: streetId, state, count, overdue }) =>
      isStage(state) ? [{ streetId, stage: state, count, overdue }] : [],
    ),
  };
}

/** Streets that have villages, in the order of the tree; for a village its own street. */
function readStreets(ctx: ActorContext, street: number | null) {
  return ctx.db
    .selectFrom('organization as s')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('organization as o')
          .innerJoin('division as d', 'd.code', 'o.division_code')
          .whereRef('o.parent_id', '=', 's.id')
          .where('d.level', '=', 'village')
          .where(inScope('o.path', ctx.actor))
          .select('o.id'),
      ),
    )
    .$if(street !== null, (query) => query.where('s.id', '=', street ?? 0))
    .orderBy('s.sort_order')
    .orderBy('s.id')
    .select(['s.id as streetId', 's.short_name as streetName'])
    .execute();
}
