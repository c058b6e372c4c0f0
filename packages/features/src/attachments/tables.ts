/** Tables of attachments: files, each of one record. */
import type { ClosedColumns, Id, Instant } from '@xianfeng/database/tables';
import { type MediaType, mediaTypes } from './schema.js';

declare module '@xianfeng/database/tables' {
  interface Database extends AttachmentTables {}
}

/** The tables of attachments by their names. */
export interface AttachmentTables {
  attachment: AttachmentTable;
}

/** Columns of closed sets, with the names that they hold. */
export const closedColumns: ClosedColumns<AttachmentTables> = {
  attachment: {
    media_type: mediaTypes,
  },
};

/** Files that belong to a record, with their bytes. */
export interface AttachmentTable {
  id: Id;
  /** Which kind of record it belongs to, as the record's feature registers it. */
  owner_kind: string;
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
