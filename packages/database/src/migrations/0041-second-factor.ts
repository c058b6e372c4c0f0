/** The second factor of accounts: what proves it, its recovery codes, and what became of both. */
import { type Kysely, sql } from 'kysely';

/**
 * Factors with their recovery codes; the questions that sessions are asked; how often an account
 * answered wrongly; changes that the owner is told of; and resets, which take two administrators.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table factor (
      id bigint generated always as identity primary key,
      account_id bigint not null references account,
      kind text not null check (kind in ('totp', 'passkey')),
      name text not null,
      added_at timestamptz not null,
      used_at timestamptz,
      -- Of a code that an app shows: its secret, sealed, and the last step that was accepted.
      secret bytea,
      step bigint,
      -- Of a passkey.
      credential_id text unique,
      public_key bytea,
      counter bigint,
      transports text[],
      version integer not null default 1,
      check (kind <> 'totp' or step is not null),
      check (kind <> 'passkey'
        or (credential_id is not null and public_key is not null and counter is not null))
    );
    create index factor_account on factor (account_id);

    create table recovery_code (
      account_id bigint not null references account,
      code_hash bytea not null,
      used_at timestamptz,
      primary key (account_id, code_hash)
    );

    -- When the factor was last given in a session, and how often wrongly.
    alter table session
      add column factor_at timestamptz,
      add column factor_failures integer not null default 0;

    -- What a session was asked last: one question of each purpose, each answered once.
    create table factor_question (
      session_id bigint not null references session on delete cascade,
      purpose text not null check (purpose in ('totp', 'register', 'sign')),
      content bytea not null,
      expires_at timestamptz not null,
      primary key (session_id, purpose)
    );

    create table factor_failure (
      account_id bigint primary key references account,
      count integer not null,
      slowed_until timestamptz
    );

    create table factor_change (
      id bigint generated always as identity primary key,
      account_id bigint not null references account,
      what text not null check (what in
        ('added', 'removed', 'codes', 'recovery', 'cloned', 'reset_asked', 'reset')),
      name text not null default '',
      at timestamptz not null,
      ip text not null,
      -- Another account that did it; null: the owner.
      by_account_id bigint references account,
      -- The session in which the owner did it, whose screen has shown it already.
      session_id bigint,
      seen_at timestamptz
    );
    create index factor_change_account on factor_change (account_id, id);

    create table factor_reset (
      id bigint generated always as identity primary key,
      account_id bigint not null references account,
      reason text not null,
      asked_by bigint not null references account,
      asked_under bigint not null references assignment,
      asked_ip text not null,
      asked_at timestamptz not null,
      expires_at timestamptz not null,
      confirmed_by bigint references account,
      confirmed_at timestamptz,
      confirmed_ip text,
      check ((confirmed_by is null) = (confirmed_at is null))
    );
    create index factor_reset_account on factor_reset (account_id, id);
  `.execute(db);
}
