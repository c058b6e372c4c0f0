// Villages as the pool and the way into a post need them.
import type { Database } from '@xianfeng/database';
import type { DivisionKind } from '@xianfeng/rules';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Actor, found, inScope } from '../kernel/index.js';

/** A village or community: the party organization that stands at a division of the lowest level. */
export interface Village {
  organizationId: number;
  organizationPath: string;
  name: string;
  streetId: number;
  kind: DivisionKind | null;
}

/** Villages in the scope; every read of what belongs to them goes through here or an equal condition. */
export function villagesInScope(db: Kysely<Database>, actor: Actor) {
  return db
    .selectFrom('organization as o')
    .innerJoin('division as d', 'd.code', 'o.division_code')
    .innerJoin('organization as street', 'street.id', 'o.parent_id')
    .where('d.level', '=', 'village')
    .where('o.status', '<>', 'dissolved')
    .where(inScope('o.path', actor));
}

/** Whether an organization stands in a village or in a community; null above them. */
export const divisionKind = (organization: string): RawBuilder<DivisionKind | null> =>
  sql<DivisionKind | null>`(select dk.kind from division dk
    where dk.code = ${sql.ref(`${organization}.division_code`)})`;

/** One village of the scope. @throws AppError not_found */
export async function villageInScope(
  db: Kysely<Database>,
  actor: Actor,
  organizationId: number,
): Promise<Village> {
  const row = await villagesInScope(db, actor)
    .where('o.id', '=', organizationId)
    .select([
      'o.id as organizationId',
      'o.path as organizationPath',
      'o.short_name as name',
      'street.id as streetId',
      'd.kind',
    ])
    .executeTakeFirst();
  return found(row);
}

/** The village that a branch stands in or is: the nearest one upward; undefined outside villages. */
export function villageAbove(db: Kysely<Database>, path: readonly number[]) {
  return db
    .selectFrom('organization as o')
    .innerJoin('division as d', 'd.code', 'o.division_code')
    .innerJoin('organization as street', 'street.id', 'o.parent_id')
    .where('d.level', '=', 'village')
    .where('o.status', '<>', 'dissolved')
    .where('o.id', 'in', [...path])
    .select([
      'o.id as organizationId',
      'o.path as organizationPath',
      'o.short_name as name',
      'street.id as streetId',
      'd.kind',
    ])
    .executeTakeFirst();
}
