import type { Fixture } from './fixture.js';

const version = 1;
const sitting = { number: '越权', on: '2026-03-16', members: 9, present: 9, yes: 9 };
const paper = { number: '越权', on: '2026-03-16' };
const person = {
  source: 'teacher',
  politicalStatus: '13',
  willing: true,
};

const form = {
  fileName: '越权.lrmx',
  base64: Buffer.from('<Person><XingMing>越权</XingMing><JiGuan>越权</JiGuan></Person>').toString(
    'base64',
  ),
};

const table = {
  fileName: '越权.csv',
  base64: Buffer.from('村（社区）,姓名,公民身份号码,岗位\n越权村,越权,1,村委会委员').toString(
    'base64',
  ),
};

/** What a stranger tries with the pool, the teams and the ways into them. */
export const talentFixtures: Record<string, Fixture> = {
  'talents.list': { kind: 'scoped', input: ({ streetId }) => ({ streetId }) },
  'talents.get': { kind: 'hidden', input: ({ talentId }) => ({ id: talentId }) },
  'talents.balance': { kind: 'scoped', input: () => ({}) },
  'talents.add': {
    kind: 'hidden',
    input: ({ villageId }) => ({
      ...{
        ...person,
        organizationId: villageId,
        name: '越权人选',
        residentId: '999999198506150011',
      },
    }),
  },
  'talents.volunteer': { kind: 'scoped', input: () => ({ source: 'teacher' }) },
  'talents.change': {
    kind: 'hidden',
    input: ({ talentId }) => ({ ...person, id: talentId, version }),
  },
  'talents.move': {
    kind: 'hidden',
    input: ({ talentId }) => ({ id: talentId, version, event: 'remove', text: '越权' }),
  },
  'talents.declareKin': {
    kind: 'hidden',
    input: ({ talentId, holderId }) => ({ talentId, holderId, relation: 'spouse' }),
  },
  'talents.removeKin': {
    kind: 'hidden',
    input: ({ talentId }) => ({ id: 1, version, talentId }),
  },
  'talents.reveal': {
    kind: 'hidden',
    input: ({ talentId }) => ({ id: talentId, field: 'residentId', reason: '越权查看' }),
  },
  'talents.file.own': { kind: 'scoped' },
  'talents.file.get': { kind: 'hidden', input: ({ talentId }) => ({ id: talentId }) },
  'talents.file.version': { kind: 'hidden', input: ({ talentId }) => ({ id: talentId, version }) },
  'talents.file.photo': { kind: 'hidden', input: ({ talentId }) => ({ id: talentId }) },
  'talents.file.save': {
    kind: 'hidden',
    input: ({ talentId }) => ({ id: talentId, version: 0, nativePlace: '越权' }),
  },
  'talents.file.setPhoto': {
    kind: 'hidden',
    input: ({ talentId }) => ({ id: talentId, version: 0, base64: 'AAAA' }),
  },
  'talents.file.lrmxPreview': {
    kind: 'hidden',
    input: ({ talentId }) => ({ id: talentId, ...form }),
  },
  'talents.file.lrmxImport': {
    kind: 'hidden',
    input: ({ talentId }) => ({ id: talentId, version: 0, ...form, chosen: ['nativePlace'] }),
  },
  'talents.file.lrmxPerson': { kind: 'scoped', input: () => form },

  'teams.villages': { kind: 'scoped', input: () => ({}) },
  'teams.village': { kind: 'hidden', input: ({ villageId }) => ({ organizationId: villageId }) },
  'teams.vacancies': { kind: 'scoped', input: ({ streetId }) => ({ streetId }) },
  'teams.holders': { kind: 'scoped', input: ({ streetId }) => ({ streetId }) },
  'teams.holder': { kind: 'hidden', input: ({ holderId }) => ({ id: holderId }) },
  'teams.count': { kind: 'scoped', input: ({ streetId }) => ({ streetId }) },
  'teams.setSeats': {
    kind: 'hidden',
    input: ({ villageId }) => ({
      organizationId: villageId,
      posts: [{ post: 'director', seats: 3 }],
    }),
  },
  'teams.record': {
    kind: 'hidden',
    input: ({ holderId }) => ({ kind: 'debrief', holderId, version, on: '2026-03-16' }),
  },

  'incumbents.list': { kind: 'scoped', input: () => ({}) },
  'incumbents.get': { kind: 'hidden', input: ({ batchId }) => ({ id: batchId }) },
  'incumbents.preview': { kind: 'scoped', input: () => table },
  'incumbents.submit': {
    kind: 'scoped',
    input: () => ({ ...table, checksum: '0'.repeat(64), reason: '越权' }),
  },
  'incumbents.confirm': {
    kind: 'hidden',
    input: ({ batchId }) => ({ id: batchId, version, opinion: '越权' }),
  },
  'incumbents.giveBack': {
    kind: 'hidden',
    input: ({ batchId }) => ({ id: batchId, version, opinion: '越权' }),
  },
  'incumbents.withdraw': { kind: 'hidden', input: ({ batchId }) => ({ id: batchId, version }) },

  'appointments.board': { kind: 'scoped', input: ({ streetId }) => ({ streetId }) },
  'appointments.list': { kind: 'scoped', input: ({ streetId }) => ({ streetId }) },
  'appointments.get': { kind: 'hidden', input: ({ candidateId }) => ({ id: candidateId }) },
  'appointments.departments': { kind: 'scoped' },
  'appointments.chooseDepartments': {
    kind: 'scoped',
    input: () => ({ departments: ['court'] }),
  },
  'appointments.propose': {
    kind: 'hidden',
    input: ({ talentId }) => ({
      talentId,
      post: 'committee_member',
      route: 'villager_election',
      decision: sitting,
    }),
  },
  'appointments.withdraw': {
    kind: 'hidden',
    input: ({ candidateId }) => ({ id: candidateId, version, text: '越权' }),
  },
  'appointments.sendReview': {
    kind: 'hidden',
    input: ({ candidateId }) => ({ id: candidateId, version }),
  },
  'appointments.explain': {
    kind: 'hidden',
    input: ({ opinionId }) => ({ opinionId, version, text: '越权' }),
  },
  'appointments.decideSoft': {
    kind: 'hidden',
    input: ({ candidateId }) => ({ id: candidateId, version, decision: sitting }),
  },
  'appointments.consentSoft': {
    kind: 'hidden',
    input: ({ candidateId }) => ({ id: candidateId, version, agreed: true }),
  },
  'appointments.closeReview': {
    kind: 'hidden',
    input: ({ candidateId }) => ({ id: candidateId, version, result: 'pass', paper }),
  },
  'appointments.queue': { kind: 'scoped', input: () => ({}) },
  'appointments.queueItem': { kind: 'hidden', input: ({ opinionId }) => ({ opinionId }) },
  'appointments.answer': {
    kind: 'hidden',
    input: ({ opinionId }) => ({ opinionId, version, answer: 'pass' }),
  },
  'appointments.revealIdentity': {
    kind: 'hidden',
    input: ({ opinionId }) => ({ opinionId, reason: '越权查看' }),
  },
  'appointments.startInspection': {
    kind: 'hidden',
    input: ({ candidateId }) => ({
      ...{ id: candidateId, version, startsOn: '2026-03-16', inspectors: [] },
    }),
  },
  'appointments.finishInspection': {
    kind: 'hidden',
    input: ({ candidateId }) => ({
      ...{ id: candidateId, version, result: 'pass', talks: [], poll: null },
      ...{ conclusion: '越权', paper },
    }),
  },
  'appointments.decide': {
    kind: 'hidden',
    input: ({ candidateId }) => ({ id: candidateId, version, passed: true, decision: sitting }),
  },
  'appointments.notice': { kind: 'open' },
  'appointments.watch': { kind: 'scoped' },
  'appointments.raiseObjection': {
    kind: 'hidden',
    input: ({ objectedId }) => ({ noticeId: objectedId, content: '越权提出异议' }),
  },
  'appointments.object': {
    kind: 'hidden',
    input: ({ objectedId }) => ({
      ...{ id: objectedId, version, raisedOn: '2026-03-16', channel: 'phone', content: '越权' },
    }),
  },
  'appointments.settleObjection': {
    kind: 'hidden',
    input: ({ objectionId }) => ({
      ...{ objectionId, version, upheld: false, finding: '越权', answer: '越权' },
    }),
  },
  'appointments.closeNotice': {
    kind: 'hidden',
    input: ({ objectedId }) => ({ id: objectedId, version, paper }),
  },
  'appointments.recordProcedure': {
    kind: 'hidden',
    input: ({ candidateId }) => ({
      ...{ id: candidateId, version, elected: true },
      procedure: { route: 'secondment', heldOn: '2026-03-16', number: '越权' },
    }),
  },
  'appointments.submitFiling': {
    kind: 'hidden',
    input: ({ candidateId }) => ({ id: candidateId, version, number: '越权', papers: [] }),
  },
  'appointments.answerFiling': {
    kind: 'hidden',
    input: ({ candidateId }) => ({ id: candidateId, version, result: 'file' }),
  },
  'appointments.leave': {
    kind: 'hidden',
    input: ({ candidateId }) => ({
      ...{ id: candidateId, version, on: '2026-03-16', reason: 'resigned', document: '越权' },
    }),
  },
  'appointments.closeLeaving': {
    kind: 'hidden',
    input: ({ candidateId }) => ({ id: candidateId, version, to: 'archive', paper }),
  },
};
