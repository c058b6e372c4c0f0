// Tests of tiers and indicators (VEC-02, VEC-03).
import { instantOf } from '@xianfeng/rules';
import readXlsx from 'read-excel-file/universal';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../kernel/index.js';
import {
  actorAs,
  addStreet,
  addTree,
  addVillage,
  callerAs,
  sampleVillages,
  type TestStreet,
  type TestTree,
  testRequest,
  testWorld,
} from '../testing/index.js';
import { exportEconomy } from './export.js';
import { economyRouter } from './router.js';
import { tiers, type VillageYear } from './schema.js';

const world = testWorld();
const as = (actor: Actor) => callerAs(world, economyRouter, actor);

let tree: TestTree;
let third: TestStreet;
let district: Actor;
let street: Actor;

/** Twelve months that add up to the 分, the rest in December. */
function inMonths(sum: number): number[] {
  const each = Math.trunc(sum / 12);
  return Array.from({ length: 12 }, (_, index) => (index === 11 ? sum - 11 * each : each));
}

/** The hundred sample villages, in three streets, month by month, all passed. */
beforeAll(async () => {
  world.clock.set(instantOf('2022-03-01', '09:00'));
  tree = await addTree(world);
  third = await addStreet(world, tree.district, '北街');
  district = await actorAs(world, 'district_auditor', tree.district);
  street = await actorAs(world, 'street_organizer', tree.east.street);
  const streets = [tree.east.street, tree.west.street, third.street];
  for (const [index, kinds] of sampleVillages.entries()) {
    const village = await addVillage(world, streets[index % 3] ?? third.street);
    const [operating, contract, investment, subsidy, other] = kinds.map(inMonths);
    await world.db
      .insertInto('village_income')
      .values(
        Array.from({ length: 12 }, (_, month) => ({
          organization_id: village.id,
          year: 2021,
          month: month + 1,
          operating_fen: operating?.[month] ?? 0,
          contract_fen: contract?.[month] ?? 0,
          investment_fen: investment?.[month] ?? 0,
          subsidy_fen: subsidy?.[month] ?? 0,
          other_fen: other?.[month] ?? 0,
          state: 'passed' as const,
          entered_by: district.accountId,
          created_at: new Date(world.clock.now()),
        })),
      )
      .execute();
  }
}, 60_000);

/** Every page of a list of villages. */
async function opened(actor: Actor, filter: { tier?: 'A' | 'B' | 'C' | 'D'; streetId?: number }) {
  const rows: VillageYear[] = [];
  let cursor: string | null = null;
  do {
    const page = await as(actor).villages({ year: 2021, ...filter, limit: 30, cursor });
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

describe('the founding district in 2021', () => {
  test('has none under 10万, over half from 50万, and 31 of 100 from 100万', async () => {
    const { total, base } = await as(district).indicators({ year: 2021 });
    expect(base).toBe('total');
    expect(total).toMatchObject({
      villages: 100,
      counted: 100,
      none: 0,
      counts: { A: 31, B: 24, C: 45, D: 0 },
      clearedD: true,
      moreThanHalfAB: true,
    });
    expect(100 * total.counts.A).toBe(31 * total.counted);
  });

  test('opens each share into exactly its villages, and each village into its months', async () => {
    const { total, streets } = await as(district).indicators({ year: 2021 });
    const bounds = { A: [1e8, Infinity], B: [5e7, 1e8], C: [1e7, 5e7], D: [0, 1e7] } as const;
    const seen = new Set<number>();
    let sum = 0;
    for (const tier of tiers) {
      const rows = await opened(district, { tier });
      expect(rows).toHaveLength(total.counts[tier]);
      for (const row of rows) {
        expect(row.totalFen).toBeGreaterThanOrEqual(bounds[tier][0]);
        expect(row.totalFen).toBeLessThan(bounds[tier][1]);
        seen.add(row.organizationId);
        sum += row.totalFen;
      }
      const byStreet = await Promise.all(
        streets.map(({ streetId }) => opened(district, { tier, streetId })),
      );
      expect(byStreet.map((list) => list.length)).toEqual(
        streets.map(({ counts }) => counts[tier]),
      );
      expect(
        byStreet
          .flat()
          .map((row) => row.organizationId)
          .sort(),
      ).toEqual(rows.map((row) => row.organizationId).sort());
    }
    expect(seen.size).toBe(100);
    expect(sum).toBe(total.totalFen);
    expect(sum).toBe(sampleVillages.flat().reduce((all, fen) => all + fen, 0));

    const [village] = await opened(district, { tier: 'B' });
    if (village === undefined) throw new Error('no village');
    const detail = await as(district).village({
      organizationId: village.organizationId,
      year: 2021,
    });
    const months = detail.months.map(({ record }) => record?.operatingFen ?? 0);
    expect(months.reduce((all, fen) => all + fen, 0)).toBe(village.operatingFen);
    expect(detail.village).toEqual(village);
  });

  test.each([
    [10_000_000, 'C'],
    [10_000_001, 'C'],
    [49_999_999, 'C'],
    [50_000_000, 'B'],
    [99_999_999, 'B'],
    [100_000_000, 'A'],
    [100_000_001, 'A'],
  ])('puts a village of %i 分 into %s', async (fen, tier) => {
    const rows = (await opened(district, {})).filter(({ totalFen }) => totalFen === fen);
    expect(rows.map((row) => row.tier)).toEqual([tier]);
  });

  test('moves a village by a single 分', async () => {
    const rows = await opened(district, { tier: 'A' });
    const edge = rows.find(({ totalFen }) => totalFen === 100_000_000);
    const ofEdge = (by: number) =>
      world.db
        .updateTable('village_income')
        .set((eb) => ({ operating_fen: eb('operating_fen', '+', by) }))
        .where('organization_id', '=', edge?.organizationId ?? 0)
        .where('month', '=', 1)
        .execute();
    await ofEdge(-1);
    const { total } = await as(district).indicators({ year: 2021 });
    expect(total.counts).toEqual({ A: 30, B: 25, C: 45, D: 0 });
    await ofEdge(1);
  });

  test('is for a street its own villages, and adds up to the district’s', async () => {
    const whole = await as(district).indicators({ year: 2021 });
    const own = await as(street).indicators({ year: 2021 });
    expect(own.streets.map(({ streetId }) => streetId)).toEqual([tree.east.street.id]);
    expect(own.total).toMatchObject({ villages: 34 });
    expect(whole.streets[0]).toEqual(own.streets[0]);
    expect(whole.streets.reduce((sum, { counts }) => sum + counts.A, 0)).toBe(31);
    expect(await opened(street, { streetId: tree.west.street.id })).toEqual([]);
  });
});

test('the file holds the figures of the page, and says as of which event', async () => {
  const context = { ...world.services, logSeq: () => 77, request: testRequest(), actor: district };
  const { content } = await exportEconomy(context, { kind: 'report', year: '2021' });
  const [indicatorSheet, villageSheet] = await readXlsx(Uint8Array.from(content).buffer);
  const { total, streets } = await as(district).indicators({ year: 2021 });
  expect(indicatorSheet?.data[0]?.[0]).toContain('截至第77号记录');
  const rows = indicatorSheet?.data.slice(2) ?? [];
  expect(rows.map((row) => row.slice(0, 7))).toEqual(
    [{ name: '合计', ...total }, ...streets].map(({ name, villages, counted, counts }) => [
      name,
      villages,
      counted,
      ...tiers.map((tier) => counts[tier]),
    ]),
  );
  expect(rows[0]?.at(-1)).toBe(total.totalFen / 100);
  const villages = villageSheet?.data.slice(2) ?? [];
  const page = await opened(district, {});
  expect(villages.map((row) => [row[1], row[7], row[10]])).toEqual(
    page.map(({ name, totalFen, passed }) => [name, totalFen / 100, passed]),
  );
});

test('a village without figures is told apart, and counted in no tier', async () => {
  const silent = await addVillage(world, third.street);
  const { total } = await as(district).indicators({ year: 2021 });
  expect(total).toMatchObject({ villages: 101, counted: 100, none: 1, clearedD: true });
  const { items } = await as(district).villages({ year: 2021, tier: 'none' });
  expect(items.map(({ organizationId }) => organizationId)).toEqual([silent.id]);
});

test('the district may let the tiers go by what was earned without subsidies', async () => {
  const before = await as(district).indicators({ year: 2021 });
  await world.db
    .insertInto('district_setting')
    .values({
      key: 'vec.tierBase',
      value: JSON.stringify('operating'),
      starts_on: '2021-12-01',
      reason: '按经营性收入考核',
      chosen_by: district.accountId,
      chosen_at: new Date(world.clock.now()),
    })
    .execute();
  const after = await as(district).indicators({ year: 2021 });
  expect(after.base).toBe('operating');
  expect(after.total.counts.A).toBeLessThan(before.total.counts.A);
  const expected = sampleVillages.filter(([a, b, c, , e]) => a + b + c + e >= 100_000_000).length;
  expect(after.total.counts.A).toBe(expected);
  expect(await opened(district, { tier: 'A' })).toHaveLength(expected);
  expect(after.total.totalFen).toBe(before.total.totalFen);
});

test('each year with figures stands in the row of years', async () => {
  const years = await as(district).years();
  expect(years.map(({ year, villages }) => [year, villages])).toEqual([[2021, 101]]);
});
