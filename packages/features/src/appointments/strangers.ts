/** What strangers try with the candidates of another street. */

import { strangers as talents } from '../talents/strangers.js';
import {
  callerAs,
  lead,
  type OtherStreet,
  otherTalent,
  otherVillage,
  propose,
  SECRET,
  type Stage,
  strangersOf,
  today,
} from '../testing/index.js';
import { appointmentsRouter } from './router.js';

const version = 1;
const sitting = { number: '越权', on: '2026-03-16', members: 9, present: 9, yes: 9 };
const paper = { number: '越权', on: '2026-03-16' };

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(appointmentsRouter, async (other) => {
  const { world } = other;
  // Before anything waits for a department: a candidate who is led into office takes all answers
  // along.
  const { talentId } = await talents.records(other);
  const stage = await otherVillage(other);
  const caller = callerAs(world, appointmentsRouter, stage.street);
  const now = world.clock.now();
  // A candidate whose notice stands still.
  const noticed = await propose(
    world,
    stage,
    (await otherTalent(other, '庚')).id,
    'committee_member',
  );
  const standing = await lead(world, stage, noticed, 'public_notice');
  const objected = await caller.object({
    ...standing,
    raisedOn: today(world),
    channel: 'letter',
    objector: SECRET,
    content: SECRET,
  });
  const { notice } = await caller.get({ id: objected.id });
  world.clock.set(now);
  // A candidate in a joint review, with one of its opinions.
  const asked = await propose(
    world,
    stage,
    (await otherTalent(other, '辛')).id,
    'committee_member',
  );
  const vetoed = await vetoedBy(other, stage);
  const reviewing = await caller.sendReview(asked);
  const { review } = await caller.get({ id: reviewing.id });
  return {
    talentId,
    candidateId: reviewing.id,
    opinionId: review?.opinions[0]?.id ?? 0,
    ...vetoed,
    objectedId: objected.id,
    objectionId: notice?.objections[0]?.id ?? 0,
  };
}).attempt({
  board: { scoped: ({ streetId }) => ({ streetId }) },
  list: { scoped: ({ streetId }) => ({ streetId }) },
  get: { hidden: ({ candidateId }) => ({ id: candidateId }) },
  papers: { hidden: ({ candidateId }) => ({ candidateId }) },
  departments: { scoped: () => undefined },
  chooseDepartments: { scoped: () => ({ departments: ['court'] }) },
  propose: {
    hidden: ({ talentId }) => ({
      talentId,
      post: 'committee_member',
      route: 'villager_election',
      decision: sitting,
    }),
  },
  withdraw: { hidden: ({ candidateId }) => ({ id: candidateId, version, text: '越权' }) },
  sendReview: { hidden: ({ candidateId }) => ({ id: candidateId, version }) },
  renewReview: { hidden: ({ candidateId }) => ({ id: candidateId, version, text: '越权' }) },
  renewMany: {
    hidden: ({ candidateId }) => ({
      items: [{ id: candidateId, version }],
      decision: { number: '越权', on: '2026-03-16' },
    }),
  },
  passRenewals: {
    hidden: ({ candidateId }) => ({
      items: [{ id: candidateId, version }],
      decision: { number: '越权', on: '2026-03-16' },
    }),
  },
  explain: { hidden: ({ opinionId }) => ({ opinionId, version, text: '越权' }) },
  decideSoft: { hidden: ({ candidateId }) => ({ id: candidateId, version, decision: sitting }) },
  consentSoft: { hidden: ({ candidateId }) => ({ id: candidateId, version, agreed: true }) },
  closeReview: {
    hidden: ({ candidateId }) => ({ id: candidateId, version, result: 'pass', paper }),
  },
  queue: { scoped: () => ({}) },
  queueItem: { hidden: ({ opinionId }) => ({ opinionId }) },
  answer: { hidden: ({ opinionId }) => ({ opinionId, version, answer: 'pass' }) },
  answerMany: { hidden: ({ opinionId }) => ({ items: [{ id: opinionId, version }] }) },
  withdrawals: { scoped: () => ({}) },
  withdrawHit: { hidden: ({ hitId }) => ({ hitId, reason: '越权撤销一项' }) },
  answerWithdrawal: {
    hidden: ({ withdrawalId }) => ({ withdrawalId, agreed: true, text: '越权' }),
  },
  revealIdentity: { hidden: ({ opinionId }) => ({ opinionId, reason: '越权查看' }) },
  startInspection: {
    hidden: ({ candidateId }) => ({
      ...{ id: candidateId, version, startsOn: '2026-03-16', inspectors: [] },
    }),
  },
  finishInspection: {
    hidden: ({ candidateId }) => ({
      ...{ id: candidateId, version, result: 'pass', talks: [], poll: null },
      ...{ conclusion: '越权', paper },
    }),
  },
  noticeGaps: { scoped: ({ candidateId }) => ({ ids: [candidateId] }) },
  decideMany: {
    hidden: ({ candidateId }) => ({
      items: [{ id: candidateId, version }],
      ...{ decision: sitting, contactPhone: '越权' },
    }),
  },
  decide: {
    hidden: ({ candidateId }) => ({
      ...{ id: candidateId, version, passed: true, decision: sitting },
      contactPhone: '0531-00000000',
    }),
  },
  notice: 'open',
  watch: { scoped: () => undefined },
  raiseObjection: {
    hidden: ({ objectedId }) => ({ noticeId: objectedId, content: '越权提出异议' }),
  },
  object: {
    hidden: ({ objectedId }) => ({
      ...{ id: objectedId, version, raisedOn: '2026-03-16', channel: 'phone', content: '越权' },
    }),
  },
  settleObjection: {
    hidden: ({ objectionId }) => ({
      ...{ objectionId, version, upheld: false, finding: '越权', answer: '越权' },
    }),
  },
  closeNotice: { hidden: ({ objectedId }) => ({ id: objectedId, version, paper }) },
  recordProcedure: {
    hidden: ({ candidateId }) => ({
      ...{ id: candidateId, version, elected: true },
      procedure: { route: 'secondment', heldOn: '2026-03-16', number: '越权' },
    }),
  },
  fileMany: {
    hidden: ({ candidateId }) => ({
      items: [{ id: candidateId, version }],
      decision: { number: '越权', on: '2026-03-16' },
    }),
  },
  submitFiling: {
    hidden: ({ candidateId }) => ({ id: candidateId, version, number: '越权', papers: [] }),
  },
  answerFiling: { hidden: ({ candidateId }) => ({ id: candidateId, version, result: 'file' }) },
  leave: {
    hidden: ({ candidateId }) => ({
      ...{ id: candidateId, version, on: '2026-03-16', reason: 'resigned', document: '越权' },
    }),
  },
  changes: { scoped: () => ({}) },
  change: { hidden: ({ candidateId }) => ({ id: candidateId }) },
  askChange: {
    hidden: ({ candidateId }) => ({
      ...{ kind: 'term', holderId: candidateId, version, startsOn: '2026-01-01' },
      ...{ reason: '越权更正', proof: '越权依据' },
    }),
  },
  decideChanges: {
    hidden: ({ candidateId }) => ({ items: [{ id: candidateId, version }], agreed: true }),
  },
  closeLeaving: {
    hidden: ({ candidateId }) => ({ id: candidateId, version, to: 'archive', paper }),
  },
});

/** A candidate with a hard item of the court, which the court asks to take back. */
async function vetoedBy(other: OtherStreet, stage: Stage) {
  const { world } = other;
  const street = callerAs(world, appointmentsRouter, stage.street);
  const court = callerAs(world, appointmentsRouter, stage.officers.court);
  const talent = await otherTalent(other, '壬');
  const sent = await street.sendReview(await propose(world, stage, talent.id, 'committee_member'));
  const { items } = await court.queue({ limit: 100 });
  const asked = items.find(({ candidateId }) => candidateId === sent.id);
  const { id: opinionId } = await court.answer({
    ...{ opinionId: asked?.opinionId ?? 0, version: asked?.version ?? 0, answer: 'fail' },
    ...{ basis: SECRET, hits: [{ code: 'NEG-13', foundOn: today(world) }] },
  });
  const { version: now } = await street.get({ id: sent.id });
  await callerAs(world, appointmentsRouter, stage.auditor).closeReview({
    ...{ id: sent.id, version: now, result: 'fail', text: SECRET },
    paper: { number: '1号', on: today(world) },
  });
  const { found } = await court.queueItem({ opinionId });
  const hitId = found[0]?.id ?? 0;
  const { id: withdrawalId } = await court.withdrawHit({ hitId, reason: `同名同姓${SECRET}` });
  return { hitId, withdrawalId };
}
