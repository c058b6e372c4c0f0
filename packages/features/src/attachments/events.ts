import { defineEvent } from '../kernel/index.js';
import type { OwnerAccess } from './owners.js';
import { attachmentData } from './schema.js';
import { attachmentSubject } from './subject.js';

const attachmentEvent = <const What extends string>(what: What) =>
  defineEvent({
    type: `attachment.${what}` as const,
    subject: attachmentSubject,
    data: attachmentData,
    audience: (owner: OwnerAccess) => owner.audience,
  });

export const attachmentAdded = attachmentEvent('added');
export const attachmentRemoved = attachmentEvent('removed');
