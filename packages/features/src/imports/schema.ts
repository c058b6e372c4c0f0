/** Imports that are under way, as they travel. Browser-safe. */
import { z } from 'zod';
import { id } from '../kernel/schema.js';

/** Nothing is asked: an account has its own imports alone. */
export const mineInput = z.object({});

/** An import of the account, by the number under which it is told of. */
export const cancelInput = z.object({ id });

/** Public fields of an import that was cancelled: which kind, and how many rows its file has, where known. */
export const importEventData = z.object({
  procedure: z.string().max(100),
  rows: z.number().int().min(0).nullable(),
});
