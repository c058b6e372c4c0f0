/** That a branch was reminded 催办 of something that it owes: of one duty, once a day at most. */
import { type Kysely, sql } from 'kysely';

/** The key is what keeps two actors from reminding twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table duty_reminder (
      id bigint generated always as identity primary key,
      organization_id bigint not null references organization,
      duty text not null check (duty in ('branch_assembly', 'committee_meeting',
        'group_meeting', 'party_lecture', 'theme_day')),
      month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
      on_day date not null,
      reminded_by bigint not null references account,
      reminded_under bigint not null references organization,
      reminded_at timestamptz not null,
      unique (organization_id, duty, on_day)
    );
  `.execute(db);
}
