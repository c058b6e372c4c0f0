/** Tables of reveals: the pace of an account, and the leave to go on beyond it. */
import type { ClosedColumns, Id, Instant, Version } from '@xianfeng/database/tables';
import type { Generated } from 'kysely';
import { type LeaveState, leaveStateLabels } from './labels.js';

declare module '@xianfeng/database/tables' {
  interface Database extends RevealTables {}
}

/** The tables of reveals by their names. */
export interface RevealTables {
  reveal_pace: RevealPaceTable;
  reveal_leave: RevealLeaveTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<RevealTables> = {
  reveal_leave: { state: leaveStateLabels },
};

/** What an account has had shown within the time of the pace: when, and for which reasons. */
export interface RevealPaceTable {
  account_id: number;
  made_at: Instant[];
  reasons: string[];
}

/** Leave to go on beyond the pace, as it was asked for and decided. */
export interface RevealLeaveTable {
  id: Id;
  version: Version;
  account_id: number;
  assignment_id: number;
  made: number;
  reasons: string[];
  asked_at: Instant;
  state: Generated<LeaveState>;
  decided_by: number | null;
  decided_under: number | null;
  decided_at: Instant | null;
  note: Generated<string>;
  most: number | null;
  used: Generated<number>;
  until_at: Instant | null;
}
