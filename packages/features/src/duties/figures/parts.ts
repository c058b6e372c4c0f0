/** The organizations that are rows of a matrix, by the organization whose parts they are. */
import type { Db } from '@xianfeng/database';

/** A row of the matrix, before its figures. */
export interface Part {
  readonly organizationId: number;
  readonly path: string;
  readonly name: string;
  readonly type: string;
}

/** The rows of every matrix of the district. Kept with its figures: a look asks the database for nothing. */
export interface Parts {
  readonly byId: ReadonlyMap<number, Part>;
  /** By the id of the organization above, in the order of the tree. */
  readonly below: ReadonlyMap<number, readonly Part[]>;
}

/** Reads the organizations that stand; party groups are no rows. */
export async function readParts(db: Db): Promise<Parts> {
  const rows = await db
    .selectFrom('organization')
    .select(['id as organizationId', 'path', 'short_name as name', 'type', 'parent_id'])
    .where('status', '<>', 'dissolved')
    .where('type', '<>', 'group')
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  const byId = new Map<number, Part>();
  const below = new Map<number, Part[]>();
  for (const { parent_id: above, ...part } of rows) {
    byId.set(part.organizationId, part);
    if (above === null) continue;
    const siblings = below.get(above);
    if (siblings === undefined) below.set(above, [part]);
    else siblings.push(part);
  }
  return { byId, below };
}

/** What lies one level below an organization; a branch is its own only part. */
export function partsOf({ byId, below }: Parts, id: number): readonly Part[] {
  const self = byId.get(id);
  return below.get(id) ?? (self === undefined ? [] : [self]);
}
