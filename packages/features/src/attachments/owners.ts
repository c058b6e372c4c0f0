import type { Database } from '@xianfeng/database';
import type { Kysely } from 'kysely';
import { activityAccess } from '../activities/index.js';
import {
  candidatePaperAccess,
  opinionPaperAccess,
  type PaperInQuestion,
} from '../appointments/index.js';
import { type Actor, type Clock, found } from '../kernel/index.js';
import { deliveryAccess } from '../tasks/index.js';
import type { AttachmentOwner } from './schema.js';

/** What an actor may do with what hangs on a record. */
export interface OwnerAccess {
  organizationId: number;
  /** The rooms that hear of the record, and so of what hangs on it. */
  audience: readonly string[];
  /** Whether he may add to it. */
  mayEdit: boolean;
  mayRemove: boolean;
  /** For a paper: the joint review that it belongs to; null for every other file. */
  round: number | null;
}

/** A file that says nothing of a paper, or one that is only about to come. */
export const noPaper: PaperInQuestion = { paper: null, round: null, addedAt: null };

/** Access to a record by kind; null where the actor may not read it. Each feature answers for its own. */
const access = {
  activity: activityAccess,
  delivery: deliveryAccess,
  candidate: candidatePaperAccess,
  opinion: opinionPaperAccess,
};

/**
 * Access to the record that an attachment hangs on.
 *
 * @param file the paper that is asked for; of a record without papers nothing more is asked
 * @param lock holds the record until the transaction ends, so that it cannot be sent in meanwhile
 * @throws AppError not_found where the actor may not read it
 */
export async function ownerAccess(
  db: Kysely<Database>,
  by: { actor: Actor; clock: Clock },
  owner: AttachmentOwner,
  file: PaperInQuestion = noPaper,
  lock = false,
): Promise<OwnerAccess> {
  const given = found(await access[owner.kind](db, by, owner.id, lock, file));
  return { round: null, mayRemove: given.mayEdit, ...given };
}
