// Who may list, enter and answer batches of incumbents.
import { type Actor, districtRoles, policy, within } from '../kernel/index.js';

/** A batch, or the street that it is for, as far as a policy asks. */
export interface PlacedBatch {
  organization_path: string;
}

const inReach = (actor: Actor, batch: PlacedBatch) => within(actor, batch.organization_path);

/** Batches of a subtree: the street that enters them and the district that answers. */
export const mayListBatches = policy('incumbents.list', ['street_organizer', ...districtRoles]);

/** One batch: the street that it is for, and the district. */
export const readBatch = policy<PlacedBatch>(
  'incumbents.read',
  ['street_organizer', ...districtRoles],
  inReach,
);
/** The street hands in what the papers of its villages say. */
export const enterBatch = policy<PlacedBatch>('incumbents.enter', ['street_organizer'], inReach);
/** How many batches wait for an answer. */
export const mayCountBatches = policy('incumbents.waiting', ['district_approver']);
/** The district's approver confirms or returns; never an own entry (GEN-08). */
export const answerBatch = policy<PlacedBatch>('incumbents.answer', ['district_approver'], inReach);
