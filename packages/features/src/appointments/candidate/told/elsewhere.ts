// What of a case is known by the record of another organization alone (SEC-01).
import type { Db } from '@xianfeng/database';
import { sql } from 'kysely';
import { keptElsewhere } from '../../../talents/index.js';

type Reader = Pick<Db, 'selectFrom' | 'executeQuery' | 'getExecutor'>;

/** A person in a case, and the village and street that the case is of. */
export interface CasePerson {
  person_id: number;
  organization_id: number;
  organization_path: string;
  street_id: number;
}

/** Whether the street of a case may not learn what is on record of its person elsewhere. */
export async function isKeptElsewhere(db: Reader, row: CasePerson): Promise<boolean> {
  const street = await db
    .selectFrom('organization')
    .where('id', '=', row.street_id)
    .select('path')
    .executeTakeFirstOrThrow();
  const { person_id: personId, organization_id: organizationId } = row;
  const met = { personId, organizationId, organizationPath: row.organization_path };
  return (await keptElsewhere(db, street.path, [met])).has(personId);
}

/**
 * Marks in a team what the street of a case may not learn: relations of a person kept elsewhere, but
 * for those that the own village declared.
 */
export async function markRelations<Member extends { personId: number; relation: string | null }>(
  db: Reader,
  row: CasePerson,
  team: readonly Member[],
): Promise<(Member & { keptElsewhere: boolean })[]> {
  const related = team.filter(({ relation }) => relation !== null && relation !== 'self');
  const plain = () => team.map((each) => ({ ...each, keptElsewhere: false }));
  if (related.length === 0 || !(await isKeptElsewhere(db, row))) return plain();
  const declared = await db
    .selectFrom('kinship as k')
    .where('k.person_id', '=', row.person_id)
    .where(
      sql<boolean>`exists (select from village_holder h where h.person_id = k.relative_id
        and h.organization_id = ${row.organization_id})`,
    )
    .select('k.relative_id')
    .execute();
  const own = new Set(declared.map(({ relative_id }) => relative_id));
  return team.map((each) => ({
    ...each,
    keptElsewhere: related.includes(each) && !own.has(each.personId),
  }));
}
