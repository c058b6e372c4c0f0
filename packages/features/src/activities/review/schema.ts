/** Inputs of what waits for the reader, and of passing many records. Browser-safe. */
import { z } from 'zod';
import { id, oneOf, prose, version } from '../../kernel/schema.js';
import { reviewDecisionLabels } from '../labels.js';

const decision = oneOf(reviewDecisionLabels);

/** A confirmation or review; a return needs an opinion. */
export const reviewInput = z
  .object({ id, version, decision, opinion: prose(1000).default('') })
  .refine((input) => input.decision === 'pass' || input.opinion !== '', {
    path: ['opinion'],
    error: '退回时请写明需要改正什么',
  });

/** The district's decision on a record that was returned too often: always with its reason. */
export const coordinateInput = z.object({ id, version, decision, opinion: prose(1000) });

/** Most records that one decision passes. */
export const MAX_PASSED = 200;

/** Records that the street passes by one decision, each with the version that was seen. */
export const passManyInput = z.object({
  items: z
    .array(z.object({ id, version }))
    .min(1, { error: '请至少选择一条记录' })
    .max(MAX_PASSED, { error: `一次最多通过${MAX_PASSED}条，请分批办理` })
    .refine((items) => new Set(items.map((item) => item.id)).size === items.length, {
      error: '同一条记录选了两次，请重新载入本页后再选',
    }),
  opinion: prose(1000).default(''),
});

/** How many of the records that wait are asked. */
export const waitingInput = z.object({ limit: z.number().int().min(1).max(100) });

export type WaitingInput = z.infer<typeof waitingInput>;
