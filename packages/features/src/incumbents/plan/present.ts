// What the tables hold of the villages and people that a table names.
import type { Db } from '@xianfeng/database';
import {
  type DivisionKind,
  isNearRelation,
  type MemberCategory,
  type ReviewDepartment,
} from '@xianfeng/rules';
import { sql } from 'kysely';
import { askedDepartments } from '../../appointments/index.js';
import { type FieldKeys, inSubtree } from '../../kernel/index.js';
import type { IncumbentLine } from '../table/lines.js';

/** A connection or a transaction that reads. */
export type Reader = Pick<Db, 'selectFrom' | 'executeQuery' | 'getExecutor'>;

/** A village that a line may name. */
export interface PlacedVillage {
  organizationId: number;
  organizationPath: string;
  streetId: number;
  name: string;
  divisionName: string;
  divisionCode: string;
  kind: DivisionKind | null;
}

/** A person who is on file already, with its place in pool and team. */
export interface KnownPerson {
  id: number;
  name: string;
  talent: { id: number; organizationId: number; organizationPath: string; state: string } | null;
  member: { category: MemberCategory; fullSince: string | null } | null;
  onTheWay: boolean;
  /** A way of the person began in the system, whatever became of it. */
  hadWay: boolean;
  /** Posts that the person sits in, as {@link seatKey}. */
  seats: ReadonlySet<string>;
}

/** What the tables hold of the villages and the people of a table. */
export interface Present {
  villages: readonly PlacedVillage[];
  /** By the resident id. */
  people: ReadonlyMap<string, KnownPerson>;
  /** 近亲属 among the known, as `a b`. */
  kin: ReadonlyMap<string, string>;
  /** Empty seats by {@link seatKey}. */
  empty: ReadonlyMap<string, number>;
  departments: readonly ReviewDepartment[];
}

/** The key of a post of a village in the maps of a plan. */
export const seatKey = (organizationId: number, post: string) => `${organizationId} ${post}`;

/**
 * Reads what lines are compared with: the villages of a subtree, and the people that the lines
 * name.
 */
export async function readPresent(
  db: Reader,
  keys: FieldKeys,
  path: string,
  lines: readonly IncumbentLine[],
): Promise<Present> {
  const villages = await readVillages(db, path);
  const people = await readPeople(db, keys, lines);
  const ids = [...people.values()].map(({ id }) => id);
  return {
    villages,
    people,
    kin: await readKin(db, ids),
    empty: await readEmpty(db, path),
    departments: await askedDepartments(db),
  };
}

async function readVillages(db: Reader, path: string): Promise<PlacedVillage[]> {
  return db
    .selectFrom('organization as o')
    .innerJoin('division as d', 'd.code', 'o.division_code')
    .innerJoin('organization as street', 'street.id', 'o.parent_id')
    .where('d.level', '=', 'village')
    .where('o.status', '<>', 'dissolved')
    .where(inSubtree('o.path', path))
    .select([
      'o.id as organizationId',
      'o.path as organizationPath',
      'street.id as streetId',
      'o.short_name as name',
      'd.name as divisionName',
      'd.code as divisionCode',
      'd.kind',
    ])
    .execute();
}

async function readPeople(
  db: Reader,
  keys: FieldKeys,
  lines: readonly IncumbentLine[],
): Promise<Map<string, KnownPerson>> {
  const byHash = new Map(
    lines.map(({ residentId }) => [keys.hash(residentId).toString('hex'), residentId]),
  );
  if (byHash.size === 0) return new Map();
  const rows = await db
    .selectFrom('person as p')
    .leftJoin('talent as t', (on) =>
      on.onRef('t.person_id', '=', 'p.id').on('t.state', '<>', 'refused'),
    )
    .leftJoin('member as m', (on) =>
      on.onRef('m.person_id', '=', 'p.id').on('m.standing', '=', 'normal'),
    )
    .where(
      'p.resident_id_hash',
      'in',
      [...byHash.keys()].map((hex) => Buffer.from(hex, 'hex')),
    )
    .select([
      'p.id',
      'p.name',
      'p.resident_id_hash',
      't.id as talent_id',
      't.organization_id',
      't.organization_path',
      't.state',
      'm.category',
      'm.full_on',
    ])
    .select([
      sql<boolean>`exists (select from candidate c where c.person_id = p.id and c.state not in
        ('in_office', 'left', 'archived', 'in_pool', 'refused'))`.as('on_the_way'),
      sql<boolean>`exists (select from candidate c where c.person_id = p.id
        and c.service_batch_id is null)`.as('had_way'),
      sql<string[]>`array(select h.organization_id || ' ' || h.post from village_holder h
        where h.person_id = p.id and h.left_on is null)`.as('seats'),
    ])
    .execute();
  return new Map(
    rows.flatMap((row): [string, KnownPerson][] => {
      const residentId = byHash.get(row.resident_id_hash?.toString('hex') ?? '');
      if (residentId === undefined) return [];
      const { talent_id, organization_id, organization_path, state } = row;
      const filed =
        talent_id !== null &&
        organization_id !== null &&
        organization_path !== null &&
        state !== null;
      return [
        [
          residentId,
          {
            id: row.id,
            name: row.name,
            talent: filed
              ? {
                  id: talent_id,
                  organizationId: organization_id,
                  organizationPath: organization_path,
                  state,
                }
              : null,
            member: row.category && { category: row.category, fullSince: row.full_on },
            onTheWay: row.on_the_way,
            hadWay: row.had_way,
            seats: new Set(row.seats),
          },
        ],
      ];
    }),
  );
}

async function readKin(db: Reader, ids: readonly number[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('kinship')
    .where('person_id', 'in', ids)
    .where('relative_id', 'in', ids)
    .select(['person_id', 'relative_id', 'relation'])
    .execute();
  return new Map(
    rows
      .filter(({ relation }) => isNearRelation(relation))
      .flatMap(({ person_id: a, relative_id: b, relation }): [string, string][] => [
        [`${a} ${b}`, relation],
        [`${b} ${a}`, relation],
      ]),
  );
}

async function readEmpty(db: Reader, path: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('village_position as p')
    .leftJoin('village_holder as h', (on) =>
      on.onRef('h.position_id', '=', 'p.id').on('h.left_on', 'is', null),
    )
    .where(inSubtree('p.organization_path', path))
    .where('p.closed', '=', false)
    .where('h.id', 'is', null)
    .groupBy(['p.organization_id', 'p.post'])
    .select(['p.organization_id', 'p.post', sql<number>`count(*)::int`.as('seats')])
    .execute();
  return new Map(rows.map((row) => [seatKey(row.organization_id, row.post), row.seats]));
}
