// Migration: the kinds of records with files are no closed set any more.
import { type Kysely, sql } from 'kysely';

/** Features register to which records files belong: the database keeps no list of their kinds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table attachment drop constraint attachment_owner_kind_check`.execute(db);
}
