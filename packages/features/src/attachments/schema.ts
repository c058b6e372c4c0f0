/** Attachments 附件 as they travel: inputs, answers and events. Browser-safe. */
import { z } from 'zod';
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
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/wps-office.wps': 'wps',
  'application/wps-office.et': 'et',
  'application/ofd': 'ofd',
  'text/csv': 'csv',
} as const;
export type MediaType = keyof typeof mediaTypes;

/** What browsers show by themselves and run nothing of; everything else is kept as a file. */
export const shownTypes: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/avif',
  'application/pdf',
]);

/** For people: what may be uploaded. */
export const acceptedText = '图片、PDF、OFD、Word、Excel、PPT（pptx）、WPS文字和表格、CSV';

/** For the file picker of a browser. */
export const acceptedFiles = Object.entries(mediaTypes)
  .map(([type, extension]) => `${type},.${extension}`)
  .join(',');

/** The kind of a record that files belong to; which kinds there are, the features register. */
const ownerKind = z.string().regex(/^[a-z][a-z_]{0,39}$/);

/** The record that an attachment belongs to, written `activity:12` in an address. */
export const attachmentOwner = z.strictObject({ kind: ownerKind, id });
export type AttachmentOwner = z.infer<typeof attachmentOwner>;

/** What an upload says of a paper, beside the file. */
export const paperInput = z.object({
  kind: line(1, 40),
  /** 是否涉密 (SEC-08): asked at every upload of a paper, and never taken for granted. */
  classified: z.enum(['yes', 'no']),
  /** The earlier version that this one takes the place of, and why. */
  replaces: id.nullish(),
  reason: line(0, 200).default(''),
});
export type PaperInput = z.input<typeof paperInput>;

/** The record whose files are listed. */
export const listInput = z.object({ owner: attachmentOwner });

/** The attachment to take away. */
export const removeInput = z.object({ id });

/** A file of a record. */
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

/** The files of a record. */
export interface AttachmentList {
  items: AttachmentRow[];
  /** Whether the actor may add now. */
  mayEdit: boolean;
  mayRemove: boolean;
}

/** Public fields of every event about an attachment. */
export const attachmentData = z.object({
  ownerKind,
  ownerId: id,
  mediaType: z.string(),
  size: z.number().int(),
});

/** Of a file that was asked for: the record that it belongs to, and nothing of the file. */
export const attachmentReadData = attachmentData.pick({ ownerKind: true, ownerId: true });
