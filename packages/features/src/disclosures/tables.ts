/** Table of disclosures: exports that take a second person. */
import type { ClosedColumns, Id, Instant, Json, Version } from '@xianfeng/database/tables';
import type { Generated } from 'kysely';
import { type ExportState, exportStateLabels } from './labels.js';

declare module '@xianfeng/database/tables' {
  interface Database extends DisclosureTables {}
}

/** The tables of disclosures by their names. */
export interface DisclosureTables {
  export_request: ExportRequestTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<DisclosureTables> = {
  export_request: { state: exportStateLabels },
};

/** An export with unmasked columns that was asked for and waits for, or had, a second person. */
export interface ExportRequestTable {
  id: Id;
  version: Version;
  account_id: number;
  assignment_id: number;
  /** Of the assignment that it was asked for under. */
  organization_id: number;
  organization_path: string;
  /** Which file, by the last part of its address. */
  file: string;
  query: Json<Record<string, string>>;
  /** What it would have held when it was asked for. */
  records: Json<number[]>;
  reason: string;
  asked_at: Instant;
  state: Generated<ExportState>;
  decided_by: number | null;
  decided_under: number | null;
  decided_at: Instant | null;
  note: Generated<string>;
  until_at: Instant | null;
  fetched_at: Instant | null;
}
