// The education of a person as a village may show it.
import { type RawBuilder, sql } from 'kysely';

/**
 * The code of the education of a person `p`: what the village entered itself, until the organization
 * that keeps the person agrees that it shows more (SEC-01).
 *
 * @param person column of the person's id
 * @param village column of the id of the village that shows it
 */
export function shownEducation(person: string, village: string): RawBuilder<string | null> {
  const [personId, villageId] = [sql.ref(person), sql.ref(village)];
  return sql<string | null>`(select case when pc.id is null then p.education else pc.education end
    from (select) as one left join person_consent pc on pc.person_id = ${personId}
      and pc.organization_id = ${villageId} and pc.state <> 'given')`;
}
