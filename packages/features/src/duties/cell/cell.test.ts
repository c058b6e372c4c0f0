// Tests of what a look at a cell asks the database.
import { beforeAll, expect, test, vi } from 'vitest';
import { activitiesRouter } from '../../activities/index.js';
import type { Actor } from '../../kernel/index.js';
import {
  addMeetingBranch,
  addOrganization,
  aRecord,
  callerAs,
  refusalOf,
  statementsOf,
  type TestBranch,
  testDistrict,
  testRequest,
  testWorld,
  withLog,
} from '../../testing/index.js';
import { dutiesRouter } from '../router.js';

const world = withLog(testWorld());
const here = testDistrict(activitiesRouter, world);
const asked = { month: '2026-03', duty: 'theme_day' as const };

let branch: TestBranch;
beforeAll(async () => {
  branch = await addMeetingBranch(world, { parent: here.tree.east.community, members: 3 });
  const theme = { ...aRecord(branch.members), type: 'theme_day' as const };
  await here.as(branch.secretary).submit(await here.as(branch.secretary).record(theme));
  await world.logged();
});

test('a cell is one question and the matrix none, once the month is known', async () => {
  const street = { ...asked, organizationId: here.tree.east.street.id };
  await statementsOf(world, async (db, sent) => {
    const board = (actor: Actor) =>
      dutiesRouter.createCaller({ ...world.services, db, request: testRequest(), actor });
    await board(here.district).cell(street);
    // What a first look reads ahead is the quarter before.
    await vi.waitUntil(() => sent.some(({ parameters }) => parameters.includes('2025-10-01')));
    const before = sent.length;
    const { items, organizationName } = await board(here.district).cell(street);
    expect(sent.length - before).toBe(1);
    expect(organizationName).toBe(here.tree.east.street.name);
    const met = items.find(({ organizationId }) => organizationId === branch.branch.id);
    expect(met).toMatchObject({
      done: true,
      secretary: { memberId: branch.secretary.memberId },
      records: [{ heldOn: '2026-03-13', state: 'pending_street', phase: 'pending_street' }],
    });
    await board(here.street).matrix({ month: asked.month });
    const { organizationId } = street;
    await board(here.district).matrix({ month: asked.month, organizationId });
    expect(sent.length - before).toBe(1);
  });
});

test('an organization that is no row of a matrix is looked for within the scope', async () => {
  const group = await addOrganization(world, { parent: branch.branch, type: 'group' });
  const far = await addOrganization(world, { parent: here.tree.west.branch, type: 'group' });
  const cell = (organizationId: number) =>
    callerAs(world, dutiesRouter, here.street).cell({ ...asked, organizationId });
  expect(await cell(group.id)).toMatchObject({ done: 0, due: 0, items: [] });
  expect(await refusalOf(cell(far.id))).toBe('not_found');
  expect(await refusalOf(cell(here.tree.west.street.id))).toBe('not_found');
});
