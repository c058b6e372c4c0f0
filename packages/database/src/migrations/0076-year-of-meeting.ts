/** 所属年度: the year that a yearly meeting is held for, which may be the one before its day (MEET-21). */
import { type Kysely, sql } from 'kysely';

/** Empty stands for the year of the day, so that what was held before stays as it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table activity
      add column of_year integer,
      add constraint activity_of_year check (
        of_year is null
        or (extract(year from held_on)::integer - of_year in (0, 1)
          and (type in ('organizational_life_meeting', 'democratic_appraisal')
            or combined_type in ('organizational_life_meeting', 'democratic_appraisal'))));
    create index activity_yearly on activity (organization_id, held_on)
      where type in ('organizational_life_meeting', 'democratic_appraisal')
        or combined_type in ('organizational_life_meeting', 'democratic_appraisal');
  `.execute(db);
}
