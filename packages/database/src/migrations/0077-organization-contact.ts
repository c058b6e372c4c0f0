/** How an organization is reached: the telephone of its office, and where it is. */
import { type Kysely, sql } from 'kysely';

/** Empty where nothing was entered yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table organization
      add column office_phone text not null default '' check (length(office_phone) <= 30),
      add column address text not null default '' check (length(address) <= 200);
  `.execute(db);
}
