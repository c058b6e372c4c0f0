/** Steps that a department or the district takes with many candidates at once. */
import { expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import { history } from '../../kit/process/index.js';
import {
  actorAs,
  addStage,
  addTalent,
  callerAs,
  goTo,
  lead,
  propose,
  recordedEvents,
  refusalOf,
  type Stage,
  testWorld,
  today,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';
import { candidateProcess } from './process.js';

const world = testWorld();
const as = (actor: Actor, key?: string) =>
  callerAs(world, appointmentsRouter, actor, key === undefined ? {} : { idempotencyKey: key });

/** Candidates for the 村委会 of one village, each as far as a state. */
async function candidates(count: number, to: Parameters<typeof lead>[3]) {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  const made: { id: number; version: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const talent = await addTalent(world, stage, { name: `田晓${'禾苗穗'[index]}` });
    const proposed = await propose(world, stage, talent.id, 'committee_member');
    made.push(await lead(world, stage, proposed, to));
  }
  return { stage, made };
}

const opinionsOf = async ({ officers }: Stage) => {
  const { items } = await as(officers.court).queue({ limit: 100 });
  return items.map(({ opinionId: id, version }) => ({ id, version }));
};

test('a department answers many with 无异议, and those that it cannot are named', async () => {
  const { stage, made } = await candidates(3, 'joint_review');
  const [one, two, three] = await opinionsOf(stage);
  if (one === undefined || two === undefined || three === undefined) throw new Error('no queue');
  await as(stage.street).withdraw({ ...(made[2] ?? one), text: '本人放弃' });
  const items = [one, two, { ...three, version: 9 }, { id: 999_999, version: 1 }];
  const answered = await as(stage.officers.court, 'many').answerMany({ items });
  expect(answered.moved.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
  expect(answered.refused.map(({ id, report }) => [id, report.code])).toEqual([
    [999_999, 'not_found'],
    [three.id, 'stale_version'],
  ]);
  expect(await as(stage.officers.court, 'many').answerMany({ items })).toEqual(answered);
  for (const { id } of answered.moved) {
    expect(await as(stage.officers.court).queueItem({ opinionId: id })).toMatchObject({
      answer: 'pass',
      history: [{ answer: 'pass', by: stage.officers.court.displayName }],
    });
    const told = (await recordedEvents(world)).filter(({ subject }) => subject.id === id);
    expect(told.filter(({ type }) => type === 'opinion.given')).toHaveLength(1);
  }
  // The way of the third has ended, and another department's opinions are not there for this one.
  const rest = { items: [three] };
  expect(await refusalOf(as(stage.officers.court).answerMany(rest))).toBe('wrong_state');
  expect(await refusalOf(as(stage.officers.discipline).answerMany(rest))).toBe('not_found');
});

test('the district files many under one reply, and each of them takes office', async () => {
  const { stage, made } = await candidates(2, 'filing');
  const [one, two] = made;
  const items = [...made, { id: 999_999, version: 1 }];
  const decision = { number: '组备〔2026〕12号', on: today(world) };
  const late = { ...decision, on: '2027-01-01' };
  expect(await refusalOf(as(stage.approver).fileMany({ items, decision: late }))).toBe(
    'invalid_input',
  );
  expect(await refusalOf(as(stage.street).fileMany({ items, decision }))).toBe('forbidden');
  const filed = await as(stage.approver, 'reply').fileMany({ items, decision, text: '同意备案' });
  expect(filed.moved.map(({ id }) => id)).toEqual([one?.id, two?.id]);
  expect(filed.refused.map(({ id, report }) => [id, report.code])).toEqual([
    [999_999, 'not_found'],
  ]);
  expect(await as(stage.approver, 'reply').fileMany({ items, decision, text: '同意备案' })).toEqual(
    filed,
  );
  const events = await recordedEvents(world);
  for (const { id } of filed.moved) {
    const candidate = await as(stage.street).get({ id });
    expect(candidate).toMatchObject({ state: 'in_office', filings: [{ text: '同意备案' }] });
    expect((await history(world.db, candidateProcess, id)).at(-1)).toMatchObject({
      ...{ event: 'file', by: stage.approver.displayName },
      decision: { id: filed.decisionId, number: decision.number, on: decision.on },
    });
    const moved = events.filter(
      ({ type, subject, data }) =>
        type === 'candidate.moved' && subject.id === id && data.state === 'in_office',
    );
    expect(moved).toHaveLength(1);
  }
  const other = await actorAs(world, 'district_auditor', stage.tree.district);
  expect(await refusalOf(as(other).fileMany({ items: made, decision }))).toBe('stale_version');
});
