/** Consents as they travel: inputs, answers, events. Browser-safe. */
import { z } from 'zod';
import { id, oneOf, pageInput, version } from '../../kernel/schema.js';
import { type ConsentState, consentStateLabels } from './labels.js';

export * from './labels.js';

/** A page of what is asked of the actor's organizations, the latest first. */
export const consentsInput = z.object({
  ...pageInput,
  state: oneOf(consentStateLabels).nullish(),
});

/** The answer; a consent that was given can be taken back. */
export const answerConsentInput = z.object({ id, version, granted: z.boolean() });

/** Who asks about whom. */
export interface ConsentRow {
  id: number;
  version: number;
  name: string;
  /** Of the village that asks. */
  organizationName: string;
  /** Of the organization that keeps the person. */
  keeperName: string;
  state: ConsentState;
  askedAt: number;
  answeredAt: number | null;
}

/** Payload of events about a consent: the village that asks, and how it stands. */
export const consentData = z.object({ organizationId: id, state: oneOf(consentStateLabels) });
