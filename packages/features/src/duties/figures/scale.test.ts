// Tests of the query plans of lists, records and figures.
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { activitiesRouter } from '../../activities/index.js';
import { type Actor, orderedBy } from '../../kernel/index.js';
import { signedCursor } from '../../kernel/procedures/cursor.js';
import {
  actorAs,
  addMember,
  addOrganization,
  addTree,
  analyze,
  type TestMember,
  type TestOrganization,
  type TestTree,
  tablesScanned,
  testRequest,
  testWorld,
} from '../../testing/index.js';
import { dutiesRouter } from '../router.js';

const world = testWorld();
const STREETS = 17;
const BRANCHES = 30;
const ACTIVITIES = 60_000;

/** None of these may be read from end to end for a list or a record. */
const large = ['activity', 'attendance_2025', 'attendance_2026', 'member', 'person'];

let tree: TestTree;
let branch: TestOrganization;
let member: TestMember;

/** Four years of a district's activities; the attendance of a fourth of the last two, 180,000 rows. */
beforeAll(async () => {
  tree = await addTree(world);
  branch = tree.east.branch;
  member = await addMember(world, branch);
  const { db } = world;
  const account = await actorAs(world, 'branch_secretary', branch);
  for (let i = 0; i < STREETS; i++) {
    const street = await addOrganization(world, { parent: tree.district, type: 'work_committee' });
    await sql`
      with made as (
        insert into organization (name, short_name, type, field, parent_id, path, pinyin, initials,
          founded_on, created_at)
        select 'b' || ${street.id}::int || '-' || n, 'b', 'branch', 'community', ${street.id},
          'x' || ${street.id}::int || '.' || n || '.', '', '', '2020-01-01', ${new Date(0)}
        from generate_series(1, ${BRANCHES}::int) n returning id)
      select count(*) from made`.execute(db);
    await sql`update organization set path = ${street.path} || id || '.'
      where parent_id = ${street.id}`.execute(db);
  }
  await sql`
    insert into person (name, pinyin, initials, gender, ethnicity, born_on, created_at)
    select '某某', '', '', '1', '01', '1980-01-01', ${new Date(0)} from generate_series(1, 20000)`.execute(
    db,
  );
  await sql`
    insert into member (person_id, organization_id, organization_path, category, sort_name,
      joined_on, created_at)
    select p.id, b.id, b.path, 'full', '', '2010-01-01', ${new Date(0)}
    from (select id, row_number() over (order by id) n from person where pinyin = '') p
    join (select id, path, row_number() over (order by id) n from organization
          where type = 'branch') b on b.n = p.n % ${STREETS * BRANCHES} + 1`.execute(db);
  await sql`
    insert into activity (organization_id, organization_path, type, title, held_on, starts_at,
      place, state, entered_by, created_at)
    select b.id, b.path, (array['branch_assembly', 'theme_day', 'party_lecture'])[n % 3 + 1], 't',
      '2022-04-01'::date + (n / 41)::int % 1440, '15:00', 'p',
      case when n % 50 = 0 then 'pending_street' else 'archived' end, ${account.accountId},
      ${new Date(0)}
    from generate_series(1, ${ACTIVITIES}::int) n
    join (select id, path, row_number() over (order by id) r from organization
          where type = 'branch') b on b.r = n % ${STREETS * BRANCHES} + 1
    on conflict do nothing`.execute(db);
  await sql`
    insert into attendance (year, activity_id, member_id, presence, may_vote)
    select extract(year from a.held_on)::int, a.id, m.id, 'present', true
    from activity a join member m on m.organization_id = a.organization_id
    where a.held_on >= '2025-01-01' and a.id % 4 = 0`.execute(db);
  await analyze(world);
}, 120_000);

/** The large tables that a read goes through from end to end. */
async function scans(
  actor: Actor,
  read: (activities: ActivitiesCaller, board: BoardCaller) => Promise<unknown>,
): Promise<string[]> {
  const tables = await tablesScanned(world, (db) => {
    const context = { ...world.services, db, request: testRequest(), actor };
    return read(activitiesRouter.createCaller(context), dutiesRouter.createCaller(context));
  });
  return tables.filter((table) => large.includes(table));
}

type ActivitiesCaller = ReturnType<typeof activitiesRouter.createCaller>;
type BoardCaller = ReturnType<typeof dutiesRouter.createCaller>;

test('no list, record or figure reads a large table from end to end', async () => {
  const readers = [
    await actorAs(world, 'district_auditor', tree.district),
    await actorAs(world, 'street_organizer', tree.east.street),
    await actorAs(world, 'branch_secretary', branch),
  ];
  const { id } = await world.db
    .selectFrom('activity')
    .select('id')
    .where('organization_id', '=', branch.id)
    .orderBy('held_on', 'desc')
    .executeTakeFirstOrThrow();
  // A page from the middle of the list, as a client that has turned many pages asks for it.
  const midway = signedCursor(
    world.services.keys,
    'list',
    orderedBy('day', 'id').cursor(['2024-06-01', 20_000]),
  );
  const filters = [
    {},
    { state: ['pending_street' as const] },
    { type: 'theme_day' as const, from: '2026-02-01', to: '2026-02-28' },
    { organizationId: branch.id },
    { cursor: midway },
  ];
  for (const reader of readers) {
    for (const filter of filters) {
      const listed = await scans(reader, (activities) => activities.list(filter));
      expect([filter, listed]).toEqual([filter, []]);
    }
    expect(await scans(reader, (activities) => activities.get({ id }))).toEqual([]);
    expect(await scans(reader, (_, board) => board.matrix({ month: '2026-02' }))).toEqual([]);
    const cell = { duty: 'theme_day', organizationId: reader.assignment.organizationId } as const;
    expect(await scans(reader, (_, board) => board.cell({ ...cell, month: '2026-02' }))).toEqual(
      [],
    );
  }
  const phone = await actorAs(world, 'member', branch, member);
  expect(await scans(phone, (activities) => activities.mine({}))).toEqual([]);
});

test('a table that is read from end to end is found out', async () => {
  const read = (db: typeof world.db) =>
    db.selectFrom('activity').select('id').where('title', '=', 'x').execute();
  expect(await tablesScanned(world, read)).toEqual(['activity']);
});
