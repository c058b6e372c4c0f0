/** What strangers try with the district's settings and its negative list. */
import { noRecords, strangersOf } from '../testing/index.js';
import { settingsRouter } from './router.js';

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(settingsRouter, noRecords).attempt({
  list: { scoped: () => undefined },
  inForce: { scoped: () => undefined },
  history: { scoped: () => ({ key: 'meet.noticeDays' }) },
  choose: {
    scoped: () => ({
      key: 'meet.noticeDays',
      value: 2,
      from: '2026-04-01',
      reason: '越权修改',
      version: 0,
    }),
  },
  holidays: { scoped: () => undefined },
  enterHolidays: {
    scoped: () => ({
      ...{ year: 2027, off: ['2027-01-01', '2027-05-01', '2027-10-01'], work: [] },
      ...{ document: '越权载入', reason: '越权载入', version: 0 },
    }),
  },
  withdraw: { scoped: () => ({ id: 1, version: 1, reason: '越权撤回' }) },
  negativeList: { scoped: () => undefined },
  chooseNegativeList: {
    scoped: () => ({
      items: [
        {
          ...{ code: 'X-1', text: '越权修改', force: 'hard', basis: '越权修改' },
          lookBack: { kind: 'forever' },
        },
      ],
      ...{ from: '2026-04-01', document: '越权修改', reason: '越权修改', version: 0 },
    }),
  },
  withdrawNegativeList: { scoped: () => ({ id: 1, version: 1, reason: '越权撤回' }) },
});
