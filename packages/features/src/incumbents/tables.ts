/** Tables of incumbents: sitting teams that come on record in batches. */
import type { ClosedColumns, Id, Instant, Json, Version } from '@xianfeng/database/tables';
import type { Generated } from 'kysely';
import { type TeamPost, teamPostLabels } from '../teams/labels.js';
import { type BatchState, batchStateLabels } from './labels.js';
import type { IncumbentFacts } from './table/lines.js';

declare module '@xianfeng/database/tables' {
  interface Database extends IncumbentTables {}
}

/** The tables of incumbents by their names. */
export interface IncumbentTables {
  service_batch: ServiceBatchTable;
  service_record: ServiceRecordTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<IncumbentTables> = {
  service_batch: { state: batchStateLabels },
  service_record: { post: teamPostLabels },
};

/** A batch of sitting teams that come on record 补录; confirmed by another than who entered it. */
export interface ServiceBatchTable {
  id: Id;
  organization_id: number;
  organization_path: string;
  state: BatchState;
  reason: string;
  file_name: string;
  row_count: number;
  entered_by: number;
  entered_at: Instant;
  answered_by: number | null;
  answered_at: Instant | null;
  opinion: Generated<string>;
  version: Version;
}

/** What the papers say of one person in one post. */
export interface ServiceRecordTable {
  id: Id;
  batch_id: number;
  line: number;
  organization_id: number;
  post: TeamPost;
  resident_id: Buffer;
  facts: Json<IncumbentFacts>;
  candidate_id: number | null;
}
