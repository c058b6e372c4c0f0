// Migration: what signing in, activation and the search for accounts need.
import { type Kysely, sql } from 'kysely';

/** What signing in, activation and the search for accounts need beyond the core. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Wrong passwords for logins that nobody has are counted and locked like any other, so that the
    -- lock does not tell which logins exist. Only a keyed hash of what was typed is kept.
    create table unknown_login (
      login_hash bytea primary key,
      failed_attempts int not null,
      locked_until timestamptz,
      last_failed_at timestamptz not null
    );
    create index unknown_login_age on unknown_login (last_failed_at);

    -- A code opens the account of a person, or of an administrator who is no member anywhere.
    alter table activation alter person_id drop not null;
    alter table activation add account_id bigint references account;
    alter table activation add check ((person_id is null) <> (account_id is null));
    create index activation_account on activation (account_id) where account_id is not null;

    create index account_login_prefix on account (lower(login) text_pattern_ops);
    create index account_display_name_prefix on account (display_name text_pattern_ops);
    create index session_last_seen on session (last_seen_at);

    -- The audit administrator reads the log by type, newest first.
    create index event_log_type on event_log (type, seq desc);
  `.execute(db);
}
