// The villages of the scope; every read of the economy goes through them.
import type { Database } from '@xianfeng/database';
import type { Kysely } from 'kysely';
import { type Actor, found, inScope } from '../../kernel/index.js';

/** A village with the street above it, as lists and policies need it. */
export interface VillageRow {
  organizationId: number;
  path: string;
  name: string;
  kind: 'village' | 'community' | null;
  divisionCode: string;
  divisionName: string;
  sort: number;
  streetId: number;
  streetName: string;
  streetSort: number;
}

/**
 * The villages and communities in the scope: the organizations that stand at a division of the lowest
 * level. Every read of the economy goes through here, and so carries the scope.
 */
export function villageRows(db: Kysely<Database>, actor: Actor) {
  return villagesInScope(db, actor).select([
    'o.id as organizationId',
    'o.path',
    'o.short_name as name',
    'o.sort_order as sort',
    'd.kind',
    'd.code as divisionCode',
    'd.name as divisionName',
    's.id as streetId',
    's.short_name as streetName',
    's.sort_order as streetSort',
  ]);
}

/** Their ids, as the condition of a query on what belongs to them. */
export function villageIds(db: Kysely<Database>, actor: Actor) {
  return villagesInScope(db, actor).select('o.id');
}

function villagesInScope(db: Kysely<Database>, actor: Actor) {
  return db
    .selectFrom('organization as o')
    .innerJoin('division as d', 'd.code', 'o.division_code')
    .innerJoin('organization as s', 's.id', 'o.parent_id')
    .where('d.level', '=', 'village')
    .where('o.status', '<>', 'dissolved')
    .where(inScope('o.path', actor));
}

/** Streets in their order, in each its villages in theirs. */
export function inOrder(a: VillageRow, b: VillageRow): number {
  return (
    a.streetSort - b.streetSort ||
    a.streetId - b.streetId ||
    a.sort - b.sort ||
    a.organizationId - b.organizationId
  );
}

/** One village of the scope. @throws AppError not_found */
export async function villageOf(
  db: Kysely<Database>,
  actor: Actor,
  organizationId: number,
): Promise<VillageRow> {
  return found(await villageRows(db, actor).where('o.id', '=', organizationId).executeTakeFirst());
}
