/** What strangers try with the board of another street. */
import { noRecords, strangersOf } from '../testing/index.js';
import { boardRouter } from './router.js';

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(boardRouter, noRecords).attempt({
  matrix: { scoped: () => ({ month: '2026-03' }) },
  cell: {
    hidden: ({ streetId }) => ({ organizationId: streetId, duty: 'theme_day', month: '2026-03' }),
  },
  feed: { scoped: () => ({}) },
  summary: { scoped: () => ({ month: '2026-03' }) },
});
