// Migration: two writings of one name are one, and a member is found by full pinyin as well.
import { type Kysely, sql } from 'kysely';

/**
 * A name came in as it was typed: with a wide blank, or with one of several dots. It is kept in one
 * writing, and a member is found by the name without its dots, by the initials and by the whole pinyin.
 * A blank goes before each, so that each is found by its beginning; a stroke ends the initials, so that
 * the end of a name is not confused with theirs.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update person set name = kept.name
    from (
      select id, regexp_replace(
        regexp_replace(
          translate(name, '•‧∙⋅・･●．', '········'),
          '\\s*·\\s*', '·', 'g'),
        '(?<=[㐀-鿿])\\s+(?=[㐀-鿿])', '', 'g') as name
      from person
      where name ~ '[•‧∙⋅・･●．]|\\s'
    ) as kept
    where kept.id = person.id and kept.name <> person.name;

    create function member_is_found_by(name text, initials text, pinyin text)
      returns text language sql immutable as $$
        select lower(translate(name, '· ', '')) || ' ' || initials || '/ ' || pinyin
      $$;

    create or replace function copy_name_to_member() returns trigger language plpgsql as $$
      begin
        select member_is_found_by(p.name, p.initials, p.pinyin) into new.found_by
        from person p where p.id = new.person_id;
        return new;
      end
    $$;

    create or replace function copy_name_to_members() returns trigger language plpgsql as $$
      begin
        update member set found_by = member_is_found_by(new.name, new.initials, new.pinyin)
        where person_id = new.id;
        return null;
      end
    $$;
    drop trigger person_found_by on person;
    create trigger person_found_by after update of name, initials, pinyin on person
      for each row execute function copy_name_to_members();

    update member set found_by = member_is_found_by(p.name, p.initials, p.pinyin)
    from person p where p.id = member.person_id;
  `.execute(db);
}
