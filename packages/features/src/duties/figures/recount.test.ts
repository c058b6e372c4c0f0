// Property test: figures equal a recount.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { activitiesRouter } from '../../activities/index.js';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addMeetingBranch,
  addMember,
  addOrganization,
  addPosition,
  addTree,
  aRecord,
  callerAs,
  type TestBranch,
  type TestMember,
  type TestOrganization,
  type TestTree,
  testWorld,
  withLog,
} from '../../testing/index.js';
import { dutiesRouter } from '../router.js';
import { type Duty, duties } from '../schema.js';

const world = withLog(testWorld());
const as = (actor: Actor) => callerAs(world, activitiesRouter, actor);

interface Group {
  organization: TestOrganization;
  members: TestMember[];
}

type Crowd = TestBranch & { street: TestOrganization; groups: Group[] };

let tree: TestTree;
let crowds: Crowd[];
let readers: Actor[];
let streets: Map<number, Actor>;

beforeAll(async () => {
  tree = await addTree(world);
  crowds = [];
  for (const place of [tree.east, tree.east, tree.west]) {
    const branch = await addMeetingBranch(world, { parent: place.community, members: 3 });
    const groups: Group[] = [];
    for (const name of ['第一党小组', '第二党小组']) {
      const group = await addOrganization(world, { parent: branch.branch, type: 'group', name });
      const members = [
        await addMember(world, branch.branch, { group }),
        await addMember(world, branch.branch, { group }),
      ];
      branch.members.push(...members);
      groups.push({ organization: group, members });
    }
    crowds.push({ ...branch, street: place.street, groups });
  }
  // One branch has a committee whose commissioner is not at work: the secretary enters.
  const [first] = crowds;
  if (first === undefined) throw new Error('no branch');
  await world.db
    .updateTable('organization')
    .set({ has_committee: true })
    .where('id', '=', first.branch.id)
    .execute();
  for (const member of first.members.slice(1, 3))
    await addPosition(world, member, 'committee_member');
  const district = await actorAs(world, 'district_auditor', tree.district);
  const east = await actorAs(world, 'street_organizer', tree.east.street);
  const west = await actorAs(world, 'street_organizer', tree.west.street);
  readers = [district, east, west, first.secretary];
  streets = new Map([
    [tree.east.street.id, east],
    [tree.west.street.id, west],
  ]);
});

/** Something that happens: who meets, as what, when, and how far its record goes. */
const happening = fc.record({
  crowd: fc.nat({ max: 2 }),
  group: fc.nat({ max: 1 }),
  type: fc.constantFrom(...duties),
  lecture: fc.boolean(),
  heldOn: fc.constantFrom('2026-01-15', '2026-02-28', '2026-03-01', '2026-03-13', '2025-12-31'),
  minute: fc.nat({ max: 59 }),
  goes: fc.constantFrom('recorded', 'submitted', 'passed', 'returned', 'resubmitted'),
});

type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;
let hour = 0;

async function happens(one: Happening): Promise<void> {
  const crowd = crowds[one.crowd];
  const group = crowd?.groups[one.group];
  if (crowd === undefined || group === undefined) throw new Error('nobody');
  if (one.type === 'committee_meeting' && one.crowd !== 0) return;
  const ofGroup = one.type === 'group_meeting';
  const people = ofGroup
    ? group.members
    : one.type === 'committee_meeting'
      ? crowd.members.slice(0, 3)
      : crowd.members;
  // Each at an hour of its own: the same meeting twice is another test's business.
  hour += 1;
  const time = `${String(hour % 22).padStart(2, '0')}:${String((one.minute + hour) % 60).padStart(2, '0')}`;
  const input = {
    ...aRecord(people),
    type: one.type,
    combinedType: one.type === 'theme_day' && one.lecture ? ('party_lecture' as const) : null,
    groupId: ofGroup ? group.organization.id : null,
    heldOn: one.heldOn,
    startsAt: time,
    endsAt: '23:00',
    lateReason: '补录',
  };
  const secretary = as(crowd.secretary);
  const street = as(streets.get(crowd.street.id) ?? crowd.secretary);
  const recorded = await secretary.record(input).catch((error: unknown) => {
    // Once in a long while chance gives the same minute twice; anything else is a fault.
    if (String(error).includes('已有记录')) return null;
    throw error;
  });
  if (recorded === null || one.goes === 'recorded') return;
  const sent = await secretary.submit(recorded);
  if (one.goes === 'submitted') return;
  if (one.goes === 'passed') {
    await street.review({ ...sent, decision: 'pass' });
    return;
  }
  const back = await street.review({ ...sent, decision: 'return', opinion: '补充' });
  if (one.goes === 'resubmitted') {
    await secretary.submit(await secretary.record({ ...input, ...back, place: '二楼会议室' }));
  }
}

const months = ['2026-01', '2026-03', '2025-12'];
const quarterly: readonly Duty[] = ['branch_assembly', 'party_lecture'];

async function tables() {
  const organizations = await world.db
    .selectFrom('organization')
    .select(['id', 'path', 'parent_id', 'type', 'has_committee'])
    .execute();
  return { organizations, activities: await world.db.selectFrom('activity').selectAll().execute() };
}

/** A plain recount: one look at the table for each thing owed. */
function recount(
  { organizations, activities }: Awaited<ReturnType<typeof tables>>,
  path: string,
  duty: Duty,
  month: string,
) {
  const first = Number(month.slice(5)) - ((Number(month.slice(5)) - 1) % 3);
  const inQuarter = [first, first + 1, first + 2].map(
    (number) => `${month.slice(0, 5)}${String(number).padStart(2, '0')}`,
  );
  const inPeriod = quarterly.includes(duty) ? inQuarter : [month];
  let done = 0;
  let due = 0;
  for (const branch of organizations) {
    if (branch.type !== 'branch' || !branch.path.startsWith(path)) continue;
    if (duty === 'committee_meeting' && !branch.has_committee) continue;
    const groups = organizations.filter((o) => o.type === 'group' && o.parent_id === branch.id);
    const debtors = duty === 'group_meeting' ? groups.map((group) => group.id) : [null];
    for (const group of debtors) {
      due += 1;
      const found = activities.some(
        (row) =>
          row.organization_id === branch.id &&
          (row.type === duty || row.combined_type === duty) &&
          row.group_id === group &&
          inPeriod.includes(row.held_on.slice(0, 7)) &&
          ['pending_street', 'passed', 'archived'].includes(row.state),
      );
      if (found) done += 1;
    }
  }
  return { done, due };
}

test('whatever happens, every figure equals a recount, and opens into as many rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 6 }), async (happenings) => {
      for (const one of happenings) await happens(one);
      await world.logged();
      const kept = await tables();
      for (const reader of readers) {
        const board = callerAs(world, dutiesRouter, reader);
        for (const month of months) {
          const { rows, total } = await board.matrix({ month });
          for (const duty of duties) {
            const { organizationId, organizationPath } = reader.assignment;
            expect(total[duty]).toEqual(recount(kept, organizationPath, duty, month));
            const sum = rows.reduce((all, row) => all + row.cells[duty].due, 0);
            expect(sum).toBe(total[duty].due);
            const cell = await board.cell({ organizationId, duty, month, limit: 100 });
            expect({ done: cell.done, due: cell.due }).toEqual(total[duty]);
            expect(cell.items).toHaveLength(total[duty].due);
            expect(cell.items.filter((row) => row.records.length > 0)).toHaveLength(
              total[duty].done,
            );
          }
        }
      }
    }),
    { numRuns: 8, seed: 20260316 },
  );
}, 120_000);
