// Migration: what a member is searched by.
import { type Kysely, sql } from 'kysely';

/**
 * What a member is looked for by, in the roster's own index: a search then reads the range of the
 * organization and nothing else, whatever the name. Kept by the database, so that it can't differ
 * from the person.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table member add column found_by text not null default '';
    update member m set found_by = p.name || ' ' || p.initials from person p where p.id = m.person_id;

    create function copy_name_to_member() returns trigger language plpgsql as $$
      begin
        select p.name || ' ' || p.initials into new.found_by from person p where p.id = new.person_id;
        return new;
      end
    $$;
    create trigger member_found_by before insert or update of person_id, found_by on member
      for each row execute function copy_name_to_member();

    create function copy_name_to_members() returns trigger language plpgsql as $$
      begin
        update member set found_by = new.name || ' ' || new.initials where person_id = new.id;
        return null;
      end
    $$;
    create trigger person_found_by after update of name, initials on person
      for each row execute function copy_name_to_members();

    drop index member_roster;
    create index member_roster on member (organization_path, sort_name, id)
      include (standing, category, group_id, found_by);
    create index member_person on member (person_id);
  `.execute(db);
}
