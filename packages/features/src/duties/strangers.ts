/** What strangers try with the duties of another branch. */
import { noRecords, strangersOf } from '../testing/index.js';
import { dutiesRouter } from './router.js';

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(dutiesRouter, noRecords).attempt({
  matrix: { scoped: () => ({ month: '2026-03' }) },
  cell: {
    hidden: ({ streetId }) => ({ organizationId: streetId, duty: 'theme_day', month: '2026-03' }),
  },
  summary: { scoped: () => ({ month: '2026-03' }) },
  reminders: { scoped: () => undefined },
  remind: {
    hidden: ({ organizationId }) => ({
      month: '2026-03',
      duty: 'theme_day',
      organizationIds: [organizationId],
    }),
  },
  month: { hidden: ({ organizationId }) => ({ organizationId, month: '2026-03' }) },
});
