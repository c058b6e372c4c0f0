/** What events of the audit are about. */
import { defineSubject } from '../kernel/index.js';

/** 导出: a file with records that was handed out, for the organization whose id it has. */
export const exportSubject = defineSubject({ kind: 'export', label: '导出', page: null });
