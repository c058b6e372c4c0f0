/** Events of the audit, with their words; they are kept for audit alone. */
import { z } from 'zod';
import { defineEvent, logOnly } from '../kernel/index.js';
import { checkOutcomeLabels } from './labels.js';
import { exportMadeData, logCheckBegunData, logCheckEndedData } from './schema.js';
import { exportSubject, logCheckSubject } from './subject.js';

/** For audit only (SEC-02, SEC-07): a file went out. The subject is the organization it was made for. */
export const exportMade = defineEvent({
  type: 'export.made',
  subject: exportSubject,
  data: exportMadeData,
  audience: logOnly,
  label: '导出文件',
  feed: null,
});

/** Somebody asked for a check of the log. */
export const logCheckBegun = defineEvent({
  type: 'log_check.begun',
  subject: logCheckSubject,
  data: logCheckBegunData,
  audience: logOnly,
  label: '校验日志',
  feed: null,
  log: ({ whole }) => (whole ? '从第一条起全部校验。' : '从最近的锚点起校验。'),
});

/** Somebody ended a check before it was done. */
export const logCheckCancelled = defineEvent({
  type: 'log_check.cancelled',
  subject: logCheckSubject,
  data: z.object({}),
  audience: logOnly,
  label: '取消日志校验',
  feed: null,
});

/** What a check that was asked for has found, or that it came to no end. */
export const logCheckEnded = defineEvent({
  type: 'log_check.ended',
  subject: logCheckSubject,
  data: logCheckEndedData,
  audience: logOnly,
  label: '日志校验结果',
  feed: null,
  log: ({ outcome, count, brokenAt }) =>
    [
      checkOutcomeLabels[outcome],
      count === undefined ? '' : `，共${count}条`,
      brokenAt === undefined ? '' : `，第${brokenAt}条起不可信`,
      '。',
    ].join(''),
});
