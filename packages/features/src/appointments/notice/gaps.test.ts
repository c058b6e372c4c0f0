// Tests that a notice with empty fields is asked about before it goes out, and many in one list.
import { expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  aDecision,
  addStage,
  addTalent,
  callerAs,
  goTo,
  lead,
  propose,
  refusalOf,
  refusalReport,
  testWorld,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';

const world = testWorld();
/** Whole ways as far as the decision, on a machine that may be busy. */
const SLOW = { timeout: 120_000 };
const as = (actor: Actor, key?: string) =>
  callerAs(world, appointmentsRouter, actor, key === undefined ? {} : { idempotencyKey: key });

/** Candidates for a seat each, all of them before the street's decision. */
async function decided(count: number) {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  const ways: { id: number; version: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const talent = await addTalent(world, stage, { name: `田晓${'禾苗穗'[index]}` });
    const way = await propose(world, stage, talent.id, 'committee_member');
    ways.push(await lead(world, stage, way, 'decision'));
  }
  const [first] = ways;
  if (first === undefined) throw new Error('no candidate');
  return { stage, ways, first };
}

test('an empty field is named, and goes out only where it was confirmed', SLOW, async () => {
  const { stage, first } = await decided(1);
  const { withoutFields: _, ...decision } = aDecision(world);
  expect(await as(stage.street).noticeGaps({ ids: [first.id] })).toMatchObject([
    { id: first.id, name: '田晓禾', empty: ['currentPost'] },
  ]);
  const refused = await refusalReport(as(stage.street).decide({ ...first, ...decision }));
  expect(refused).toMatchObject({ code: 'invalid_input', fields: [{ path: 'withoutFields' }] });
  expect(refused.message).toContain('现任职务');
  // Another field that was confirmed is not this one.
  const other = { ...first, ...decision, withoutFields: ['education' as const] };
  expect(await refusalOf(as(stage.street).decide(other))).toBe('invalid_input');
  expect((await as(stage.street).get({ id: first.id })).notice).toBeNull();
  const said = { ...first, ...decision, withoutFields: ['currentPost' as const] };
  const sent = await as(stage.street, 'decide').decide(said);
  expect(await as(stage.street, 'decide').decide(said)).toEqual(sent);
  expect((await as(stage.street).get({ id: first.id })).notice?.state).toBe('running');
});

test('many by one sitting: all or none, with one list of what is empty', SLOW, async () => {
  const { stage, ways, first } = await decided(2);
  const { withoutFields, passed: _, ...sitting } = aDecision(world);
  await world.db
    .updateTable('talent')
    .set({ occupation: '某合作社理事长' })
    .where('id', '=', (await as(stage.street).get({ id: first.id })).talentId)
    .execute();
  const ids = ways.map(({ id }) => id);
  const gaps = await as(stage.street).noticeGaps({ ids });
  expect(gaps.map(({ id }) => id)).toEqual([ids[1]]);
  const many = (items: { id: number; version: number; withoutFields?: 'currentPost'[] }[]) => ({
    ...{ ...sitting, items },
  });
  expect(await refusalOf(as(stage.auditor).decideMany(many(ways)))).toBe('forbidden');
  expect(await refusalOf(as(stage.street).decideMany(many([])))).toBe('invalid_input');
  const refused = await as(stage.street).decideMany(many(ways));
  expect(refused.moved).toEqual([]);
  expect(refused.refused.map(({ id, report }) => [id, report.code])).toEqual([
    [ids[1], 'invalid_input'],
  ]);
  expect((await as(stage.street).get({ id: first.id })).state).toBe('decision');
  const confirmed = many(ways.map((way) => ({ ...way, withoutFields })));
  const both = await Promise.allSettled([
    as(stage.street).decideMany(confirmed),
    as(stage.colleague).decideMany(confirmed),
  ]);
  const moved = both.map((one) => (one.status === 'fulfilled' ? one.value.moved.length : 0));
  expect(moved.sort()).toEqual([0, 2]);
  for (const id of ids) {
    const { state, notice } = await as(stage.street).get({ id });
    expect([state, notice?.state]).toEqual(['public_notice', 'running']);
  }
});
