/** What events of the second factor are about: an account's factors, and their resets. */
import { defineSubject } from '../kernel/index.js';

/** 第二因素: what proves an account besides its password; by the number of the account. */
export const factorSubject = defineSubject({ kind: 'factor', label: '第二因素', page: null });

/** 第二因素重置: two administrators take the factors of an account away. */
export const resetSubject = defineSubject({
  kind: 'factor_reset',
  label: '第二因素重置',
  page: null,
});
