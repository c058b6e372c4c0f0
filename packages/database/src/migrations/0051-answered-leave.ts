/** Leave says why it was refused and who entered it, and waits for the member anew where its meeting moved. */
import { type Kysely, sql } from 'kysely';

/** An earlier request was always asked for by the member, and its decision said nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table leave_request
      add column answer text not null default '',
      add column entered_by bigint references account,
      drop constraint leave_request_state_check,
      add constraint leave_request_state_check
        check (state in ('pending', 'approved', 'refused', 'withdrawn', 'lapsed'));
  `.execute(db);
}
