// Batches of incumbents as queries read them, with the lines that were handed in.
import type { Database, Db } from '@xianfeng/database';
import type { DivisionKind, Finding } from '@xianfeng/rules';
import type { Kysely } from 'kysely';
import { type Actor, type FieldKeys, inScope } from '../../kernel/index.js';
import type { BatchRow, IncumbentRow, Papers } from '../schema.js';
import { sealedRecord } from '../sealed.js';
import type { IncumbentFacts, IncumbentLine } from '../table/lines.js';

/** Batches of the scope with who entered and who answered them. */
export function batchRows(db: Kysely<Database>, actor: Actor) {
  return db
    .selectFrom('service_batch as b')
    .innerJoin('organization as o', 'o.id', 'b.organization_id')
    .innerJoin('account as e', 'e.id', 'b.entered_by')
    .leftJoin('account as a', 'a.id', 'b.answered_by')
    .where(inScope('b.organization_path', actor))
    .select([
      'b.id',
      'b.version',
      'b.organization_id',
      'b.organization_path',
      'b.state',
      'b.row_count',
      'b.reason',
      'b.file_name',
      'b.entered_by',
      'b.entered_at',
      'b.answered_at',
      'b.opinion',
      'o.short_name as organization_name',
      'e.display_name as entered_name',
      'a.display_name as answered_name',
    ]);
}

/** A batch as the queries select it. */
export type SelectedBatch = Awaited<
  ReturnType<ReturnType<typeof batchRows>['executeTakeFirstOrThrow']>
>;

/** A batch as lists show it. */
export function presentBatch(row: SelectedBatch): BatchRow {
  return {
    id: row.id,
    version: row.version,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    state: row.state,
    rows: row.row_count,
    reason: row.reason,
    fileName: row.file_name,
    enteredBy: row.entered_name,
    enteredAt: row.entered_at.getTime(),
    answeredBy: row.answered_name,
    answeredAt: row.answered_at?.getTime() ?? null,
    opinion: row.opinion,
  };
}

/** The lines of a batch as they were handed in; the ids opened for the comparison. */
export async function readRecords(
  db: Pick<Db, 'selectFrom'>,
  keys: FieldKeys,
  batchId: number,
): Promise<IncumbentLine[]> {
  const rows = await db
    .selectFrom('service_record')
    .where('batch_id', '=', batchId)
    .orderBy('line')
    .select(['line', 'facts', 'resident_id'])
    .execute();
  return rows.map(({ line, facts, resident_id: sealed }) => ({
    line,
    residentId: sealedRecord.open(keys, sealed, 'resident_id', batchId, line),
    facts,
  }));
}

/** The papers alone: whose they are stands beside them. */
function papersOf(facts: IncumbentFacts): Papers {
  const { code, village, name, ethnicity, source, politicalStatus, education, ...papers } = facts;
  const { post, route, ...rest } = papers;
  return rest;
}

/** A line as pages show it: without the id. */
export function presentIncumbent(
  one: {
    line: number;
    facts: IncumbentFacts;
    village: { organizationId: number; name: string; kind: DivisionKind | null };
    findings: readonly Finding[];
  },
  candidateId: number | null,
): IncumbentRow {
  const { line, facts, village, findings } = one;
  return {
    line,
    name: facts.name,
    villageId: village.organizationId,
    villageName: village.name,
    divisionKind: village.kind,
    post: facts.post,
    route: facts.route,
    source: facts.source,
    papers: papersOf(facts),
    findings,
    candidateId,
  };
}
