/** Who is invited to a talk, what was told of a meeting, and who has read it. */
import { type Kysely, sql } from 'kysely';

/**
 * Each row of `activity_notice` holds the meeting as it was told, so that two of them in a row say what
 * changed. Meetings that were announced before have one, as they stand.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table activity_invitee (
      activity_id bigint not null references activity,
      member_id bigint not null references member,
      primary key (activity_id, member_id)
    );
    create index activity_invitee_member on activity_invitee (member_id);

    create table activity_notice (
      activity_id bigint not null references activity,
      number integer not null check (number > 0),
      title text not null,
      held_on date not null,
      starts_at text not null,
      ends_at text,
      place text not null,
      agenda text not null,
      cancelled boolean not null,
      reason text not null,
      told_by bigint not null references account,
      told_at timestamptz not null,
      primary key (activity_id, number)
    );

    create table activity_reading (
      activity_id bigint not null references activity,
      member_id bigint not null references member,
      number integer not null,
      read_at timestamptz not null,
      primary key (activity_id, member_id)
    );

    insert into activity_notice (activity_id, number, title, held_on, starts_at, ends_at, place,
        agenda, cancelled, reason, told_by, told_at)
      select id, 1, title, held_on, starts_at, ends_at, place, agenda, state = 'cancelled',
        case when state = 'cancelled' then explanation else '' end, entered_by,
        notified_on::timestamp at time zone 'Asia/Shanghai'
      from activity where notified_on is not null;
  `.execute(db);
}
