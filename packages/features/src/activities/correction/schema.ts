/** Corrections of passed records: what is asked, what is answered, and how they are shown. Browser-safe. */
import { z } from 'zod';
import { id, prose, version } from '../../kernel/schema.js';
import { recordInput } from '../schema.js';

/** What a passed record is to say, and why (GEN-07). */
export const askCorrectionInput = z.object({
  record: recordInput,
  reason: prose(500).refine((text) => text.length >= 4, { error: '请写明更正原因，至少四个字' }),
});

/** The street's answer; not agreeing needs its reason. */
export const answerCorrectionInput = z
  .object({ id, version, correctionId: id, agreed: z.boolean(), text: prose(1000).default('') })
  .refine(({ agreed, text }) => agreed || text !== '', {
    path: ['text'],
    error: '不同意更正时请写明原因',
  });
