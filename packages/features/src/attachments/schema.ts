/** Attachments 附件 as they travel: inputs, answers and events. Browser-safe. */
import type { Finding, ReviewDepartment } from '@xianfeng/rules';
import { z } from 'zod';
import type { CasePaper } from '../appointments/labels.js';
import { id, line } from '../kernel/schema.js';

/** Most bytes of one attachment. */
export const MAX_BYTES = 20 * 1024 * 1024;
/** Most attachments of one record. */
export const MAX_PER_RECORD = 20;

/** Types that are taken, as read from the bytes, with the extension that each one is kept under. */
export const mediaTypes = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
  'image/tiff': 'tif',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
} as const;
export type MediaType = keyof typeof mediaTypes;

/** For the file picker of a browser. */
export const acceptedFiles = Object.entries(mediaTypes)
  .map(([type, extension]) => `${type},.${extension}`)
  .join(',');

/** Records that files hang on; what hangs on a candidate or an opinion says which paper it is. */
export const ownerKinds = ['activity', 'delivery', 'candidate', 'opinion'] as const;

/** The record that an attachment belongs to, written `activity:12` in an address. */
export const attachmentOwner = z.strictObject({ kind: z.enum(ownerKinds), id });
export type AttachmentOwner = z.infer<typeof attachmentOwner>;

/** What an upload says of a paper, beside the file. */
export const paperInput = z.object({
  kind: line(1, 40),
  /** 是否涉密 (SEC-08): asked of whoever uploads a paper, and never taken for granted. */
  classified: z.enum(['yes', 'no']),
  /** The earlier version that this one takes the place of, and why. */
  replaces: id.nullish(),
  reason: line(0, 200).default(''),
});
export type PaperInput = z.input<typeof paperInput>;

/** The papers of a candidate hang on several records: they have a list of their own. */
export const listInput = z.object({
  owner: attachmentOwner.refine(({ kind }) => kind !== 'candidate'),
});
export const papersInput = z.object({ candidateId: id });
export const removeInput = z.object({ id });

export interface AttachmentRow {
  id: number;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
  uploadedBy: string;
  createdAt: number;
  /** For a paper: the earlier version that it takes the place of, and why. */
  replaces: number | null;
  reason: string | null;
}

export interface AttachmentList {
  items: AttachmentRow[];
  /** Whether the actor may add now. */
  mayEdit: boolean;
  mayRemove: boolean;
}

/** A paper of a candidate's proofs. */
export interface CasePaperRow extends AttachmentRow {
  paper: CasePaper;
  /** The joint review of the candidate that it belongs to; 0 before the first. */
  round: number;
  /** Whose opinion it is, for one of a department. */
  department: ReviewDepartment | null;
  mayRemove: boolean;
}

export interface CasePaperList {
  items: CasePaperRow[];
  /** Papers that the actor may add now. */
  mayAdd: CasePaper[];
  /** Which papers of the filing have no scan; empty before it and for the village. */
  findings: readonly Finding[];
}

export const attachmentData = z.object({
  ownerKind: z.enum(ownerKinds),
  ownerId: id,
  mediaType: z.string(),
  size: z.number().int(),
});
