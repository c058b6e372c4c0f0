// Migration: the table of one-time downloads.
import { type Kysely, sql } from 'kysely';

/**
 * Files that wait for a minute or two to be fetched by an address of their own, once. The address holds a
 * secret, which is nowhere in the database; what was made for it is sealed with that secret.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table download (
      secret_hash bytea primary key,
      -- Whoever signs out takes his addresses with him.
      session_id bigint not null references session on delete cascade,
      assignment_id bigint not null references assignment,
      name text not null,
      media_type text not null,
      -- Either an attachment, whose bytes stay where they are, or a file that was made for this address.
      attachment_id bigint references attachment on delete cascade,
      sealed bytea,
      expires_at timestamptz not null,
      -- When a browser within an app fetched it first; such a one throws that answer away.
      opened_at timestamptz,
      check ((attachment_id is null) <> (sealed is null))
    );
    create index download_session on download (session_id);
    create index download_attachment on download (attachment_id);
    create index download_expires on download (expires_at);
  `.execute(db);
}
