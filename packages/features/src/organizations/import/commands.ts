// Commands that import administrative divisions with their party organizations.
import { preparedWrite, type Tx } from '@xianfeng/database';
import {
  authorize,
  type Done,
  type Progress,
  type Receipt,
  type RecordedBy,
  record,
  unwatched,
  type WriteContext,
} from '../../kernel/index.js';
import type { TableBytes } from '../../kit/sheet/index.js';
import { createOrganizations, soundsOf } from '../create.js';
import { organizationChanged, organizationsImported } from '../events.js';
import { importDivisions } from '../policy.js';
import type { ImportPlan, PlannedDivision } from './plan.js';
import { divisionTable } from './preview.js';

/** A divisions file to carry out. */
export interface DivisionsFile extends TableBytes {
  fileName: string;
  /** Of the preview: anything else than what it showed is not carried out. */
  checksum: string;
}

/** Carries out an import that the actor has previewed: all of it or nothing. */
export function commitImport(ctx: WriteContext, file: DivisionsFile): Promise<Receipt> {
  authorize(ctx.actor, importDivisions, null);
  return divisionTable.commit(ctx, file, (tx, plan, progress) =>
    carryOut(tx, ctx, { plan, fileName: file.fileName, progress }),
  );
}

/**
 * Makes the divisions of a file and their party organizations, in the caller's transaction.
 *
 * @throws AppError import_has_errors, stale_version when the plan is no longer the one previewed
 */
export async function importFile(tx: Tx, by: RecordedBy, file: DivisionsFile): Promise<Receipt> {
  const { checksum, fileName } = file;
  const progress = unwatched;
  const read = await divisionTable.readTable(file);
  return divisionTable.carryOut(tx, by, { read, checksum, progress }, (plan) =>
    carryOut(tx, by, { plan, fileName, progress }),
  );
}

/** A plan to carry out, the name of its file, and where to say how far it is. */
interface Planned {
  plan: ImportPlan;
  fileName: string;
  progress: Progress;
}

async function carryOut(
  tx: Tx,
  by: RecordedBy,
  { plan, fileName, progress }: Planned,
): Promise<Receipt> {
  if (plan.creates.length > 0) await create(tx, by, plan, progress);
  const root = await tx.db
    .selectFrom('organization')
    .where('parent_id', 'is', null)
    .select(['id', 'version', 'path'])
    .executeTakeFirstOrThrow();
  if (plan.creates.length > 0) {
    await record(tx, by, organizationsImported, {
      id: root.id,
      version: root.version,
      place: { organizationId: root.id, path: root.path },
      data: {
        fileName,
        divisions: plan.creates.length,
        organizations: plan.creates.length - (plan.adoptsRoot ? 1 : 0),
      },
    });
  }
  return { id: root.id, version: root.version };
}

const addDivisions = preparedWrite(
  'add-divisions',
  `insert into division (code, name, level, parent_code, kind)
   select d.code, d.name, d.level, d.parent_code, d.kind
   from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) with ordinality
     as d(code, name, level, parent_code, kind, place)
   order by d.place`,
);

async function create(tx: Tx, by: RecordedBy, plan: ImportPlan, progress: Progress): Promise<void> {
  const done = progress.begin('writing', plan.creates.length);
  await addDivisions(tx.db, [
    plan.creates.map(({ division }) => division.code),
    plan.creates.map(({ division }) => division.name),
    plan.creates.map(({ division }) => division.level),
    plan.creates.map(({ division }) => division.parentCode),
    plan.creates.map(({ division }) => division.kind),
  ]);
  let written = 0;
  for (const level of ['district', 'street', 'village'] as const) {
    const planned = plan.creates.filter(({ division }) => division.level === level);
    if (planned.length === 0) continue;
    if (level === 'district' && plan.adoptsRoot) await adoptRoot(tx, by, planned[0]);
    else await createLevel(tx, by, planned, (rows) => done(written + rows));
    written += planned.length;
    done(written);
  }
}

async function createLevel(
  tx: Tx,
  by: RecordedBy,
  planned: readonly PlannedDivision[],
  done: Done,
): Promise<void> {
  const codes = [...new Set(planned.flatMap(({ division }) => division.parentCode ?? []))];
  const parents =
    codes.length === 0
      ? []
      : await tx.db
          .selectFrom('organization')
          .where('division_code', 'in', codes)
          .select(['id', 'division_code'])
          .execute();
  const parentOf = new Map(parents.map((parent) => [parent.division_code, parent.id]));
  await createOrganizations(
    tx,
    by,
    planned.map(({ division, organization }) => ({
      ...organization,
      parentId: division.parentCode === null ? null : (parentOf.get(division.parentCode) ?? null),
      divisionCode: division.code,
    })),
    done,
  );
}

/**
 * A district that was set up with its administrators only: its root, which had no name of its own,
 * becomes the one of the file.
 */
async function adoptRoot(
  tx: Tx,
  by: RecordedBy,
  planned: PlannedDivision | undefined,
): Promise<void> {
  if (planned === undefined) return;
  const { division, organization } = planned;
  const root = await tx.db
    .selectFrom('organization')
    .where('parent_id', 'is', null)
    .select(['id', 'version'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const changed = await tx.db
    .updateTable('organization')
    .set({
      name: organization.name,
      short_name: organization.shortName,
      type: organization.type,
      field: organization.field,
      term_years: organization.termYears,
      ...soundsOf(organization.shortName),
      division_code: division.code,
      version: root.version + 1,
    })
    .where('id', '=', root.id)
    .returning(['id', 'version', 'path', 'short_name', 'type'])
    .executeTakeFirstOrThrow();
  await record(tx, by, organizationChanged, {
    id: changed.id,
    version: changed.version,
    place: { organizationId: changed.id, path: changed.path },
    data: { parentId: null, shortName: changed.short_name, type: changed.type },
  });
}
