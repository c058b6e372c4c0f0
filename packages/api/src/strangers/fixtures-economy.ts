import type { Fixture } from './fixture.js';

const version = 1;
const file = { fileName: 'x.csv', base64: Buffer.from('code,name\n').toString('base64') };
const income = {
  year: 2026,
  month: 1,
  version: null,
  operatingFen: 1,
  contractFen: 0,
  investmentFen: 0,
  subsidyFen: 0,
  otherFen: 0,
};

/** What a stranger tries with the village economy. */
export const economyFixtures = {
  'economy.villages': {
    kind: 'scoped',
    input: ({ streetId }) => ({ year: 2026, streetId }),
  },
  'economy.village': {
    kind: 'hidden',
    input: ({ villageId }) => ({ organizationId: villageId, year: 2026 }),
  },
  'economy.publicSheet': { kind: 'open' },
  'economy.published': { kind: 'scoped', input: () => ({ year: 2026 }) },
  'economy.indicators': {
    kind: 'hidden',
    input: ({ streetId }) => ({ year: 2026, streetId }),
  },
  'economy.years': { kind: 'scoped' },
  'economy.reporting': { kind: 'scoped', input: () => ({ month: '2026-02' }) },
  'economy.pending': { kind: 'hidden', input: ({ streetId }) => ({ streetId }) },
  'economy.enter': {
    kind: 'hidden',
    input: ({ villageId }) => ({ ...income, organizationId: villageId }),
  },
  'economy.submit': { kind: 'hidden', input: ({ incomeId }) => ({ id: incomeId, version: 2 }) },
  'economy.check': {
    kind: 'hidden',
    input: ({ incomeId }) => ({ items: [{ id: incomeId, version: 2 }], decision: 'pass' }),
  },
  'economy.lock': { kind: 'scoped', input: () => ({ year: 2024, explanation: '越权锁定' }) },
  'economy.correct': {
    kind: 'hidden',
    input: ({ villageId }) => ({ ...income, organizationId: villageId, reason: '越权更正' }),
  },
  'economy.publish': {
    kind: 'hidden',
    input: ({ villageId }) => ({
      organizationId: villageId,
      year: 2026,
      month: 2,
      publishedOn: '2026-03-10',
      place: '公开栏',
    }),
  },
  'economy.importPreview': { kind: 'scoped', input: () => file },
  'economy.importCommit': {
    kind: 'scoped',
    input: () => ({ ...file, checksum: '0'.repeat(64) }),
  },
  'economy.plan.list': { kind: 'hidden', input: ({ streetId }) => ({ streetId }) },
  'economy.plan.get': {
    kind: 'hidden',
    input: ({ villageId }) => ({ organizationId: villageId }),
  },
  'economy.plan.leaders': {
    kind: 'hidden',
    input: ({ villageId }) => ({ organizationId: villageId }),
  },
  'economy.plan.save': {
    kind: 'hidden',
    input: ({ villageId }) => ({
      organizationId: villageId,
      version,
      path: 'assets',
      goal: '越权',
      targetYear: 2027,
      targetFen: 0,
      documents: [],
    }),
  },
  'economy.plan.saveProject': {
    kind: 'hidden',
    input: ({ villageId, projectId }) => ({
      organizationId: villageId,
      id: projectId,
      version,
      name: '越权项目',
      path: 'assets',
      state: 'running',
      startsOn: '2026-01-01',
      incomeBeforeFen: 0,
      incomeAfterFen: null,
      leaderIds: [],
    }),
  },
  'economy.plan.decide': {
    kind: 'hidden',
    input: ({ villageId }) => ({
      organizationId: villageId,
      projectId: null,
      title: '越权决定',
      matter: 'other',
      body: 'members',
      studiedByParty: true,
      noticeOn: '2026-02-01',
      heldOn: '2026-03-01',
      all: 3,
      present: 3,
      yes: 3,
    }),
  },
} satisfies Record<string, Fixture>;
