// Preview of a divisions import; nothing is written.
import type { Db } from '@xianfeng/database';
import { IMPORT_ERRORS_SHOWN, type ImportPreview } from '../schema.js';
import { type ImportPlan, type Present, planImport } from './plan.js';
import { readSheet } from './read-sheet.js';
import { readRows } from './rows.js';

const SAMPLE = 50;

/**
 * What an import of this file would do to what is there now.
 *
 * @throws AppError file_unreadable, too_large
 */
export async function readPlan(db: Db, bytes: Buffer): Promise<ImportPlan> {
  const rows = readRows(await readSheet(bytes));
  return planImport(rows, await readPresent(db));
}

/** The plan as it is shown before anything is written. */
export async function previewImport(db: Db, bytes: Buffer): Promise<ImportPreview> {
  const rows = readRows(await readSheet(bytes));
  const present = await readPresent(db);
  const plan = planImport(rows, present);
  const parents = new Map(present.shortNames);
  for (const { division, organization } of plan.creates) {
    if (!parents.has(division.code)) parents.set(division.code, organization.shortName);
  }
  const made = plan.creates.filter((c) => !(plan.adoptsRoot && c.division.level === 'district'));
  return {
    rows: plan.rows,
    creates: {
      divisions: plan.creates.length,
      organizations: made.length,
    },
    sample: made.slice(0, SAMPLE).map(({ division, organization }) => ({
      divisionCode: division.code,
      divisionName: division.name,
      name: organization.name,
      type: organization.type,
      parentName: parents.get(division.parentCode ?? '') ?? null,
    })),
    unchanged: plan.unchanged,
    errors: plan.errors.slice(0, IMPORT_ERRORS_SHOWN),
    errorCount: plan.errors.length,
    checksum: plan.errors.length === 0 ? plan.checksum : null,
  };
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
