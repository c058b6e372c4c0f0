/** What strangers try with the duties of another branch. */
import { noRecords, strangersOf } from '../testing/index.js';
import { dutiesRouter } from './router.js';

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(dutiesRouter, noRecords).attempt({
  month: { hidden: ({ organizationId }) => ({ organizationId, month: '2026-03' }) },
});
