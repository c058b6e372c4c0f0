// Migration: the file of a talent.
import { type Kysely, sql } from 'kysely';

/**
 * The person's file 档案材料 behind 干部任免审批表: what neither person, member nor talent holds already. It
 * belongs to the person, so that it is entered once however often the person comes into the pool.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table talent_file (
      person_id bigint primary key references person on delete cascade,
      native_place text not null,
      birthplace text not null,
      -- Of somebody who is no member on record here, with the party's name where it is another one.
      joined_party text not null,
      started_work text check (started_work ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
      -- SEC-02: sensitive, so it is sealed as the resident id is.
      health_cipher bytea,
      health_key text,
      professional_title text not null,
      speciality text not null,
      full_time_education text not null,
      full_time_degree text not null,
      full_time_education_school text not null,
      full_time_degree_school text not null,
      in_service_education text not null,
      in_service_degree text not null,
      in_service_education_school text not null,
      in_service_degree_school text not null,
      awards text not null,
      appraisals text not null,
      version int not null,
      check ((health_cipher is null) = (health_key is null))
    );

    create table talent_resume (
      person_id bigint not null references talent_file on delete cascade,
      position int not null,
      from_month text not null check (from_month ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
      -- Null: until now.
      to_month text check (to_month ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
      text text not null,
      primary key (person_id, position),
      check (to_month is null or to_month >= from_month)
    );

    create table talent_family (
      person_id bigint not null references talent_file on delete cascade,
      position int not null,
      relation text not null,
      name text not null,
      born_month text check (born_month ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
      political_status text not null,
      work_unit text not null,
      primary key (person_id, position)
    );

    -- One picture for each person: the one before is not kept, for nobody needs it any more.
    create table talent_photo (
      person_id bigint primary key references talent_file on delete cascade,
      media_type text not null check (media_type in ('image/jpeg', 'image/png')),
      size int not null check (size between 1 and 2097152),
      sha256 bytea not null,
      content bytea not null check (octet_length(content) = size)
    );

    -- What the file said after each change; sealed, for it holds health and relatives.
    create table talent_file_version (
      person_id bigint not null references talent_file on delete cascade,
      version int not null,
      kind text not null check (kind in ('edit', 'import', 'photo')),
      fields text[] not null,
      cipher bytea not null,
      key text not null,
      account_id bigint not null references account,
      at timestamptz not null,
      primary key (person_id, version)
    );
  `.execute(db);
}
