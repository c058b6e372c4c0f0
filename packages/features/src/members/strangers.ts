/** What strangers try with the members of another branch. */
import { noRecords, strangersOf } from '../testing/index.js';
import { membersRouter } from './router.js';

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(membersRouter, noRecords).attempt({
  list: { hidden: ({ organizationId }) => ({ organizationId }) },
  get: { hidden: ({ memberId }) => ({ id: memberId }) },
  reveal: { hidden: ({ memberId }) => ({ id: memberId, field: 'phone', reason: '越权查看' }) },
});
