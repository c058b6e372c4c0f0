/** What events of members are about. */
import { defineSubject } from '../kernel/index.js';

/** 党员: a person's membership in a branch. */
export const memberSubject = defineSubject({
  kind: 'member',
  label: '党员',
  page: '/members/$id',
});
