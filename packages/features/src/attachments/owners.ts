/** Access to the record that a file belongs to, as the feature of the record answers for it. */
import type { Database } from '@xianfeng/database';
import type { Kysely } from 'kysely';
import {
  type ActorContext,
  AppError,
  type FileAccess,
  type FileInQuestion,
  found,
} from '../kernel/index.js';
import type { AttachmentOwner } from './schema.js';

/** What an actor may do with what belongs to a record. */
export type OwnerAccess = Required<FileAccess>;

/** A file that says nothing of a paper, or one that is only about to come. */
export const noPaper: FileInQuestion = { paper: null, round: null, addedAt: null };

/**
 * Access to the record that an attachment belongs to.
 *
 * @param file the paper that is asked for; of a record without papers nothing more is asked
 * @param lock holds the record until the transaction ends, so that it cannot be sent in meanwhile
 * @throws AppError not_found where the actor may not read it, invalid_input for a kind of record that
 *   bears no files
 */
export async function ownerAccess(
  db: Kysely<Database>,
  by: Pick<ActorContext, 'actor' | 'clock' | 'registry'>,
  owner: AttachmentOwner,
  file: FileInQuestion = noPaper,
  lock = false,
): Promise<OwnerAccess> {
  const access = by.registry.files.get(owner.kind);
  if (access === undefined) throw new AppError('invalid_input');
  const given = found(await access(db, by, owner.id, lock, file));
  return { round: null, mayRemove: given.mayEdit, ...given };
}
