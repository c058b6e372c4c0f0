/** What strangers try with the board of another street. */
import { noRecords, strangersOf } from '../testing/index.js';
import { boardRouter } from './router.js';

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(boardRouter, noRecords).attempt({
  feed: { scoped: () => ({}) },
});
