/** What is told of a meeting, and who has read it: inputs and answers. Browser-safe. */
import { z } from 'zod';
import { id } from '../../kernel/schema.js';

/** The notice that was read, by its number. */
export const readNoticeInput = z.object({ id, number: z.number().int().min(1).max(10_000) });

/** One whom a meeting calls, and whether the notice has reached the member. */
export interface Reader {
  memberId: number;
  name: string;
  /** When the latest notice was read; null while it is not. */
  readAt: number | null;
  /** An earlier notice was read, and the latest is not. */
  readEarlier: boolean;
  /** The member can sign in. Who cannot has to be told otherwise. */
  hasAccount: boolean;
}

/** Who has read the latest notice of a meeting. */
export interface Readers {
  number: number;
  people: Reader[];
}
