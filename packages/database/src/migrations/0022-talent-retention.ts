// Migration: deletion of talents that were not adopted.
import { type Kysely, sql } from 'kysely';

/**
 * SEC-10: files that led to no post are deleted a year after they were closed. One whose way into a
 * post stands in an archived case stays as a row, and says since when its person's data are gone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table talent add column cleared_on date;
    create index talent_kept on talent (state_since, id)
      where state in ('lead', 'refused') and cleared_on is null;
  `.execute(db);
}
