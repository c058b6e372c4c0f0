/** Events of the audit, with their words; they are kept for audit alone. */
import { defineEvent, logOnly } from '../kernel/index.js';
import { exportMadeData } from './schema.js';
import { exportSubject } from './subject.js';

/** For audit only (SEC-02, SEC-07): a file went out. The subject is the organization it was made for. */
export const exportMade = defineEvent({
  type: 'export.made',
  subject: exportSubject,
  data: exportMadeData,
  audience: logOnly,
  label: '导出文件',
  feed: null,
});
