/** Attachments 附件 as they travel: inputs, answers and events. Browser-safe. */
import { z } from 'zod';
import { id } from '../kernel/schema.js';

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

/** The record that an attachment belongs to, written `activity:12` in an address. */
export const attachmentOwner = z.strictObject({ kind: z.enum(['activity', 'delivery']), id });
export type AttachmentOwner = z.infer<typeof attachmentOwner>;

export const listInput = z.object({ owner: attachmentOwner });
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
}

export interface AttachmentList {
  items: AttachmentRow[];
  /** Whether the actor may add and remove now. */
  mayEdit: boolean;
}

export const attachmentData = z.object({
  ownerKind: z.enum(['activity', 'delivery']),
  ownerId: id,
  mediaType: z.string(),
  size: z.number().int(),
});
