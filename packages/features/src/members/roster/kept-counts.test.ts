// Property test: the kept counts of members equal a recount, whatever is done to the table.
import { transact } from '@xianfeng/database';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { addMember, addTree, type TestTree, testWorld } from '../../testing/index.js';
import { recountMembers } from './recount.js';

const world = testWorld();

let tree: TestTree;
beforeAll(async () => {
  tree = await addTree(world);
  for (const { branch, otherBranch } of [tree.east, tree.west]) {
    for (let count = 0; count < 4; count++) {
      await addMember(world, branch);
      await addMember(world, otherBranch);
    }
  }
});

const counts = async (from: string) => {
  const { rows } = await sql<{ path: string; standing: string; category: string; n: number }>`
    select organization_path as path, standing, category, ${sql.raw(from)}
    order by 1, 2, 3`.execute(world.db);
  return rows;
};
const kept = () => counts('members as n from member_count where members <> 0');
const recounted = () => counts('count(*) as n from member group by 1, 2, 3');

/** What is done to some of the members, in one statement or in several of one transaction. */
const doing = fc.record({
  share: fc.integer({ min: 1, max: 5 }),
  what: fc.constantFrom('leaves', 'stays', 'full', 'probationary', 'moves', 'dies', 'copied'),
  east: fc.boolean(),
  undone: fc.boolean(),
});

type Doing = typeof doing extends fc.Arbitrary<infer One> ? One : never;

const chosen = ({ share, east }: Doing) =>
  sql`id % ${share} = 0 and organization_path like ${`${(east ? tree.east : tree.west).street.path}%`}`;

function statement(one: Doing) {
  const { branch } = one.east ? tree.west : tree.east;
  switch (one.what) {
    case 'leaves':
      return sql`update member set standing = 'suspended'
        where standing = 'normal' and ${chosen(one)}`;
    case 'stays':
      return sql`update member set standing = 'normal', version = version + 1
        where standing = 'suspended' and ${chosen(one)}`;
    case 'moves':
      return sql`update member set organization_id = ${branch.id}, organization_path = ${branch.path}
        where ${chosen(one)}`;
    case 'dies':
      return sql`delete from member where standing = 'left' and ${chosen(one)}`;
    case 'copied':
      return sql`insert into member (person_id, organization_id, organization_path, category,
          standing, sort_name, joined_on, created_at)
        select person_id, organization_id, organization_path, category, 'left', sort_name,
          joined_on, created_at from member where standing = 'normal' and ${chosen(one)}`;
    default:
      return sql`update member set category = ${one.what} where ${chosen(one)}`;
  }
}

test('kept counts equal a recount after whatever happens, undone or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 6 }), async (doings) => {
      for (const one of doings) {
        await transact(world.db, async (tx) => {
          await statement(one).execute(tx.db);
          await statement({ ...one, share: 2 }).execute(tx.db);
          if (one.undone) throw new Error('undone');
        }).catch((error: unknown) => {
          if (!one.undone) throw error;
        });
      }
      expect(await kept()).toEqual(await recounted());
    }),
    { numRuns: 40 },
  );
});

test('two who change one branch at once both count', async () => {
  const before = await recounted();
  const { branch } = tree.east;
  await Promise.all(Array.from({ length: 8 }, () => addMember(world, branch)));
  expect(await kept()).toEqual(await recounted());
  expect(await recounted()).not.toEqual(before);
});

test('counting anew finds what was changed behind the triggers, and puts it right', async () => {
  expect(await recountMembers(world.db)).toMatchObject({ corrected: 0 });
  await sql`update member_count set members = members + 3
    where organization_path = ${tree.east.branch.path}`.execute(world.db);
  await sql`delete from member_count
    where organization_path = ${tree.west.branch.path}`.execute(world.db);
  const wrong = await recounted();
  expect(await kept()).not.toEqual(wrong);
  const [counted] = await Promise.all([
    recountMembers(world.db),
    addMember(world, tree.east.branch),
    addMember(world, tree.west.branch),
  ]);
  expect(counted.corrected).toBeGreaterThan(0);
  expect(await kept()).toEqual(await recounted());
  expect(await recountMembers(world.db)).toMatchObject({ corrected: 0 });
});
