// Migration: what the minutes of an activity hold further.
import { type Kysely, sql } from 'kysely';

/** What the minutes of an activity hold beyond the first columns, and the guard against doubles. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table activity
      add column observers text not null default '',
      add column signed boolean not null default false,
      add column explanation text not null default '',
      add column notified_on date,
      add column recorded_on date,
      add constraint activity_state check (state in
        ('planned', 'notified', 'in_progress', 'pending_minutes', 'pending_branch',
         'pending_street', 'returned', 'passed', 'archived', 'cancelled'));

    -- Two people who enter the same meeting at once make one record. A talk is between two people,
    -- so a branch may well have several at the same hour.
    create unique index activity_once
      on activity (organization_id, coalesce(group_id, 0), type, held_on, starts_at)
      where state <> 'cancelled' and type <> 'heart_to_heart_talk';

    alter table motion add column method text not null default 'show_of_hands';

    -- As it stood on the day: an exempt member is left out of 应到 unless he came (MEET-11).
    alter table attendance add column exempt boolean not null default false;

    alter table leave_request
      drop constraint leave_request_state_check,
      add constraint leave_request_state_check
        check (state in ('pending', 'approved', 'refused', 'withdrawn'));
  `.execute(db);
}
