// Tests of what a member sees of activities.
import { expect, test } from 'vitest';
import {
  actorAs,
  addMeetingBranch,
  aPlan,
  aRecord,
  refusalOf,
  testDistrict,
} from '../../testing/index.js';
import { activitiesRouter } from '../router.js';

const here = testDistrict(activitiesRouter);
const { world, as } = here;

test('a member sees what was announced and held, and of attendance his own row only', async () => {
  const { branch, members, secretary } = await addMeetingBranch(world, {
    parent: here.tree.east.community,
    members: 5,
  });
  const member = await actorAs(world, 'member', branch, members[4]);
  const planned = await as(secretary).plan(aPlan);
  expect(await as(member).mine({})).toEqual({ upcoming: [], items: [], next: null });
  expect(await refusalOf(as(member).get(planned))).toBe('not_found');
  await as(secretary).notify(planned);
  expect((await as(member).mine({})).upcoming.map((row) => row.id)).toEqual([planned.id]);

  const recorded = await as(secretary).record({
    ...aRecord(members, 3),
    lateReason: '本不需要',
    explanation: '内部说明',
  });
  const mine = await as(member).mine({});
  expect(mine.items).toMatchObject([{ id: recorded.id, presence: 'absent', phase: 'recorded' }]);
  const seen = await as(member).get(recorded);
  expect(seen).toMatchObject({
    attendance: [{ memberId: members[4]?.id, presence: 'absent' }],
    present: 3,
    discussion: '',
    explanation: '',
    history: [],
    leaveRequests: [],
    judgement: { outcome: 'ok', findings: [] },
    allowed: [],
  });
  const all = await as(secretary).get(recorded);
  expect(all.attendance).toHaveLength(5);
  expect(all.lateReason).toBe(null);
});

test('a member pages through what was, newest first, without gaps or doubles', async () => {
  const { branch, members, secretary } = await addMeetingBranch(world, {
    parent: here.tree.east.community,
    members: 2,
  });
  const ids: number[] = [];
  for (const heldOn of ['2026-03-11', '2026-03-12', '2026-03-12', '2026-03-13', '2026-03-16']) {
    const startsAt = `0${ids.length}:00`;
    ids.push((await as(secretary).record({ ...aRecord(members), heldOn, startsAt })).id);
  }
  const member = await actorAs(world, 'member', branch, members[1]);
  const seen: number[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof as>['mine']>> = await as(member).mine({
      limit: 2,
      cursor,
    });
    seen.push(...page.items.map((row) => row.id));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toEqual([...ids].reverse());
  const filters = { organizationId: branch.id, from: '2026-03-12', to: '2026-03-13' };
  const listed = await as(secretary).list({ ...filters, state: ['pending_minutes'] });
  expect(listed.items.map((row) => row.heldOn)).toEqual(['2026-03-13', '2026-03-12', '2026-03-12']);
  expect((await as(secretary).list({ ...filters, type: 'theme_day' })).items).toEqual([]);
  expect(await refusalOf(as(member).mine({ cursor: 'nonsense' }))).toBe('invalid_input');
});
