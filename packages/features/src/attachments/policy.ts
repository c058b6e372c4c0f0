// Who may read, add and remove attachments; the record that they belong to decides.
import { partyRoles, policy, roles } from '../kernel/index.js';
import type { OwnerAccess } from './owners.js';

/** Who may read the record may read the files of it; the record's own scope is asked each time. */
export const readAttachments = policy('attachments.read', roles);

const editors = [...partyRoles, 'joint_review_officer'] as const;

/** Adding goes with the right to edit the record, and ends when it is sent in; a paper has its own rule. */
export const editAttachments = policy<OwnerAccess>(
  'attachments.edit',
  editors,
  (_actor, owner) => owner.mayEdit,
);

/** Removing: while the record is in hand, or the proof is still being made that a paper belongs to. */
export const removeAttachments = policy<OwnerAccess>(
  'attachments.remove',
  editors,
  (_actor, owner) => owner.mayRemove,
);
