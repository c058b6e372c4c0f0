// Migration: exports with unmasked columns that wait for a second person.
import { type Kysely, sql } from 'kysely';

/** What was asked for and why, what a second person decided, and that it was fetched once (SEC-02). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table export_request (
      id bigint generated always as identity primary key,
      version integer not null default 1,
      account_id bigint not null references account,
      assignment_id bigint not null references assignment,
      organization_id bigint not null references organization,
      organization_path text not null collate "C",
      file text not null,
      query jsonb not null,
      -- The records that the file would have held when it was asked for; no others are handed out.
      records jsonb not null,
      reason text not null,
      asked_at timestamptz not null,
      state text not null default 'asked' check (state in ('asked', 'granted', 'refused', 'fetched')),
      decided_by bigint references account,
      decided_under bigint references assignment,
      decided_at timestamptz,
      note text not null default '',
      -- Until when it may be fetched, and when it was.
      until_at timestamptz,
      fetched_at timestamptz,
      check ((state = 'asked') = (decided_by is null)),
      check ((state = 'fetched') = (fetched_at is not null)),
      check (decided_by is null or decided_by <> account_id)
    );
    create unique index export_request_asked on export_request (account_id, file, query)
      where state = 'asked';
    create index export_request_place on export_request (organization_path, id desc);
  `.execute(db);
}
