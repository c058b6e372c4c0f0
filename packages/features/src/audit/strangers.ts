/** What strangers try with the event log. */
import { noRecords, strangersOf } from '../testing/index.js';
import { auditRouter } from './router.js';

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(auditRouter, noRecords).attempt({
  list: { scoped: () => ({}) },
  check: { scoped: () => undefined },
  verify: { scoped: () => ({ whole: false }) },
  cancelCheck: { scoped: () => ({}) },
  words: { scoped: () => undefined },
});
