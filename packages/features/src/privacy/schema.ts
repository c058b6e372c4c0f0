/** The notice 告知书 as it travels: inputs and answers. Browser-safe. */
import { z } from 'zod';
import { line, prose } from '../kernel/schema.js';
import type { NoticeItem } from './labels.js';

export * from './labels.js';

const item = prose(2_000).min(4, { error: '请写明这一项' });

/** What a version says. */
export const noticeContent = z.object({
  handler: line(2, 100),
  contact: line(4, 200),
  basis: item,
  purposes: item,
  categories: item,
  retention: item,
  sharing: item,
  rights: item,
} satisfies Record<NoticeItem, z.ZodType<string>>);

/** The words of a version, by their items. */
export type NoticeContent = z.infer<typeof noticeContent>;

const number = z.number().int().min(1).max(1_000_000);

/** That the version of this number was read. */
export const noteReadInput = z.object({ number });

/** A new version, written over the one of `seen`. */
export const publishInput = z.object({
  ...noticeContent.shape,
  seen: number,
  reason: line(4, 200),
});

/** The version in force. */
export interface Notice {
  number: number;
  content: NoticeContent;
  /** Null for the product's own text. */
  publishedAt: number | null;
}

/** A version that the actor has read. */
export interface OwnReading {
  number: number;
  readAt: number;
}

/** How many accounts of a street, or of the district's own organization, have read the version in force. */
export interface ReadingCount {
  organizationId: number;
  organizationName: string;
  accounts: number;
  read: number;
}

/** Payload of events: the number of the version. */
export const noticeEventData = z.object({ number: z.number() });
