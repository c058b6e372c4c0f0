/** What events of the notice are about. */
import { defineSubject } from '../kernel/index.js';

/** 告知书: what is kept about whom and why. */
export const noticeSubject = defineSubject({
  kind: 'privacy_notice',
  label: '告知书',
  page: null,
});
