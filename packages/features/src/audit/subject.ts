/** What events of the audit are about. */
import { defineSubject } from '../kernel/index.js';

/** 导出: a file with records that was handed out, for the organization whose id it has. */
export const exportSubject = defineSubject({ kind: 'export', label: '导出', page: null });

/** 日志校验: a check of the log's chain; it has the id of the district's organization. */
export const logCheckSubject = defineSubject({ kind: 'log_check', label: '日志校验', page: null });
