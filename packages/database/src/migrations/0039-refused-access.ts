/** Refusals are counted for each account and minute. */
import { type Kysely, sql } from 'kysely';

/** How often an account was refused within its latest minute with a refusal (SEC-07). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table refused_access (
      account_id bigint primary key references account,
      minute timestamptz not null,
      count integer not null
    );
  `.execute(db);
}
