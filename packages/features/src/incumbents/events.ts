import { defineEvent, upward } from '../kernel/index.js';
import { batchData } from './schema.js';

/** The street that a batch is of. */
export interface BatchPlace {
  organizationId: number;
  organizationPath: string;
}

/** Those who read batches: the street and the district. */
export const batchAudience = (place: BatchPlace) => upward(place.organizationPath);

const about = (type: string) =>
  defineEvent({
    type: `incumbents.${type}`,
    subject: 'service_batch',
    data: batchData,
    audience: batchAudience,
  });

export const batchEvents = {
  submitted: about('submitted'),
  confirmed: about('confirmed'),
  returned: about('returned'),
  withdrawn: about('withdrawn'),
} as const;
