/** What strangers try with the economy of another street's village. */
import { actorAs, addVillage, anIncome, callerAs, SECRET, strangersOf } from '../testing/index.js';
import { economyRouter } from './router.js';

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

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(
  economyRouter,
  /** A village with a month that waits for the street, a plan and a project. */
  async ({ world, street }) => {
    // Its name stands in the tree for everybody.
    const village = await addVillage(world, street, '西街外村');
    const economy = callerAs(
      world,
      economyRouter,
      await actorAs(world, 'branch_secretary', village),
    );
    const entered = await economy.enter({
      organizationId: village.id,
      year: 2026,
      month: 2,
      version: null,
      ...anIncome,
      note: SECRET,
    });
    const sent = await economy.submit(entered);
    await economy.plan.save({
      organizationId: village.id,
      version: null,
      path: 'land',
      goal: SECRET,
      targetYear: 2027,
      targetFen: 1,
      documents: [{ kind: 'measures', title: SECRET }],
    });
    const project = await economy.plan.saveProject({
      organizationId: village.id,
      id: null,
      version: null,
      name: SECRET,
      path: 'land',
      state: 'running',
      startsOn: '2026-01-01',
      incomeBeforeFen: 1,
      incomeAfterFen: 2,
      leaderIds: [],
    });
    return { villageId: village.id, incomeId: sent.id, projectId: project.id };
  },
).attempt({
  villages: { scoped: ({ streetId }) => ({ year: 2026, streetId }) },
  village: { hidden: ({ villageId }) => ({ organizationId: villageId, year: 2026 }) },
  publicSheet: 'open',
  published: { scoped: () => ({ year: 2026 }) },
  indicators: { hidden: ({ streetId }) => ({ year: 2026, streetId }) },
  years: { scoped: () => undefined },
  reporting: { scoped: () => ({ month: '2026-02' }) },
  pending: { hidden: ({ streetId }) => ({ streetId }) },
  enter: { hidden: ({ villageId }) => ({ ...income, organizationId: villageId }) },
  submit: { hidden: ({ incomeId }) => ({ id: incomeId, version: 2 }) },
  check: {
    hidden: ({ incomeId }) => ({ items: [{ id: incomeId, version: 2 }], decision: 'pass' }),
  },
  checkMany: {
    hidden: ({ incomeId }) => ({ items: [{ id: incomeId, version: 2 }], decision: 'pass' }),
  },
  lock: { scoped: () => ({ year: 2024, explanation: '越权锁定' }) },
  corrections: { scoped: () => ({}) },
  askCorrection: {
    hidden: ({ villageId }) => ({
      ...{ ...income, organizationId: villageId, reason: '越权更正', proof: '越权依据' },
    }),
  },
  answerCorrection: {
    hidden: ({ incomeId }) => ({ id: incomeId, version: 2, correctionId: 1, agreed: true }),
  },
  publish: {
    hidden: ({ villageId }) => ({
      organizationId: villageId,
      year: 2026,
      month: 2,
      publishedOn: '2026-03-10',
      place: '公开栏',
    }),
  },
  importPreview: { scoped: () => file },
  importCommit: { scoped: () => ({ ...file, checksum: '0'.repeat(64) }) },
  plan: {
    list: { hidden: ({ streetId }) => ({ streetId }) },
    get: { hidden: ({ villageId }) => ({ organizationId: villageId }) },
    leaders: { hidden: ({ villageId }) => ({ organizationId: villageId }) },
    save: {
      hidden: ({ villageId }) => ({
        organizationId: villageId,
        version,
        path: 'assets',
        goal: '越权',
        targetYear: 2027,
        targetFen: 0,
        documents: [],
      }),
    },
    saveProject: {
      hidden: ({ villageId, projectId }) => ({
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
    decide: {
      hidden: ({ villageId }) => ({
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
  },
});
