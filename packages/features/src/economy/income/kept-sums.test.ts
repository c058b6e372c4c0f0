// Property test: the kept sums of incomes equal a recount, whatever is done to the table.
import { transact } from '@xianfeng/database';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { actorAs, addTree, addVillage, type TestVillage, testWorld } from '../../testing/index.js';
import { recountIncomes } from './recount.js';

const world = testWorld();

let villages: TestVillage[];
let account: number;
beforeAll(async () => {
  const tree = await addTree(world);
  const village = await addVillage(world, tree.east.street);
  villages = [village, await addVillage(world, tree.west.street)];
  account = (await actorAs(world, 'village_accountant', village)).accountId;
});

const sums = async (from: string) => {
  const { rows } = await sql<{ id: number; year: number; n: number }>`
    select organization_id as id, year, ${sql.raw(from)} order by 1, 2, 3`.execute(world.db);
  return rows;
};
const kept = () =>
  sums(`whole, incomes as n, passed, submitted, returned, operating_fen, investment_fen
    from village_income_sum where incomes <> 0`);
const passed = (column: string) => `coalesce(sum(${column}) filter (where state = 'passed'), 0)`;
const inState = (state: string) => `count(*) filter (where state = '${state}')`;
const recounted = () =>
  sums(`month = 0 as whole, count(*) as n, ${inState('passed')} as passed,
    ${inState('submitted')} as submitted, ${inState('returned')} as returned,
    ${passed('operating_fen')}::bigint as operating_fen,
    ${passed('investment_fen')}::bigint as investment_fen
    from village_income group by 1, 2, 3`);

/** What is done to incomes, in one statement or in several of one transaction. */
const doing = fc.record({
  village: fc.nat({ max: 1 }),
  year: fc.constantFrom(2024, 2025),
  month: fc.nat({ max: 12 }),
  fen: fc.integer({ min: -900, max: 900 }),
  what: fc.constantFrom('draft', 'submitted', 'returned', 'passed', 'moved', 'deleted', 'raised'),
  undone: fc.boolean(),
});

type Doing = typeof doing extends fc.Arbitrary<infer One> ? One : never;

function statement({ village, year, month, fen, what }: Doing) {
  const id = villages[village]?.id ?? 0;
  switch (what) {
    case 'moved':
      return sql`update village_income set year = year + 10 where organization_id = ${id}
        and year = ${year} and month = ${month}`;
    case 'deleted':
      return sql`delete from village_income where year = ${year} and month <= ${month}`;
    case 'raised':
      return sql`update village_income set operating_fen = operating_fen + 5,
        state = case when month % 2 = 0 then 'passed' else state end where year = ${year}`;
    default:
      return sql`insert into village_income (organization_id, year, month, operating_fen,
          contract_fen, investment_fen, subsidy_fen, other_fen, state, entered_by, created_at)
        select ${id}, ${year}, month, ${Math.abs(fen)}, 1, ${fen}, 2, 3, ${what}, ${account}, ${new Date(0)}
        from generate_series(${month}::int, ${Math.min(month + 2, 12)}::int) as month
        on conflict (organization_id, year, month) do update
          set state = excluded.state, investment_fen = excluded.investment_fen`;
  }
}

test('kept sums equal a recount after whatever happens, undone or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 8 }), async (doings) => {
      for (const one of doings) {
        await transact(world.db, async (tx) => {
          await statement(one).execute(tx.db);
          await statement({ ...one, what: 'raised' }).execute(tx.db);
          if (one.undone) throw new Error('undone');
        }).catch((error: unknown) => {
          const moved = one.what === 'moved' && String(error).includes('duplicate key');
          if (!one.undone && !moved) throw error;
        });
      }
      expect(await kept()).toEqual(await recounted());
    }),
    { numRuns: 30 },
  );
});

test('two who enter months of one village at once both count', async () => {
  const enter = (month: number) =>
    statement({ village: 0, year: 2025, month, fen: 7, what: 'passed', undone: false }).execute(
      world.db,
    );
  await Promise.all([1, 4, 7, 10].map(enter));
  expect(await kept()).toEqual(await recounted());
});

test('counting anew finds what was changed behind the triggers, and puts it right', async () => {
  await statement({
    ...{ village: 1, year: 2024, month: 1, fen: 7, what: 'passed', undone: false },
  }).execute(world.db);
  expect(await recountIncomes(world.db)).toMatchObject({ corrected: 0 });
  await sql`update village_income_sum set operating_fen = operating_fen + 3 where not whole`.execute(
    world.db,
  );
  const { corrected } = await recountIncomes(world.db);
  expect(corrected).toBeGreaterThan(0);
  expect(await kept()).toEqual(await recounted());
  expect(await recountIncomes(world.db)).toMatchObject({ corrected: 0 });
});
