import { type Kysely, sql } from 'kysely';

/** Features register on which records files hang: the database keeps no list of their kinds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table attachment drop constraint attachment_owner_kind_check`.execute(db);
}
