// Tests of plans, projects and collective decisions (VEC-05, VEC-07).
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addMember,
  addStage,
  addTalent,
  addTree,
  addVillage,
  callerAs,
  lead,
  propose,
  refusalOf,
  refusalReport,
  type TestTree,
  type TestVillage,
  testWorld,
} from '../../testing/index.js';
import { economyRouter } from '../router.js';

const world = testWorld();
const as = (actor: Actor, idempotencyKey: string = randomUUID()) =>
  callerAs(world, economyRouter, actor, { idempotencyKey }).plan;

let tree: TestTree;
let village: TestVillage;
let secretary: Actor;
let street: Actor;

beforeAll(async () => {
  tree = await addTree(world);
  street = await actorAs(world, 'street_organizer', tree.east.street);
});
const start = world.clock.now();
beforeEach(async () => {
  world.clock.set(start);
  village = await addVillage(world, tree.east.street);
  secretary = await actorAs(world, 'branch_secretary', village);
});

const aPlan = () => ({
  organizationId: village.id,
  version: null,
  path: 'assets' as const,
  goal: '盘活闲置厂房，三年内收入翻一番。',
  targetYear: 2028,
  targetFen: 80_000_000,
  documents: [
    { kind: 'district_opinion' as const, title: '区级实施意见' },
    { kind: 'measures' as const, title: '闲置资产清查办法' },
  ],
});
const aProject = (leaderIds: number[]) => ({
  organizationId: village.id,
  id: null,
  version: null,
  name: '旧厂房改造',
  path: 'assets' as const,
  state: 'running' as const,
  startsOn: '2025-05-01',
  incomeBeforeFen: 10_000_000,
  incomeAfterFen: 25_000_000,
  leaderIds,
});
const aDecision = () => ({
  organizationId: village.id,
  projectId: null,
  title: '厂房改造投资方案',
  matter: 'investment' as const,
  body: 'members' as const,
  studiedByParty: true,
  noticeOn: '2026-02-20',
  heldOn: '2026-03-05',
  all: 90,
  present: 70,
  yes: 60,
});

describe('a plan', () => {
  test('is one for each village, with its documents, changed under its version', async () => {
    expect((await as(secretary).get({ organizationId: village.id })).plan).toBeNull();
    const both = await Promise.allSettled([as(secretary).save(aPlan()), as(street).save(aPlan())]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { plan, mayWrite } = await as(secretary).get({ organizationId: village.id });
    expect(plan).toMatchObject({ version: 1, path: 'assets', targetFen: 80_000_000 });
    expect(plan?.documents).toHaveLength(2);
    expect(mayWrite).toBe(true);
    await as(street).save({ ...aPlan(), version: 1, path: 'land' });
    expect(await refusalOf(as(secretary).save({ ...aPlan(), version: 1 }))).toBe('stale_version');
    const twice = { ...aPlan(), version: 2 };
    const documents = [...twice.documents, { kind: 'district_opinion' as const, title: '又一份' }];
    expect(await refusalOf(as(secretary).save({ ...twice, documents }))).toBe('invalid_input');
  });

  test('is out of sight elsewhere, and not for an accountant to write', async () => {
    await as(secretary).save(aPlan());
    const stranger = await actorAs(world, 'street_organizer', tree.west.street);
    expect(await refusalOf(as(stranger).get({ organizationId: village.id }))).toBe('not_found');
    expect(await refusalOf(as(stranger).save({ ...aPlan(), version: 1 }))).toBe('not_found');
    const accountant = await actorAs(world, 'village_accountant', village);
    expect(await refusalOf(as(accountant).save({ ...aPlan(), version: 1 }))).toBe('forbidden');
    expect((await as(accountant).get({ organizationId: village.id })).mayWrite).toBe(false);
  });
});

describe('a project', () => {
  test('belongs to the plan, is led by people of the village, and adds to the change by path', async () => {
    const leader = await addMember(world, village, { name: '测试带头人' });
    const outsider = await addMember(world, tree.east.branch);
    expect(await refusalOf(as(secretary).saveProject(aProject([leader.personId])))).toBe(
      'wrong_state',
    );
    await as(secretary).save(aPlan());
    const wrong = await refusalReport(as(secretary).saveProject(aProject([outsider.personId])));
    expect(wrong.fields?.[0]?.path).toBe('leaderIds');
    const made = await as(secretary).saveProject(aProject([leader.personId]));
    const found = await as(secretary).leaders({ organizationId: village.id, text: '测试带' });
    expect(found).toEqual([
      {
        ...{ personId: leader.personId, name: '测试带头人' },
        ...{ member: true, talent: false, holder: false },
      },
    ]);
    const detail = await as(street).get({ organizationId: village.id });
    expect(detail.projects).toMatchObject([
      { name: '旧厂房改造', leaders: [{ name: '测试带头人' }], incomeAfterFen: 25_000_000 },
    ]);
    const list = await as(street).list({ limit: 100 });
    expect(list.items.find((row) => row.organizationId === village.id)).toMatchObject({
      projects: 1,
      leaders: 1,
      changeFen: 15_000_000,
    });
    const change = list.items.reduce((sum, row) => sum + row.changeFen, 0);
    const { assets, land, industry } = list.changeByPath;
    expect(assets + land + industry).toBe(change);
    // What is only planned has earned nothing.
    await expect(
      as(secretary).saveProject({ ...aProject([]), ...made, state: 'planned' }),
    ).rejects.toThrow('谋划中的项目');
    // Not yet effective: nothing has changed by it.
    await as(secretary).saveProject({
      ...aProject([]),
      ...made,
      state: 'planned',
      incomeAfterFen: null,
    });
    const after = await as(street).list({ limit: 100 });
    expect(after.items.find((row) => row.organizationId === village.id)?.changeFen).toBe(0);
  });

  test('may be led by a talent of the pool who is no member, and tells what each leader brought', async () => {
    const stage = await addStage(world, tree);
    const talent = await addTalent(world, stage, { name: '田能人' });
    const { person_id: talentPerson } = await world.db
      .selectFrom('talent')
      .where('id', '=', talent.id)
      .select('person_id')
      .executeTakeFirstOrThrow();
    const member = await addMember(world, stage.village, { name: '田党员' });
    const at = { organizationId: stage.village.id };
    await as(stage.secretary).save({ ...aPlan(), ...at });
    expect(await as(stage.secretary).leaders({ ...at, text: '田' })).toMatchObject([
      { name: '田能人', member: false, talent: true },
      { name: '田党员', member: true, talent: false },
    ]);
    const both = [talentPerson, member.personId];
    await as(stage.secretary).saveProject({ ...aProject(both), ...at });
    await as(stage.secretary).saveProject({
      ...{ ...aProject([talentPerson]), ...at, name: '果园' },
      ...{ incomeBeforeFen: 500, incomeAfterFen: 400 },
    });
    const { leaders, projects } = await as(stage.street).get(at);
    expect(projects).toHaveLength(2);
    expect(leaders).toMatchObject([
      { name: '田党员', projects: 1, beforeFen: 10_000_000, afterFen: 25_000_000, talentId: null },
      {
        ...{ name: '田能人', projects: 2, effective: 2, talentId: talent.id },
        ...{ beforeFen: 10_000_500, afterFen: 25_000_400, source: null },
      },
    ]);
    // Who is in the pool is for those who manage it.
    const accountant = await actorAs(world, 'village_accountant', stage.village);
    expect((await as(accountant).get(at)).leaders.map(({ talentId }) => talentId)).toEqual([
      null,
      null,
    ]);
    // In the team by the lawful way, the talent counts as one whose projects rose (TAL-14).
    const before = await as(stage.street).list({});
    expect(before).toMatchObject({ talents: 0, talentsRisen: 0 });
    const candidate = await propose(world, stage, talent.id, 'committee_member');
    await lead(world, stage, candidate, 'in_office');
    const after = await as(stage.street).list({});
    expect(after).toMatchObject({ talents: 1, talentsRisen: 1, leaders: before.leaders });
    expect((await as(accountant).get(at)).leaders[1]).toMatchObject({
      posts: ['村委会委员'],
      source: 'returned_entrepreneur',
    });
    // A talent of another village does not lead here.
    await as(secretary).save(aPlan());
    const strange = await refusalReport(as(secretary).saveProject(aProject([talentPerson])));
    expect(strange.fields?.[0]?.path).toBe('leaderIds');
  });

  test('of another village is not touched', async () => {
    await as(secretary).save(aPlan());
    const made = await as(secretary).saveProject(aProject([]));
    const far = await addVillage(world, tree.east.street);
    const farSecretary = await actorAs(world, 'branch_secretary', far);
    await as(farSecretary).save({ ...aPlan(), organizationId: far.id });
    const stolen = { ...aProject([]), organizationId: far.id, ...made, name: '改名' };
    expect(await refusalOf(as(farSecretary).saveProject(stolen))).toBe('not_found');
  });
});

describe('a decision (VEC-05)', () => {
  test('that was lawfully taken is kept with its numbers', async () => {
    await as(secretary).decide(aDecision());
    const { decisions, decisionRule } = await as(street).get({ organizationId: village.id });
    expect(decisions).toMatchObject([{ title: '厂房改造投资方案', all: 90, present: 70, yes: 60 }]);
    expect(decisionRule.regulation).toContain('农村集体经济组织法');
  });

  test.each([
    ['notice of nine days', { noticeOn: '2026-02-24' }, 'VEC-05'],
    ['not studied by the party organization', { studiedByParty: false }, 'VEC-05'],
    ['59 of 90 in favour', { yes: 59 }, 'VEC-05'],
    [
      'left to representatives',
      { matter: 'land' as const, body: 'representatives' as const },
      'VEC-05',
    ],
  ])('with %s is kept out with the rule', async (_, change, rule) => {
    const report = await refusalReport(as(secretary).decide({ ...aDecision(), ...change }));
    expect(report.findings?.map((finding) => finding.rule)).toEqual([rule]);
    expect((await as(secretary).get({ organizationId: village.id })).decisions).toEqual([]);
  });

  test.each([
    [{ yes: 71 }],
    [{ present: 91 }],
    [{ heldOn: '2026-03-17' }],
    [{ heldOn: '2026-02-30' }],
  ])('of %j is refused', async (change) => {
    expect(await refusalOf(as(secretary).decide({ ...aDecision(), ...change }))).toBe(
      'invalid_input',
    );
  });
});
