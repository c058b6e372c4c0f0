// The branches of a subtree whose duties are counted.
import type { Db } from '@xianfeng/database';
import {
  type CivilDate,
  type DutySubject,
  isBranchType,
  namesOf,
  organizationTypeLabels,
} from '@xianfeng/rules';
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { inSubtree } from '../kernel/index.js';

/** A branch, as far as its duties and the screens about them need it. */
export interface BranchSubject extends DutySubject {
  name: string;
  path: string;
  groupNames: ReadonlyMap<number, string>;
}

const branchTypes = namesOf(organizationTypeLabels).filter(isBranchType);

/** Where no founding day is kept, the branch has always stood. */
const ALWAYS: CivilDate = '1921-07-23';

/**
 * The branches that stand, with their groups, by path.
 *
 * @param path of the subtree; null for the whole district
 */
export async function branchesIn(db: Db, path: string | null): Promise<BranchSubject[]> {
  const rows = await db
    .selectFrom('organization')
    .select((eb) => [
      'organization.id',
      'organization.name',
      'organization.path',
      'organization.type',
      'organization.has_committee',
      'organization.founded_on',
      jsonArrayFrom(
        eb
          .selectFrom('organization as party_group')
          .select(['party_group.id', 'party_group.name'])
          .whereRef('party_group.parent_id', '=', 'organization.id')
          .where('party_group.type', '=', 'group')
          .where('party_group.status', '=', 'normal')
          .orderBy('party_group.id'),
      ).as('groups'),
    ])
    .where(path === null ? sql<boolean>`true` : inSubtree('organization.path', path))
    .where(sql<boolean>`organization.type = any(${branchTypes})`)
    .where('organization.status', 'in', ['normal', 'merging', 'dissolving'])
    .orderBy('organization.path')
    .execute();
  return rows.map((row) => ({
    organizationId: row.id,
    name: row.name,
    path: row.path,
    type: row.type,
    hasCommittee: row.has_committee,
    groups: row.groups.map((group) => group.id),
    groupNames: new Map(row.groups.map((group) => [group.id, group.name])),
    from: row.founded_on ?? ALWAYS,
    until: null,
  }));
}
