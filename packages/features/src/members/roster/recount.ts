/** The kept counts of members, counted anew and put right. */
import { type Db, transact } from '@xianfeng/database';
import { sql } from 'kysely';
import type { Recount } from '../../kernel/index.js';

/**
 * Counts every member and corrects what is kept. Nobody changes a member meanwhile, which takes a part of
 * a second for a district.
 */
export function recountMembers(db: Db): Promise<Recount> {
  return transact(db, async (tx) => {
    await sql`lock table member in share row exclusive mode`.execute(tx.db);
    const { rows } = await sql<Recount>`
      with counted as (
        select organization_path, standing, category, count(*)::int as members
        from member group by 1, 2, 3
      ), wrong as (
        select organization_path, standing, category, coalesce(counted.members, 0) as members
        from member_count as kept
        full join counted using (organization_path, standing, category)
        where coalesce(kept.members, 0) <> coalesce(counted.members, 0)
      ), corrected as (
        insert into member_count (organization_path, standing, category, members)
          select organization_path, standing, category, members from wrong
          on conflict (organization_path, standing, category)
            do update set members = excluded.members
      )
      select (select count(*)::int from counted) as figures,
        (select count(*)::int from wrong) as corrected`.execute(tx.db);
    return rows[0] ?? { figures: 0, corrected: 0 };
  });
}
