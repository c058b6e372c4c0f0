/** Tables of the notice 告知书: its versions, and who has read which. */
import type { ClosedColumns, Id, Instant, Json } from '@xianfeng/database/tables';

declare module '@xianfeng/database/tables' {
  interface Database extends PrivacyTables {}
}

/** The tables of the notice by their names. */
export interface PrivacyTables {
  privacy_notice: PrivacyNoticeTable;
  privacy_reading: PrivacyReadingTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<PrivacyTables> = {};

/** A version that the district published; the first number is the product's own and stands nowhere. */
export interface PrivacyNoticeTable {
  id: Id;
  number: number;
  content: Json<unknown>;
  reason: string;
  published_by: number;
  published_at: Instant;
}

/** That an account has read a version. */
export interface PrivacyReadingTable {
  account_id: number;
  number: number;
  read_at: Instant;
}
