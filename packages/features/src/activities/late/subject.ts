// What events of requests to enter old records are about.
import { defineSubject } from '../../kernel/index.js';

/** 补录申请: a request to enter a record after the last day. */
export const lateEntrySubject = defineSubject({
  kind: 'late_entry',
  label: '补录申请',
  page: '/activities/late/$id',
});
