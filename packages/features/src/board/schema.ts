/** The board: the feed of what happened. Browser-safe. */
import { z } from 'zod';
import { pageInput } from '../kernel/schema.js';

/** A page of the feed. */
export const feedInput = z.object(pageInput);

/** One line of the feed. */
export interface FeedItem {
  seq: number;
  type: string;
  at: number;
  /** One Chinese sentence. */
  text: string;
  organizationId: number | null;
  organizationName: string | null;
  /** The record that it leads to, with the address of its page. */
  link: { kind: string; id: number; page: string } | null;
}
