/** Requests to enter a record after the last day 补录申请, which the district decides (MEET-13). */
import { type Kysely, sql } from 'kysely';

/**
 * A permit is for one branch, one kind and one day, and for one record: what was entered by it stays on it.
 * One request waits at a time for each.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table late_entry (
      id bigint generated always as identity primary key,
      organization_id bigint not null references organization,
      organization_path text collate "C" not null,
      type text not null check (type in ('branch_assembly', 'committee_meeting', 'group_meeting',
        'party_lecture', 'theme_day', 'organizational_life_meeting', 'democratic_appraisal',
        'heart_to_heart_talk')),
      held_on date not null,
      reason text not null,
      state text not null check (state in ('pending', 'permitted', 'refused', 'used')),
      asked_by bigint not null references account,
      asked_at timestamptz not null,
      answer text not null default '',
      answered_by bigint references account,
      answered_at timestamptz,
      valid_until date,
      activity_id bigint references activity,
      version integer not null default 1,
      constraint late_entry_answered check ((state = 'pending') = (answered_by is null)),
      constraint late_entry_by_another check (answered_by <> asked_by),
      constraint late_entry_used check ((state = 'used') = (activity_id is not null))
    );
    create unique index late_entry_waits on late_entry (organization_id, type, held_on)
      where state = 'pending';
    create unique index late_entry_of_record on late_entry (activity_id)
      where activity_id is not null;
    create index late_entry_pending on late_entry (organization_path, id) where state = 'pending';
    create index late_entry_branch on late_entry (organization_id, held_on);
    create index late_entry_scope on late_entry (organization_path, id desc);
  `.execute(db);
}
