/** Table of changes of a time in office. */
import type { ClosedColumns, Id, Instant, Json, Version } from '@xianfeng/database/tables';
import type { Generated } from 'kysely';
import {
  type ChangeKind,
  changeKindLabels,
  type HolderChangeState,
  holderChangeStateLabels,
} from './labels.js';

declare module '@xianfeng/database/tables' {
  interface Database extends HolderChangeTables {}
}

/** The table by its name. */
export interface HolderChangeTables {
  holder_change: HolderChangeTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<HolderChangeTables> = {
  holder_change: { kind: changeKindLabels, state: holderChangeStateLabels },
};

/** A filing or a correction of a time in office, which one person asks for and another answers. */
export interface HolderChangeTable {
  id: Id;
  holder_id: number;
  candidate_id: number;
  organization_id: number;
  organization_path: string;
  kind: ChangeKind;
  /** What was, by the kind. */
  before: Json<unknown>;
  /** What is to be. */
  after: Json<unknown>;
  reason: string;
  proof: string;
  state: HolderChangeState;
  asked_by: number;
  asked_at: Instant;
  answer: Generated<string>;
  answered_by: Generated<number | null>;
  answered_at: Instant | null;
  version: Version;
}
