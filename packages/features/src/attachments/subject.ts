/** What events of attachments are about. */
import { defineSubject } from '../kernel/index.js';

/** 附件: a file kept with a record. */
export const attachmentSubject = defineSubject({ kind: 'attachment', label: '附件', page: null });
