// Tests of seats, holders and records of a time in office.
import { countTalents } from '@xianfeng/rules';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../kernel/index.js';
import { talentsRouter } from '../talents/index.js';
import {
  addStage,
  addTalent,
  callerAs,
  goTo,
  lead,
  makeMember,
  propose,
  refusalOf,
  testWorld,
  today,
} from '../testing/index.js';
import { teamsRouter } from './router.js';

const world = testWorld();
const as = (actor: Actor) => callerAs(world, teamsRouter, actor);

describe('a team', () => {
  test('一肩挑 is one person; TAL-14 counts him once, as the rule does', async () => {
    goTo(world, '2026-03-16');
    const stage = await addStage(world);
    const talent = await addTalent(world, stage);
    await makeMember(world, stage, talent.id);
    for (const post of ['party_secretary', 'committee_director'] as const) {
      goTo(world, '2026-03-16');
      await lead(world, stage, await propose(world, stage, talent.id, post), 'in_office');
    }
    const village = await as(stage.street).village({ organizationId: stage.village.id });
    expect(village.structure).toMatchObject({ people: 1, women: 1 });
    expect(village.findings.map(({ rule }) => rule)).toContain('TAL-07');
    const { items } = await as(stage.street).villages({ filter: 'combined' });
    expect(items).toMatchObject([{ held: 2, combined: true, talents: 1 }]);
    const count = await as(stage.street).count({});
    expect(count).toMatchObject({ talents: 1, bySource: [{ talents: 1 }] });
    const rows = await world.db
      .selectFrom('village_holder')
      .where('organization_id', '=', stage.village.id)
      .selectAll()
      .execute();
    const served = rows.map((row) => ({
      personId: row.person_id,
      source: 'teacher' as const,
      from: row.starts_on,
      until: row.left_on,
    }));
    expect(countTalents(served, count.from, count.to)).toBe(count.talents);
    expect(await as(stage.street).count({ from: '2025-01-01', to: '2025-12-31' })).toMatchObject({
      talents: 0,
    });
  });

  test('kin of a 村委会 member is kept from the 监督委员会 (TAL-06)', async () => {
    goTo(world, '2026-03-16');
    const stage = await addStage(world);
    const wife = await addTalent(world, stage);
    const holder = await addTalent(world, stage, { name: '田大山' });
    const proposed = await propose(world, stage, holder.id, 'committee_member');
    await lead(world, stage, proposed, 'in_office');
    const [held] = (await as(stage.street).holders({ organizationId: stage.village.id })).items;
    const { version } = wife;
    await callerAs(world, talentsRouter, stage.street).declareKin({
      talentId: wife.id,
      holderId: held?.id ?? 0,
      relation: 'spouse',
    });
    expect(version).toBeGreaterThan(0);
    expect(await refusalOf(propose(world, stage, wife.id, 'supervision_director'))).toBe(
      'rule_blocked',
    );
  });

  test('seats are set by the street, and a taken one is not taken away', async () => {
    goTo(world, '2026-03-16');
    const stage = await addStage(world);
    const talent = await addTalent(world, stage);
    await lead(world, stage, await propose(world, stage, talent.id, 'chairman'), 'in_office');
    const asked = (seats: number) => ({
      organizationId: stage.village.id,
      posts: [
        { post: 'director' as const, seats: 2 },
        { post: 'chairman' as const, seats },
      ],
    });
    // One post that can't be set keeps all of them as they were.
    expect(await refusalOf(as(stage.street).setSeats(asked(0)))).toBe('wrong_state');
    expect((await as(stage.street).vacancies({ post: 'director' })).items).toEqual([]);
    await as(stage.street).setSeats(asked(2));
    expect((await as(stage.street).vacancies({ post: 'director' })).items).toHaveLength(2);
    const none = { organizationId: stage.village.id, posts: [] };
    expect(await refusalOf(as(stage.street).setSeats(none))).toBe('invalid_input');
    const { items } = await as(stage.street).vacancies({ post: 'chairman' });
    expect(items).toMatchObject([{ seat: 2, candidates: 0 }]);
    const ahead = await as(stage.street).vacancies({ post: 'chairman', by: '2031-12-31' });
    expect(ahead.items).toHaveLength(2);
    expect(await refusalOf(as(stage.secretary).setSeats(asked(1)))).toBe('forbidden');
  });

  test('a year is appraised once; days before the office or to come are refused', async () => {
    goTo(world, '2026-03-16');
    const stage = await addStage(world);
    const talent = await addTalent(world, stage);
    await lead(world, stage, await propose(world, stage, talent.id, 'chairman'), 'in_office');
    const [held] = (await as(stage.street).holders({ organizationId: stage.village.id })).items;
    if (held === undefined) throw new Error('nobody holds a post');
    const appraisal = {
      ...{ kind: 'appraisal' as const, holderId: held.id, year: 2026 },
      ...{ grade: 'excellent' as const, on: today(world) },
    };
    const { version } = await as(stage.street).record({ ...appraisal, version: held.version });
    expect(await refusalOf(as(stage.street).record({ ...appraisal, version }))).toBe('duplicate');
    const early = { kind: 'debrief' as const, holderId: held.id, version, on: '2020-01-01' };
    expect(await refusalOf(as(stage.street).record(early))).toBe('invalid_input');
    const detail = await as(stage.street).holder({ id: held.id });
    expect(detail.records).toMatchObject([{ kind: 'appraisal', grade: 'excellent' }]);
  });
});
