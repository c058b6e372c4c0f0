// Migration: the contact for objections to a notice.
import { type Kysely, sql } from 'kysely';

/** Where an objection to a notice is taken: by telephone, and at what address. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table public_notice
      add column contact_phone text not null default '',
      add column contact_address text not null default '';
  `.execute(db);
}
