// Tests of the whole way into a post, by each lawful route (TAL-10).
import { expect, test } from 'vitest';
import { teamsRouter } from '../../teams/index.js';
import {
  addStage,
  addTalent,
  aPaper,
  callerAs,
  goTo,
  lead,
  makeMember,
  propose,
  refusalOf,
  testWorld,
  today,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';

const world = testWorld();
const as = (actor: Parameters<typeof callerAs>[2]) => callerAs(world, appointmentsRouter, actor);

test('a party post: from the pool into office, each proof on record', async () => {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  const talent = await addTalent(world, stage);
  await makeMember(world, stage, talent.id);
  const proposed = await propose(world, stage, talent.id, 'party_secretary');
  const inOffice = await lead(world, stage, proposed, 'in_office');
  const detail = await as(stage.approver).get({ id: inOffice.id });
  expect(detail).toMatchObject({
    state: 'in_office',
    keeper: 'nobody',
    review: { result: 'passed', opinions: [{}, {}, {}, {}] },
    inspection: { result: 'pass' },
    notice: { state: 'over' },
    procedures: [{ route: 'party_election', elected: true }],
    filings: [{ result: 'filed' }],
  });
  expect(detail.history.map(({ event }) => event).reverse()).toEqual([
    'propose',
    'send_review',
    'pass_review',
    'inspect',
    'pass_inspection',
    'decide',
    'close_notice',
    'record_elected',
    'submit_filing',
    'file',
  ]);
  const team = await callerAs(world, teamsRouter, stage.street).village({
    organizationId: stage.village.id,
  });
  const seat = team.posts.find(({ post }) => post === 'party_secretary')?.seats[0];
  expect(seat?.holder).toMatchObject({
    name: '田晓禾',
    startsOn: '2026-03-25',
    termEndsOn: '2031-03-25',
  });
});

test('a village post: the election of the villagers is recorded, and leaving it closes the way', async () => {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  const talent = await addTalent(world, stage);
  const proposed = await propose(world, stage, talent.id, 'committee_director');
  const inOffice = await lead(world, stage, proposed, 'in_office');
  const teams = callerAs(world, teamsRouter, stage.street);
  const [holder] = (await teams.holders({ organizationId: stage.village.id })).items;
  if (holder === undefined) throw new Error('nobody took office');
  expect(await teams.count({})).toMatchObject({ talents: expect.any(Number) });
  goTo(world, '2026-03-27');
  const left = await as(stage.street).leave({
    ...inOffice,
    on: '2026-03-27',
    reason: 'resigned',
    document: '书面辞职报告',
  });
  const on = '2026-03-27';
  const { version } = await teams.holder({ id: holder.id });
  const handed = await teams.record({
    ...{ kind: 'handover', holderId: holder.id, version, on, number: '交接〔2026〕1号' },
  });
  await teams.record({
    ...{ kind: 'audit', auditKind: 'mid_term', holderId: holder.id, version: handed.version },
    ...{ on, number: '审计〔2026〕1号' },
  });
  const back = await as(stage.street).closeLeaving({
    ...{ ...left, to: 'return_to_pool', paper: aPaper(world) },
  });
  expect((await as(stage.street).get({ id: back.id })).state).toBe('in_pool');
});

test('who left by death is archived and never a reserve again', async () => {
  goTo(world, '2026-03-16');
  const stage = await addStage(world);
  const talent = await addTalent(world, stage);
  const proposed = await propose(world, stage, talent.id, 'committee_director');
  const inOffice = await lead(world, stage, proposed, 'in_office');
  const on = today(world);
  const left = await as(stage.street).leave({
    ...{ ...inOffice, on, reason: 'died', document: '死亡证明' },
  });
  const teams = callerAs(world, teamsRouter, stage.street);
  const { holderId } = await as(stage.street).get({ id: left.id });
  const of = { holderId: holderId ?? 0, on };
  const { version } = await teams.holder({ id: of.holderId });
  const handed = await teams.record({ ...of, kind: 'handover', version, number: '交接1号' });
  const audit = { kind: 'audit' as const, auditKind: 'mid_term' as const, number: '审计1号' };
  await teams.record({ ...of, ...audit, version: handed.version });
  const close = { ...left, paper: aPaper(world) };
  expect(await refusalOf(as(stage.street).closeLeaving({ ...close, to: 'return_to_pool' }))).toBe(
    'rule_blocked',
  );
  await as(stage.street).closeLeaving({ ...close, to: 'archive' });
});
