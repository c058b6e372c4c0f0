import { defineEvent, upward } from '../kernel/index.js';
import { batchData } from './schema.js';
import { batchSubject } from './subject.js';

/** The street that a batch is of. */
export interface BatchPlace {
  organizationId: number;
  organizationPath: string;
}

/** Those who read batches: the street and the district. */
export const batchAudience = (place: BatchPlace) => upward(place.organizationPath);

const about = <const What extends string>(type: What) =>
  defineEvent({
    type: `incumbents.${type}` as const,
    subject: batchSubject,
    data: batchData,
    audience: batchAudience,
  });

export const batchEvents = {
  submitted: about('submitted'),
  confirmed: about('confirmed'),
  returned: about('returned'),
  withdrawn: about('withdrawn'),
} as const;
