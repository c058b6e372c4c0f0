// Tests of the query plans of candidates and queues.
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import { talentsRouter } from '../../talents/index.js';
import { teamsRouter } from '../../teams/index.js';
import {
  actorAs,
  addTree,
  addVillage,
  analyze,
  type TestTree,
  tablesScanned,
  testRequest,
  testWorld,
} from '../../testing/index.js';
import { appointmentsRouter } from '../router.js';

const world = testWorld();
const STREETS = 2;
const VILLAGES = 40;
const PEOPLE = 24_000;
const large = ['person', 'talent', 'candidate', 'case_move', 'review_opinion'];

let tree: TestTree;
let street: Actor;
let officer: Actor;
let candidateId: number;

beforeAll(async () => {
  tree = await addTree(world);
  for (const { street: above } of [tree.east, tree.west].slice(0, STREETS)) {
    for (let n = 0; n < VILLAGES / STREETS; n++) await addVillage(world, above);
  }
  street = await actorAs(world, 'street_organizer', tree.east.street);
  officer = await actorAs(world, 'joint_review_officer', tree.district, undefined, 'court');
  const { db } = world;
  const by = street.accountId;
  await sql`
    insert into person (name, pinyin, initials, gender, ethnicity, born_on, created_at)
    select chr(19968 + n % 300) || '某', 'mou', 'm', '1', '01', '1980-01-01', ${new Date(0)}
    from generate_series(1, ${PEOPLE}::int) n`.execute(db);
  await sql`
    insert into talent (person_id, organization_id, organization_path, street_id, political_status,
      willing, origin, state, state_since, due_on, entered_by, created_at)
    select p.id, v.id, v.path, v.parent_id, '13', true, 'village', 'in_pool', '2026-01-01',
      '2026-01-01'::date + (p.id % 600)::int, ${by}, ${new Date(0)}
    from person p join (select id, path, parent_id, row_number() over (order by id) r
      from organization where division_code is not null) v on v.r = p.id % ${VILLAGES} + 1
    where p.pinyin = 'mou'`.execute(db);
  await sql`
    insert into candidate (talent_id, person_id, organization_id, organization_path, street_id, post,
      route, state, state_since, due_on, entered_by, created_at)
    select id, person_id, organization_id, organization_path, street_id, 'chairman',
      'member_election', 'proposed', state_since, due_on, ${by}, ${new Date(0)}
    from talent`.execute(db);
  await sql`
    insert into joint_review (candidate_id, round, required, sent_on, departments_by, all_by)
    select id, 1, '{court,tax}', '2026-01-05', '2026-01-12', '2026-01-19' from candidate`.execute(
    db,
  );
  await sql`
    insert into review_opinion (review_id, candidate_id, department, due_on, answer)
    select r.id, r.candidate_id, d, '2026-01-12', case when r.id % 40 = 0 then null else 'pass' end
    from joint_review r, unnest(r.required) d`.execute(db);
  await sql`
    insert into case_move (kind, case_id, action, from_state, to_state, on_day, account_id, role,
      version, at)
    select 'candidate', id, 'propose', 'in_pool', 'proposed', '2026-01-01', ${by}, 'street_organizer', 1,
      ${new Date(0)} from candidate`.execute(db);

  const mine = await db
    .selectFrom('candidate')
    .where('street_id', '=', tree.east.street.id)
    .select('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  candidateId = mine.id;
  await analyze(world);
}, 120_000);

async function scans(actor: Actor, read: (context: () => never) => Promise<unknown>) {
  const tables = await tablesScanned(world, (db) =>
    read(() => ({ ...world.services, db, request: testRequest(), actor }) as never),
  );
  return tables.filter((table) => large.includes(table));
}

const talents = (context: () => never) => talentsRouter.createCaller(context);
const teams = (context: () => never) => teamsRouter.createCaller(context);
const ways = (context: () => never) => appointmentsRouter.createCaller(context);

test.each([
  ['the pool', (c: () => never) => talents(c).list({})],
  ['what is overdue in the pool', (c: () => never) => talents(c).list({ overdue: true })],
  ['candidates', (c: () => never) => ways(c).list({})],
  ['candidates on the way', (c: () => never) => ways(c).list({ state: 'open' })],
  ['overdue candidates', (c: () => never) => ways(c).list({ overdue: true })],
  ['one candidate', (c: () => never) => ways(c).get({ id: candidateId })],
  ['villages', (c: () => never) => teams(c).villages({})],
  ['balance', (c: () => never) => talents(c).balance({})],
])('%s: no large table is read from end to end', async (_, read) => {
  expect(await scans(street, read)).toEqual([]);
});

test('a department’s queue reads no large table from end to end', async () => {
  expect(await scans(officer, (c) => ways(c).queue({}))).toEqual([]);
});
