// Migration: income of a whole year in one row.
import { type Kysely, sql } from 'kysely';

/**
 * VEC-01, VEC-04: years that were only ever reported as a whole stand as one row, of month 0. A village
 * has that row or months in a year; its figure is never made of both.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table village_income drop constraint village_income_month_check;
    alter table village_income add constraint village_income_month_check
      check (month between 0 and 12);
  `.execute(db);
}
