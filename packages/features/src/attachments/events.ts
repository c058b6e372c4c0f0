/** Events of attachments, with their words and who may hear of them. */
import { defineEvent, logOnly } from '../kernel/index.js';
import type { OwnerAccess } from './owners.js';
import { attachmentData, attachmentReadData } from './schema.js';
import { attachmentSubject } from './subject.js';

/** The papers of a record whose own steps are told: the feed says nothing of them. */
const attachmentEvent = <const What extends string>(what: What, label: string) =>
  defineEvent({
    type: `attachment.${what}` as const,
    subject: attachmentSubject,
    data: attachmentData,
    audience: (owner: OwnerAccess) => owner.audience,
    label,
    feed: null,
    log: ({ size }) => `文件大小${Math.ceil(size / 1024)}KB。`,
  });

/** A file was added to a record. */
export const attachmentAdded = attachmentEvent('added', '上传附件');

/** A file was removed from a record. */
export const attachmentRemoved = attachmentEvent('removed', '删除附件');

/** For audit only (SEC-02, SEC-07): a file was asked for by the actor, who may have it. */
export const attachmentRead = defineEvent({
  type: 'attachment.read',
  subject: attachmentSubject,
  data: attachmentReadData,
  audience: logOnly,
  label: '下载附件',
  feed: null,
});
