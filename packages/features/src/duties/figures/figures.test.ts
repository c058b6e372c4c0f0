// Tests of the completion matrix and the figures of a month.
import { transact } from '@xianfeng/database';
import { beforeAll, describe, expect, test } from 'vitest';
import { activitiesRouter } from '../../activities/index.js';
import { type Actor, record } from '../../kernel/index.js';
import { organizationCreated } from '../../organizations/index.js';
import { settingsRouter } from '../../settings/index.js';
import {
  actorAs,
  addMeetingBranch,
  addOrganization,
  addStreet,
  aPlan,
  aRecord,
  callerAs,
  refusalOf,
  type TestBranch,
  type TestOrganization,
  testDistrict,
  testWorld,
  withLog,
} from '../../testing/index.js';
import { dutiesRouter } from '../router.js';
import type { Duty } from '../schema.js';

const world = withLog(testWorld());
const here = testDistrict(activitiesRouter, world);
const { as } = here;
const board = (actor: Actor) => callerAs(world, dutiesRouter, actor);
const month = '2026-03';

let meeting: TestBranch;
beforeAll(async () => {
  meeting = await addMeetingBranch(world, { parent: here.tree.east.community, members: 3 });
});

async function sendIn(branch: TestBranch, over: Partial<ReturnType<typeof aRecord>> = {}) {
  const recorded = await as(branch.secretary).record({ ...aRecord(branch.members), ...over });
  const sent = await as(branch.secretary).submit(recorded);
  await world.logged();
  return sent;
}

/** Tells the log that an organization was set up. */
async function setUp({ id, path, name }: TestOrganization): Promise<void> {
  const by = { actor: null, clock: world.clock, request: null };
  await transact(world.db, (tx) =>
    record(tx, by, organizationCreated, {
      id,
      version: 1,
      place: { organizationId: id, path },
      data: { shortName: name, parentId: null, type: 'branch' },
    }),
  );
  await world.logged();
}

async function figure(actor: Actor, organizationId: number, duty: Duty) {
  const { rows } = await board(actor).matrix({ month });
  return rows.find((row) => row.organizationId === organizationId)?.cells[duty];
}

describe('the matrix', () => {
  test('has a row for each street, and counts what the branches below it owe and have done', async () => {
    await world.logged();
    const before = await board(here.district).matrix({ month });
    expect(before.rows.map((row) => row.name)).toEqual([
      here.tree.east.street.name,
      here.tree.west.street.name,
    ]);
    // Two branches of each street's community, and the one that meets.
    expect(before.rows.map((row) => row.cells.branch_assembly)).toEqual([
      { done: 0, due: 3 },
      { done: 0, due: 2 },
    ]);
    expect(before.total.branch_assembly).toEqual({ done: 0, due: 5 });
    expect(before.total.committee_meeting).toEqual({ done: 0, due: 0 });

    const sent = await sendIn(meeting);
    const after = await board(here.district).matrix({ month });
    expect(after.asOf).toBeGreaterThan(before.asOf);
    expect(after.rows[0]?.cells.branch_assembly).toEqual({ done: 1, due: 3 });
    expect(after.total.branch_assembly).toEqual({ done: 1, due: 5 });
    // An assembly is owed once a quarter: every month of it shows it done.
    expect(
      (await board(here.district).matrix({ month: '2026-01' })).total.branch_assembly.done,
    ).toBe(1);
    expect(
      (await board(here.district).matrix({ month: '2026-04' })).total.branch_assembly.done,
    ).toBe(0);

    const opinion = '缺少讨论情况';
    await as(here.street).review({ ...sent, decision: 'return', opinion });
    await world.logged();
    expect(await figure(here.district, here.tree.east.street.id, 'branch_assembly')).toEqual({
      done: 0,
      due: 3,
    });
  });

  test('a street sees its communities, a community its branches, a branch itself', async () => {
    const streets = await board(here.street).matrix({ month });
    expect(streets.rows.map((row) => row.organizationId)).toEqual([here.tree.east.community.id]);
    const below = await board(here.district).matrix({
      month,
      organizationId: here.tree.east.community.id,
    });
    expect(below.rows.map((row) => row.organizationId)).toEqual([
      here.tree.east.branch.id,
      here.tree.east.otherBranch.id,
      meeting.branch.id,
    ]);
    const own = await board(meeting.secretary).matrix({ month });
    expect(own.rows.map((row) => row.organizationId)).toEqual([meeting.branch.id]);
    expect(own.rows[0]?.cells).toEqual(own.total);
  });

  test('a branch that is set up owes from its first whole period on, as soon as the log says so', async () => {
    const before = await board(here.district).matrix({ month });
    const added = await addOrganization(world, { parent: here.tree.west.community });
    // Nothing in the log: no one was told, and the figures stay as they were.
    expect(await board(here.district).matrix({ month })).toEqual(before);
    await setUp(added);
    const after = await board(here.district).matrix({ month });
    expect(after.total.theme_day.due).toBe(before.total.theme_day.due + 1);
    await world.db
      .updateTable('organization')
      .set({ founded_on: '2026-03-02' })
      .where('id', '=', added.id)
      .execute();
    await setUp(added);
    const young = await board(here.district).matrix({ month });
    expect(young.total.theme_day.due).toBe(before.total.theme_day.due);
    const april = await board(here.district).matrix({ month: '2026-04' });
    expect(april.total.theme_day.due).toBe(after.total.theme_day.due);
  });
});

test('the rows of the matrix follow the events of organizations: set up, renamed, dissolved', async () => {
  const names = async () => {
    const { rows } = await board(here.district).matrix({ month });
    return rows.map(({ name }) => name);
  };
  const before = await names();
  const { street } = await addStreet(world, here.tree.district, '新设街');
  await setUp(street);
  expect(await names()).toEqual([...before, street.name]);
  const change = (values: { short_name: string } | { status: 'dissolved' }) =>
    world.db.updateTable('organization').set(values).where('id', '=', street.id).execute();
  await change({ short_name: '改名街' });
  await setUp(street);
  expect(await names()).toEqual([...before, '改名街']);
  await change({ status: 'dissolved' });
  await setUp(street);
  expect(await names()).toEqual(before);
});

describe('a cell', () => {
  test('opens into exactly the rows that it counts, page after page', async () => {
    const far = await addStreet(world, here.tree.district, '远街');
    const branches: TestBranch[] = [];
    for (let i = 0; i < 4; i++) {
      branches.push(await addMeetingBranch(world, { parent: far.community, members: 2 }));
    }
    const [first, second] = branches;
    if (first === undefined || second === undefined) throw new Error('no branches');
    await setUp(far.street);
    const sent = [await sendIn(first), await sendIn(second)];
    const counted = await figure(here.district, far.street.id, 'branch_assembly');
    expect(counted).toEqual({ done: 2, due: 6 });

    const opened = { organizationId: far.street.id, duty: 'branch_assembly' as const, month };
    const items = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof board>['cell']>> = await board(
        here.district,
      ).cell({ ...opened, limit: 4, cursor });
      expect({ done: page.done, due: page.due }).toEqual(counted);
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    expect(items).toHaveLength(6);
    const done = items.filter((row) => row.done);
    expect(done.map((row) => row.organizationId).sort()).toEqual(
      [first.branch.id, second.branch.id].sort(),
    );
    expect(done.flatMap((row) => row.records.map((record) => record.activityId)).sort()).toEqual(
      sent.map((one) => one.id).sort(),
    );
    expect(items.filter((row) => !row.done && row.records.length > 0)).toEqual([]);
    const total = await board(here.district).cell({
      ...opened,
      organizationId: here.tree.district.id,
    });
    const matrix = await board(here.district).matrix({ month });
    expect({ done: total.done, due: total.due }).toEqual(matrix.total.branch_assembly);
  });

  test('of another street, or of nothing, is not found', async () => {
    const duty = 'theme_day' as const;
    const cell = (organizationId: number) =>
      board(here.street).cell({ organizationId, duty, month });
    expect(await refusalOf(cell(here.tree.west.street.id))).toBe('not_found');
    expect(await refusalOf(cell(999_999))).toBe('not_found');
    const drilled = board(here.street).matrix({
      month,
      organizationId: here.tree.west.community.id,
    });
    expect(await refusalOf(drilled)).toBe('not_found');
    const member = await actorAs(world, 'member', here.tree.east.branch);
    expect(await refusalOf(board(member).matrix({ month }))).toBe('forbidden');
  });
});

test('each figure of the summary is the length of the list behind it', async () => {
  const branch = await addMeetingBranch(world, { parent: here.tree.east.community, members: 2 });
  await as(branch.secretary).plan(aPlan);
  await sendIn(branch, { startsAt: '10:00' });
  const passed = await sendIn(branch, { startsAt: '08:00' });
  await as(here.street).review({ ...passed, decision: 'pass' });
  const late = { ...aRecord(branch.members), heldOn: '2026-03-02', lateReason: '补录' };
  await as(branch.secretary).record(late);
  await world.logged();
  const summary = await board(here.street).summary({ month });
  const days = { from: '2026-03-01', to: '2026-03-31', limit: 100 };
  const length = async (over: object) =>
    (await as(here.street).list({ ...days, ...over })).items.length;
  const { unsent, pendingBranch, pendingStreet, returned } = summary;
  expect(unsent + pendingBranch + pendingStreet + returned + summary.passed).toBe(
    summary.activities,
  );
  expect(summary).toMatchObject({
    unsent: await length({ state: ['planned', 'notified', 'in_progress', 'pending_minutes'] }),
    pendingBranch: await length({ state: ['pending_branch'] }),
    pendingStreet: await length({ state: ['pending_street'] }),
    returned: await length({ state: ['returned'] }),
    passed: await length({ state: ['passed', 'archived'] }),
    late: await length({ late: true }),
    activities: await length({}),
  });
  expect(summary).toMatchObject({ passed: 1, late: 1 });
});

test('follows a change of the settings, whose figures are remembered by the log', async () => {
  const branch = await addMeetingBranch(world, { parent: here.tree.east.community, members: 3 });
  await setUp(branch.branch);
  const lecture = { ...aRecord(branch.members), type: 'party_lecture' as const };
  await as(branch.secretary).submit(await as(branch.secretary).record(lecture));
  await world.logged();
  const before = await figure(here.district, here.tree.east.street.id, 'party_lecture');
  const security = callerAs(
    world,
    settingsRouter,
    await actorAs(world, 'security_admin', here.tree.district),
  );
  const choice = { key: 'meet.lecturesPerQuarter', from: '2026-03-20', reason: '区委要求' };
  const { id } = await security.choose({ ...choice, value: 2, version: 0 });
  await world.logged();
  expect(before?.done).toBeGreaterThan(0);
  expect(await figure(here.district, here.tree.east.street.id, 'party_lecture')).toEqual({
    ...before,
    done: 0,
  });
  const at = { organizationId: branch.branch.id, duty: 'party_lecture' as const, month };
  expect((await board(here.district).cell(at)).items[0]).toMatchObject({
    done: false,
    records: [],
  });
  await security.withdraw({ id, version: 1, reason: '另行通知' });
  await world.logged();
  expect(await figure(here.district, here.tree.east.street.id, 'party_lecture')).toEqual(before);
});

test('the months of a quarter rest on one reading of its activities, an event of a branch on its own', async () => {
  const branch = await addMeetingBranch(world, { parent: here.tree.east.community, members: 2 });
  await setUp(branch.branch);
  const secretary = as(branch.secretary);
  const late = { ...aRecord(branch.members), heldOn: '2026-01-13', lateReason: '补录' };
  const sent = await secretary.submit(await secretary.record(late));
  await world.logged();
  const assemblies = async (of: string) =>
    (await board(here.district).matrix({ month: of })).total.branch_assembly.done;
  const done = await assemblies('2026-01');
  const state = (to: 'returned' | 'pending_street') =>
    world.db.updateTable('activity').set({ state: to }).where('id', '=', sent.id).execute();
  // Changed behind the log's back: a month that was not asked for shows what was read with the first.
  await state('returned');
  expect(await assemblies('2026-02')).toBe(done);
  // Something happens to the branch: what it has done is read again, for each month of the quarter.
  await secretary.record({ ...aRecord(branch.members), type: 'theme_day' });
  await world.logged();
  expect(await assemblies('2026-02')).toBe(done - 1);
  expect(await assemblies('2026-01')).toBe(done - 1);
  await state('pending_street');
});
