// Migration: what a code may need besides its issue, and what its holder was shown.
import { type Kysely, sql } from 'kysely';

/**
 * An activation code keeps the assignment and the address that it was issued under, who confirmed it,
 * and whether its holder has seen that it was issued. Codes issued before keep none of it, and holders
 * are not told of them any more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table activation
      add column issued_under bigint references assignment,
      add column issued_ip text not null default '',
      add column confirmed_by bigint references account,
      add column confirmed_at timestamptz,
      add column seen_at timestamptz;
    update activation set seen_at = issued_at;
    alter table activation add check ((confirmed_by is null) = (confirmed_at is null));
  `.execute(db);
}
