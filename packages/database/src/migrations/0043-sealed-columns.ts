/** Phone, address and relatives are sealed as the id number is, and every value is bound to its row. */
import { type Kysely, sql } from 'kysely';

/**
 * A migration holds no key. What is not sealed yet waits in `unsealed`, and the start of the server
 * seals it before anyone is served: a clear value stands there itself; of a value that was sealed
 * without its row the bytes stay in the column, and here is the id of their key.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table unsealed (
      table_name text not null,
      -- The values of the row's key, joined by '/'.
      row_key text collate "C" not null,
      column_name text not null,
      clear text,
      key_id text,
      primary key (table_name, row_key, column_name),
      check ((clear is null) <> (key_id is null))
    );

    insert into unsealed (table_name, row_key, column_name, clear)
      select 'person', id::text, 'phone', phone from person where phone is not null
      union all
      select 'person', id::text, 'address', address from person where address is not null
      union all
      select 'person_consent', person_id || '/' || organization_id, 'phone', phone
        from person_consent where phone is not null
      union all
      select 'talent_file', person_id::text, 'family', json_agg(json_build_object(
          'relation', relation, 'name', name, 'bornMonth', born_month,
          'politicalStatus', political_status, 'workUnit', work_unit) order by position)::text
        from talent_family group by person_id;
    insert into unsealed (table_name, row_key, column_name, key_id)
      select 'person', id::text, 'resident_id', resident_id_key
        from person where resident_id_key is not null
      union all
      select 'service_record', batch_id || '/' || line, 'resident_id', resident_id_key
        from service_record
      union all
      select 'talent_file', person_id::text, 'health', health_key
        from talent_file where health_key is not null
      union all
      select 'talent_file_version', person_id || '/' || version, 'content', key
        from talent_file_version;

    alter table person rename column resident_id_cipher to resident_id;
    -- Lists show the masked number, so that a page opens nothing.
    alter table person add column phone_shown text;
    update person set phone_shown = case when length(phone) < 8 then repeat('*', length(phone))
      else left(phone, 3) || '****' || right(phone, 4) end where phone is not null;
    alter table person drop column resident_id_key, drop column phone, drop column address;
    alter table person add column phone bytea, add column address bytea;

    alter table person_consent drop column phone;
    alter table person_consent add column phone bytea;

    alter table service_record rename column resident_id_cipher to resident_id;
    alter table service_record drop column resident_id_key;

    alter table talent_file rename column health_cipher to health;
    alter table talent_file drop column health_key;
    alter table talent_file add column family bytea;
    drop table talent_family;

    alter table talent_file_version rename column cipher to content;
    alter table talent_file_version drop column key;

    -- The keys that the sealed columns may need. It holds no key: a fingerprint tells one from another.
    create table sealing_key (
      id text primary key,
      fingerprint bytea not null,
      -- Since when new values are sealed by it; null while servers are still getting it.
      current_since timestamptz,
      -- Nothing refers to it any more, and no server has to hold it.
      dropped_at timestamptz
    );
  `.execute(db);
}
