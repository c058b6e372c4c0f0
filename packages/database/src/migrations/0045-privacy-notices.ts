/** The notice 告知书 of what is kept about whom and why, and who has read which version of it (SEC-01). */
import { type Kysely, sql } from 'kysely';

/** Number 1 is the product's own text and has no row; a version that the district publishes stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table privacy_notice (
      id bigint generated always as identity primary key,
      number integer not null unique check (number > 1),
      content jsonb not null,
      reason text not null check (reason <> ''),
      published_by bigint not null references account,
      published_at timestamptz not null
    );

    create table privacy_reading (
      account_id bigint not null references account,
      number integer not null,
      read_at timestamptz not null,
      primary key (account_id, number)
    );
  `.execute(db);
}
