// Property test: no holder in a seat without every proof.
import { addDays } from '@xianfeng/rules';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { incumbentsRouter } from '../../incumbents/index.js';
import type { Actor } from '../../kernel/index.js';
import { toAppError } from '../../kernel/index.js';
import {
  aDecision,
  addStage,
  addTalent,
  aPaper,
  aResidentId,
  aSitting,
  callerAs,
  everyPaper,
  goTo,
  type IncumbentCells,
  incumbentFile,
  propose,
  type Stage,
  soundFigures,
  soundLine,
  testWorld,
  thisYear,
  today,
  unproven,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';

const world = testWorld();
const call = (actor: Actor) => callerAs(world, appointmentsRouter, actor);

let stage: Stage;
let people: Actor[];
beforeAll(async () => {
  goTo(world, '2026-03-16');
  stage = await addStage(world);
  const { street, colleague, secretary, auditor, approver, officers } = stage;
  people = [street, colleague, secretary, auditor, approver, ...Object.values(officers)];
});

/** What an actor may try with a candidate, in any state. */
const attempts = [
  'sendReview',
  'pass',
  'refuse',
  'explain',
  'closeReview',
  'failReview',
  'decideSoft',
  'consentSoft',
  'startInspection',
  'finishInspection',
  'decide',
  'object',
  'settle',
  'closeNotice',
  'record',
  'recordLost',
  'submit',
  'file',
  'supplement',
  'leave',
  'withdraw',
  'bringIn',
  'confirmBatch',
  'wait',
] as const;
type Attempt = (typeof attempts)[number];

let residentId: string;
/** What a line of an import may lack; the first ones nothing. */
const spoiled: readonly Partial<IncumbentCells>[] = [
  ...[{}, {}, { reviewOn: '' }, { departments: '' }, { noticeTo: '2026-01-26' }],
  ...[{ votes: '100' }, { heldOn: '2026-01-27' }, { filingNumber: '' }, { committeeYes: '3' }],
];

/** Tries to put the candidate, or an unknown person, on record by an import. */
async function bringIn(who: Actor, odd: number): Promise<void> {
  const incumbents = callerAs(world, incumbentsRouter, who);
  const himself = odd % 2 === 0;
  const line = soundLine(stage.village, himself ? residentId : anId(), {
    ...thisYear,
    name: himself ? '田晓禾' : '田补录',
    ...spoiled[odd % spoiled.length],
  });
  const file = incumbentFile(line);
  const { checksum } = await incumbents.preview(file);
  // Whatever the preview says, it is sent.
  await incumbents.submit({ ...file, checksum: checksum ?? '0'.repeat(64), reason: '测试' });
}

async function confirmLast(who: Actor): Promise<void> {
  const incumbents = callerAs(world, incumbentsRouter, who);
  const last = (await incumbents.list({ state: 'submitted' })).items[0];
  if (last === undefined) return;
  await incumbents.confirm({ id: last.id, version: last.version, opinion: '已核对' });
}

let born = '1970-01-01';
/** Of another day of birth each time. */
function anId(): string {
  born = addDays(born, 1);
  return aResidentId(world, born);
}

/** Tries one thing; a refusal is an answer, anything else is a fault. */
async function tryOne(id: number, who: Actor, what: Attempt, odd: number): Promise<void> {
  if (what === 'wait') {
    goTo(world, addDays(today(world), odd % 9));
    return;
  }
  const seen = await call(stage.street).get({ id });
  // Now and then from an old tab.
  const step = { id, version: odd % 13 === 0 ? Math.max(1, seen.version - 1) : seen.version };
  const mine = call(who);
  const opinion = seen.review?.opinions.find(
    ({ department }) => department === who.assignment.department,
  );
  const asked = { opinionId: opinion?.id ?? 1, version: opinion?.version ?? 1 };
  const [objection] = seen.notice?.objections.filter(({ state }) => state === 'open') ?? [];
  const procedure = soundFigures('villager_election', addDays(today(world), -(odd % 3)));
  const made = { paper: aPaper(world), text: '测试' };
  const calls: Record<Exclude<Attempt, 'wait'>, () => Promise<unknown>> = {
    sendReview: () => mine.sendReview(step),
    pass: () => mine.answer({ ...asked, answer: 'pass' }),
    refuse: () =>
      mine.answer({
        ...{ ...asked, answer: 'fail', basis: '依据' },
        hits: [{ code: odd % 2 === 0 ? 'NEG-16' : 'NEG-13', foundOn: '2026-01-05' }],
      }),
    explain: () => mine.answer({ ...asked, answer: 'explain', basis: '请说明' }),
    closeReview: () => mine.closeReview({ ...step, ...made, result: 'pass' }),
    failReview: () => mine.closeReview({ ...step, ...made, result: 'fail' }),
    decideSoft: () => mine.decideSoft({ ...step, decision: aSitting(world) }),
    consentSoft: () => mine.consentSoft({ ...step, agreed: odd % 4 !== 0, text: '意见' }),
    startInspection: () =>
      mine.startInspection({
        ...{ ...step, startsOn: today(world) },
        inspectors: ['甲某', '乙某'].map((name) => ({ name, unit: '党建办', relation: null })),
      }),
    finishInspection: () =>
      mine.finishInspection({
        ...{ ...step, result: 'pass', conclusion: '合格', paper: aPaper(world) },
        talks: Array.from({ length: 3 + (odd % 4) }, () => ({ with: '村民', onDay: today(world) })),
        poll: { issued: 9, returned: 9, agree: 9 },
      }),
    decide: () => mine.decide({ ...step, ...aDecision(world) }),
    object: () =>
      mine.object({ ...step, raisedOn: today(world), channel: 'phone', content: '异议' }),
    settle: () =>
      mine.settleObjection({
        ...{ objectionId: objection?.id ?? 1, version: objection?.version ?? 1 },
        ...{ upheld: odd % 5 === 0, finding: '结论', answer: '答复' },
      }),
    closeNotice: () => mine.closeNotice({ ...step, ...made }),
    record: () => mine.recordProcedure({ ...step, elected: true, text: '已核对', procedure }),
    recordLost: () => mine.recordProcedure({ ...step, elected: false, text: '', procedure }),
    submit: () =>
      mine.submitFiling({
        ...step,
        number: '1号',
        papers: everyPaper.slice(odd % 6 === 0 ? 1 : 0),
      }),
    file: () => mine.answerFiling({ ...step, result: 'file' }),
    supplement: () => mine.answerFiling({ ...step, result: 'supplement', text: '缺考察报告' }),
    leave: () =>
      mine.leave({ ...step, on: today(world), reason: 'resigned', document: '辞职报告' }),
    withdraw: () => mine.withdraw({ ...step, text: '不再考虑' }),
    bringIn: () => bringIn(who, odd),
    confirmBatch: () => confirmLast(who),
  };
  await calls[what]().catch((error: unknown) => {
    if (toAppError(error).code === 'internal') throw error;
  });
}

/** Steps that lead on come often enough for some to get far; everything else at any time. */
const usual: readonly Attempt[] = [
  'sendReview',
  'pass',
  'closeReview',
  'startInspection',
  'finishInspection',
  'decide',
  'wait',
  'wait',
  'closeNotice',
  'wait',
  'record',
  'submit',
  'file',
];
const action = fc.record({
  who: fc.nat(1000),
  what: fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...attempts) }),
  odd: fc.nat(60),
});

let reached = 0;

test('whatever the order of what whoever tries, nobody is in post without the proofs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { minLength: 4, maxLength: 14 }),
      fc.array(fc.nat(usual.length - 1), { maxLength: 3 }),
      async (wild, skipped) => {
        goTo(world, '2026-03-16');
        residentId = anId();
        const talent = await addTalent(world, stage, { name: '田晓禾', residentId });
        const { id } = await propose(world, stage, talent.id, 'committee_member');
        // A whole way by the right people, some steps of it left out, with wild attempts in between.
        const way = usual.filter((_, index) => !skipped.includes(index));
        let next = 0;
        for (const [index, what] of way.entries()) {
          for (const who of what === 'pass' ? Object.values(stage.officers) : [rightOne(what)]) {
            await tryOne(id, who, what, 7);
          }
          while (next < wild.length && next <= (index * wild.length) / way.length) {
            const one = wild[next];
            next += 1;
            if (one === undefined) continue;
            const who = people[one.who % people.length];
            if (who !== undefined) await tryOne(id, who, one.what, one.odd);
          }
        }
        expect(await unproven(world.db)).toEqual([]);
        const { state } = await call(stage.street).get({ id });
        if (state === 'in_office') reached += 1;
        await emptySeats();
      },
    ),
    // The first one is left alone, so that one candidate does come into office.
    { numRuns: 25, examples: [[[], []]], endOnFailure: true },
  );
  expect(reached).toBeGreaterThan(0);
}, 300_000);

function rightOne(what: Attempt): Actor {
  if (what === 'closeReview') return stage.auditor;
  return what === 'file' ? stage.approver : stage.street;
}

/** The village has three seats of the post; the holder makes room for the next run. */
async function emptySeats(): Promise<void> {
  const sitting = await world.db
    .selectFrom('candidate')
    .where('state', '=', 'in_office')
    .where('organization_id', '=', stage.village.id)
    .select(['id', 'version'])
    .execute();
  for (const one of sitting) {
    await call(stage.street).leave({
      ...{ ...one, on: today(world), reason: 'resigned', document: '辞职报告' },
    });
  }
}
