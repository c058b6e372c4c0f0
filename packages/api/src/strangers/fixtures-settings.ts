import type { Fixture } from './fixture.js';

/** What a stranger tries with the district's settings and its negative list. */
export const settingFixtures: Record<string, Fixture> = {
  'settings.list': { kind: 'scoped' },
  'settings.inForce': { kind: 'scoped' },
  'settings.history': { kind: 'scoped', input: () => ({ key: 'meet.noticeDays' }) },
  'settings.choose': {
    kind: 'scoped',
    input: () => ({
      key: 'meet.noticeDays',
      value: 2,
      from: '2026-04-01',
      reason: '越权修改',
      version: 0,
    }),
  },
  'settings.withdraw': {
    kind: 'scoped',
    input: () => ({ id: 1, version: 1, reason: '越权撤回' }),
  },
  'settings.negativeList': { kind: 'scoped' },
  'settings.chooseNegativeList': {
    kind: 'scoped',
    input: () => ({
      items: [
        {
          ...{ code: 'X-1', text: '越权修改', force: 'hard', basis: '越权修改' },
          lookBack: { kind: 'forever' },
        },
      ],
      ...{ from: '2026-04-01', document: '越权修改', reason: '越权修改', version: 0 },
    }),
  },
  'settings.withdrawNegativeList': {
    kind: 'scoped',
    input: () => ({ id: 1, version: 1, reason: '越权撤回' }),
  },
};
