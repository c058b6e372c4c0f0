// Migration: codes of the first administrators.
import { type Kysely, sql } from 'kysely';

/** The first codes of a real district are issued by the system itself: there is no account yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table activation alter issued_by drop not null`.execute(db);
}
