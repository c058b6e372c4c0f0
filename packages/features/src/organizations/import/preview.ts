// A divisions file as an import: its lock, its judgement, its preview.
import type { Db } from '@xianfeng/database';
import { sql } from 'kysely';
import { importing, type Judged, type JudgedRow, type TableBytes } from '../../kit/sheet/index.js';
import type { DivisionColumn, ImportedOrganization, ImportPreview } from '../schema.js';
import type { Division } from './names.js';
import { type ImportPlan, type Present, planImport } from './plan.js';
import { type DivisionRows, readRows } from './rows.js';

/** A plan with its rows as they are shown. */
type JudgedPlan = ImportPlan & Judged<DivisionColumn, ImportedOrganization>;

/** How a divisions file is imported. */
export const divisionTable = importing<
  DivisionColumn,
  ImportedOrganization,
  unknown,
  DivisionRows,
  JudgedPlan
>({
  read: readRows,
  // Two at once wait for each other, and the second finds what the first made.
  lock: (tx) => sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(tx.db),
  judge: async (db, _, read, progress) => {
    const present = await readPresent(db);
    const plan = await planImport(read, present, progress);
    return { ...plan, judged: judgedRows(plan, read, present) };
  },
});

/** A lock of this number is held by the one import that is being carried out. */
const IMPORT_LOCK = 7_274_102;

/**
 * The plan as it is shown before anything is written.
 *
 * @throws AppError file_unreadable, too_large
 */
export async function previewImport(db: Db, file: TableBytes): Promise<ImportPreview> {
  const { plan, preview } = await divisionTable.preview(db, null, file);
  const divisions = plan.creates.length;
  return {
    ...preview,
    creates: { divisions, organizations: divisions - (plan.adoptsRoot ? 1 : 0) },
  };
}

function judgedRows(
  plan: ImportPlan,
  read: DivisionRows,
  present: Present,
): JudgedRow<ImportedOrganization>[] {
  const parents = new Map(present.shortNames);
  for (const { division, organization } of plan.creates) {
    if (!parents.has(division.code)) parents.set(division.code, organization.shortName);
  }
  const shown = (division: Division, name: string, type: string | null): ImportedOrganization => ({
    divisionCode: division.code,
    divisionName: division.name,
    name,
    type,
    parentName: parents.get(division.parentCode ?? '') ?? null,
  });
  const same = new Set(plan.unchanged);
  return [
    ...plan.creates.map(({ line, division, organization }): JudgedRow<ImportedOrganization> => {
      // The root is there already, and becomes the organization of its division.
      const adopted = plan.adoptsRoot && division.level === 'district';
      const { name, type } = organization;
      return { line, state: adopted ? 'changed' : 'new', shown: shown(division, name, type) };
    }),
    ...read.rows
      .filter(({ line }) => same.has(line))
      .map(({ line, ...division }): JudgedRow<ImportedOrganization> => {
        const name = present.shortNames.get(division.code) ?? division.name;
        return { line, state: 'same', shown: shown(division, name, null) };
      }),
  ];
}

async function readPresent(db: Db): Promise<Present> {
  const divisions = await db.selectFrom('division').selectAll().execute();
  const organizations = await db
    .selectFrom('organization as o')
    .leftJoin('organization as p', 'p.id', 'o.parent_id')
    .select([
      'o.name',
      'o.short_name',
      'o.parent_id',
      'o.division_code',
      'p.division_code as above',
    ])
    .execute();
  const names = new Map<string, Set<string>>();
  const shortNames = new Map<string, string>();
  for (const { name, short_name, division_code, above } of organizations) {
    if (division_code !== null) shortNames.set(division_code, short_name);
    if (above !== null) names.set(above, (names.get(above) ?? new Set()).add(name));
  }
  const root = organizations.find((organization) => organization.parent_id === null);
  return {
    divisions: divisions.map((row) => ({
      code: row.code,
      name: row.name,
      level: row.level,
      parentCode: row.parent_code,
      kind: row.kind,
    })),
    names,
    shortNames,
    root: root ? { divisionCode: root.division_code } : null,
  };
}
