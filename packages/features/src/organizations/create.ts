// Sets up organizations: path, order among siblings, names as they sound.
import type { Tx } from '@xianfeng/database';
import { sql } from 'kysely';
import { pinyin } from 'pinyin-pro';
import { type Done, inTurns, type RecordedBy, recordAll } from '../kernel/index.js';
import { organizationCreated } from './events.js';

/** An organization to be set up below one that is there; null makes the root. */
export interface NewOrganization {
  parentId: number | null;
  name: string;
  shortName: string;
  type: string;
  field: string;
  divisionCode?: string;
  termYears?: number | null;
  foundedOn?: string;
  electedOn?: string;
  hasCommittee?: boolean;
}

/** A new organization's place in the tree. */
export interface CreatedOrganization {
  id: number;
  path: string;
}

/** Rows of one statement. */
const BATCH = 250;

/**
 * Sets up organizations in the order given, after those that each parent has already. All parents
 * must be there; the caller has authorized the write and locked what it rests on.
 *
 * @param done is told how many are written
 * @returns the new ids and paths, in the order of `list`
 */
export async function createOrganizations(
  tx: Tx,
  by: RecordedBy,
  list: readonly NewOrganization[],
  done: Done = () => {},
): Promise<CreatedOrganization[]> {
  const parents = await readParents(tx, list);
  const ids = await takeIds(tx, list.length);
  const rows = await inTurns(list, (organization, index) => {
    const id = ids[index] ?? 0;
    const parent = parents.get(organization.parentId ?? 0) ?? { path: '', children: 0 };
    parents.set(organization.parentId ?? 0, { ...parent, children: parent.children + 1 });
    return toRow(by, organization, id, parent);
  });
  for (let start = 0; start < rows.length; start += BATCH) {
    await insert(tx, rows.slice(start, start + BATCH));
    done(Math.min(start + BATCH, rows.length));
  }
  await recordAll(
    tx,
    by,
    organizationCreated,
    rows.map((row) => ({
      id: row.id,
      version: 1,
      place: { organizationId: row.id, path: row.path },
      data: { parentId: row.parent_id, shortName: row.short_name, type: row.type },
    })),
  );
  return rows.map(({ id, path }) => ({ id, path }));
}

interface Parent {
  path: string;
  children: number;
}

async function readParents(tx: Tx, list: readonly NewOrganization[]): Promise<Map<number, Parent>> {
  const ids = [...new Set(list.flatMap((item) => item.parentId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('organization as o')
    .where('o.id', 'in', ids)
    .select((eb) => [
      'o.id',
      'o.path',
      eb
        .selectFrom('organization as c')
        .whereRef('c.parent_id', '=', 'o.id')
        .select((c) => c.fn.coalesce(c.fn.max('c.sort_order'), sql<number>`0`).as('last'))
        .as('last'),
    ])
    .execute();
  return new Map(rows.map((row) => [row.id, { path: row.path, children: row.last ?? 0 }]));
}

async function takeIds(tx: Tx, count: number): Promise<number[]> {
  const taken = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('organization', 'id')) as id
    from generate_series(1, ${count})`.execute(tx.db);
  return taken.rows.map((row) => row.id);
}

/** The ids are given, because a path holds its own row's id. */
async function insert(tx: Tx, rows: readonly ReturnType<typeof toRow>[]): Promise<void> {
  await sql`
    insert into organization (id, parent_id, path, name, short_name, type, field, division_code,
      term_years, founded_on, elected_on, has_committee, pinyin, initials, sort_order, created_at)
    select id, parent_id, path, name, short_name, type, field, division_code,
      term_years, founded_on, elected_on, has_committee, pinyin, initials, sort_order, created_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id bigint, parent_id bigint,
      path text, name text, short_name text, type text, field text, division_code text,
      term_years int, founded_on date, elected_on date, has_committee boolean, pinyin text,
      initials text, sort_order int, created_at timestamptz)`.execute(tx.db);
}

function toRow(by: RecordedBy, organization: NewOrganization, id: number, parent: Parent) {
  return {
    id,
    parent_id: organization.parentId,
    path: `${parent.path}${id}.`,
    name: organization.name,
    short_name: organization.shortName,
    type: organization.type,
    field: organization.field,
    division_code: organization.divisionCode ?? null,
    term_years: organization.termYears ?? null,
    founded_on: organization.foundedOn ?? null,
    elected_on: organization.electedOn ?? null,
    has_committee: organization.hasCommittee ?? false,
    ...soundsOf(organization.shortName),
    sort_order: parent.children + 1,
    created_at: new Date(by.clock.now()).toISOString(),
  };
}

/** How a name is found by its sound: 七里山 → qilishan, qls. */
export function soundsOf(shortName: string): { pinyin: string; initials: string } {
  const sounds = pinyin(shortName, { toneType: 'none', type: 'array', v: true });
  return {
    pinyin: sounds.join('').toLowerCase(),
    initials: sounds
      .map((sound) => sound.charAt(0))
      .join('')
      .toLowerCase(),
  };
}
