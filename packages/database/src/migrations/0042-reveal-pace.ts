// Migration: the pace of reveals, and the leave to go on beyond it.
import { type Kysely, sql } from 'kysely';

/** What an account has had shown lately, and what the approver decided of going on (SEC-02, SEC-09). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- One row for an account: whoever reveals holds it, so that of two at the limit one goes on.
    create table reveal_pace (
      account_id bigint primary key references account,
      made_at timestamptz[] not null,
      reasons text[] not null,
      check (cardinality(made_at) = cardinality(reasons))
    );

    create table reveal_leave (
      id bigint generated always as identity primary key,
      version integer not null default 1,
      account_id bigint not null references account,
      assignment_id bigint not null references assignment,
      -- What was shown within the time of the pace when leave was asked for, and the reasons given.
      made integer not null,
      reasons text[] not null,
      asked_at timestamptz not null,
      state text not null default 'asked' check (state in ('asked', 'granted', 'refused')),
      decided_by bigint references account,
      decided_under bigint references assignment,
      decided_at timestamptz,
      note text not null default '',
      -- How many more are granted and how many of them were used; until when leave or refusal holds.
      most integer,
      used integer not null default 0,
      until_at timestamptz,
      check ((state = 'asked') = (decided_by is null)),
      check ((state = 'asked') = (until_at is null)),
      check ((state = 'granted') = (most is not null)),
      check (decided_by is null or decided_by <> account_id)
    );
    create unique index reveal_leave_asked on reveal_leave (account_id) where state = 'asked';
    create index reveal_leave_account on reveal_leave (account_id, id desc);
    create index reveal_leave_state on reveal_leave (state, id desc);
  `.execute(db);
}
