// Migration: from where each event of the log was asked for, and readings on record.
import { type Kysely, sql } from 'kysely';

/**
 * The address and the session that an event was asked for by stand in its text, under the hash. These
 * columns repeat them for the search; events from before have none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table event_log add address text, add session_id bigint;
    create index event_log_address on event_log (address, seq desc) where address is not null;
    create index event_log_session on event_log (session_id, seq desc) where session_id is not null;

    -- When a session was last put on record as having read a record. No key to the session: one that
    -- ends while it reads must not fail, and the rows are taken away within minutes.
    create table reading (
      session_id bigint not null,
      event text not null,
      record_id bigint not null,
      read_at timestamptz not null,
      primary key (session_id, event, record_id)
    );
    create index reading_age on reading (read_at);
  `.execute(db);
}
