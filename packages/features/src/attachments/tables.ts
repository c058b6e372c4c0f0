/** Tables of attachments: files, each of one record. */
import type { Id, Instant } from '@xianfeng/database/tables';
import type { MediaType } from './schema.js';

declare module '@xianfeng/database/tables' {
  interface Database {
    attachment: AttachmentTable;
  }
}

export interface AttachmentTable {
  id: Id;
  owner_kind: 'activity' | 'delivery' | 'candidate' | 'opinion';
  owner_id: number;
  name: string;
  media_type: MediaType;
  size: number;
  sha256: Buffer;
  content: Buffer;
  uploaded_by: number;
  created_at: Instant;
  /** What paper it is, for the proofs of a candidate; null for every other record. */
  paper: string | null;
  round: number | null;
  /** The earlier version of the same paper, with why there is a new one. */
  replaces: number | null;
  reason: string | null;
}
