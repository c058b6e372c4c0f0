/** Table of downloads: files that wait to be fetched by an address of their own. */
import type { ClosedColumns, Instant } from '@xianfeng/database/tables';

declare module '@xianfeng/database/tables' {
  interface Database extends DownloadTables {}
}

/** The tables of downloads by their names. */
export interface DownloadTables {
  download: DownloadTable;
}

/** Columns of closed sets, with the names that they hold: there is none. */
export const closedColumns: ClosedColumns<DownloadTables> = {};

/** A file that waits to be fetched by an address of its own. */
export interface DownloadTable {
  /** Of the secret in the address, which is kept nowhere. */
  secret_hash: Buffer;
  session_id: number;
  assignment_id: number;
  name: string;
  media_type: string;
  /** The attachment that it is; null for a file that was made for this address. */
  attachment_id: number | null;
  /** The file that was made, sealed with the secret. */
  sealed: Buffer | null;
  expires_at: Instant;
  /** When a browser within an app fetched it first. */
  opened_at: Instant | null;
}
