// Migration: counts of members that are kept, and indexes of what the plans of all questions lacked.
import { type Kysely, sql } from 'kysely';

/**
 * A roster's total counted every member of the scope on each page: 60,000 for the district. The database
 * keeps how many members of each standing and category an organization has, in the statement that changes
 * them; whoever asks for a total adds up the organizations of the scope.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table member_count (
      organization_path text collate "C" not null,
      standing text not null
        check (standing in ('normal', 'suspended', 'left', 'deceased')),
      category text not null check (category in ('full', 'probationary')),
      members int not null,
      primary key (organization_path, standing, category)
    );

    create function keep_member_count() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into member_count as kept
          select organization_path, standing, category, count(*) from added
          group by 1, 2, 3 order by 1, 2, 3
          on conflict (organization_path, standing, category)
            do update set members = kept.members + excluded.members;
      elsif tg_op = 'DELETE' then
        insert into member_count as kept
          select organization_path, standing, category, -count(*) from removed
          group by 1, 2, 3 order by 1, 2, 3
          on conflict (organization_path, standing, category)
            do update set members = kept.members + excluded.members;
      else
        insert into member_count as kept
          select organization_path, standing, category, sum(n)
          from (select organization_path, standing, category, 1 as n from added
                union all
                select organization_path, standing, category, -1 from removed) as changed
          group by 1, 2, 3 having sum(n) <> 0 order by 1, 2, 3
          on conflict (organization_path, standing, category)
            do update set members = kept.members + excluded.members;
      end if;
      return null;
    end $$;

    create trigger member_added after insert on member
      referencing new table as added
      for each statement execute function keep_member_count();
    create trigger member_removed after delete on member
      referencing old table as removed
      for each statement execute function keep_member_count();
    create trigger member_changed after update on member
      referencing old table as removed new table as added
      for each statement execute function keep_member_count();

    insert into member_count
      select organization_path, standing, category, count(*) from member group by 1, 2, 3;

    create index village_holder_village on village_holder (organization_id) where left_on is null;
    create index village_holder_position on village_holder (position_id, left_on);
    create index village_position_village on village_position (organization_id) where not closed;
    create index leave_request_pending on leave_request (activity_id) where state = 'pending';
  `.execute(db);
}
