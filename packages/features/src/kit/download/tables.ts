/** Table of downloads: files that wait to be fetched by an address of their own. */
import type { Instant } from '@xianfeng/database/tables';

declare module '@xianfeng/database/tables' {
  interface Database {
    download: DownloadTable;
  }
}

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
