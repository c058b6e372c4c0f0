/** What events of incumbents are about. */
import { defineSubject } from '../kernel/index.js';

/** 补录批次: incumbents that a street brings on record together. */
export const batchSubject = defineSubject({
  kind: 'service_batch',
  label: '现任成员名单',
  page: null,
});
