/** A file of the pool about a person whom another organization keeps shows only what was entered there. */
import { type Kysely, sql } from 'kysely';

/**
 * What an organization entered about a person whom another one keeps, and whether that one has
 * agreed that the rest is shown there (SEC-01). Files that were opened before stay as they were.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person_consent (
      id bigint generated always as identity primary key,
      person_id bigint not null references person on delete cascade,
      -- Whoever asks, and whoever keeps the person and answers.
      organization_id bigint not null references organization,
      organization_path text collate "C" not null,
      keeper_id bigint not null references organization,
      keeper_path text collate "C" not null,
      state text not null check (state in ('asked', 'given', 'refused')),
      -- What the asking organization entered itself.
      ethnicity text not null,
      education text,
      phone text,
      asked_by bigint not null references account,
      asked_at timestamptz not null,
      answered_by bigint references account,
      answered_at timestamptz,
      version integer not null default 1,
      unique (person_id, organization_id)
    );
    create index person_consent_keeper on person_consent (keeper_path, id);
    create index person_consent_organization on person_consent (organization_id);
  `.execute(db);
}
