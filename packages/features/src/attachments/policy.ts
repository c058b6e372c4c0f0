import { partyRoles, policy, roles } from '../kernel/index.js';
import type { OwnerAccess } from './owners.js';

/** Who may read the record may read what hangs on it; the record's own scope is asked each time. */
export const readAttachments = policy('attachments.read', roles);

/** Adding and removing goes with the right to edit the record, and ends when it is sent in. */
export const editAttachments = policy<OwnerAccess>(
  'attachments.edit',
  partyRoles,
  (_actor, owner) => owner.mayEdit,
);
