import { defineEvent } from '../kernel/index.js';
import type { OwnerAccess } from './owners.js';
import { attachmentData } from './schema.js';

const attachmentEvent = (what: string) =>
  defineEvent({
    type: `attachment.${what}`,
    subject: 'attachment',
    data: attachmentData,
    audience: (owner: OwnerAccess) => owner.audience,
  });

export const attachmentAdded = attachmentEvent('added');
export const attachmentRemoved = attachmentEvent('removed');
