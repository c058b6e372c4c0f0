// Tests of leave (MEET-12).
import { afterEach, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import { history } from '../../kit/process/index.js';
import {
  actorAs,
  addAssignment,
  addMeetingBranch,
  aPlan,
  aRecord,
  recordedEvents,
  refusalOf,
  refusalReport,
  type TestBranch,
  testDistrict,
} from '../../testing/index.js';
import { activitiesRouter } from '../router.js';
import { leaveProcess } from './process.js';

const here = testDistrict(activitiesRouter);
const { world, as } = here;
const morning = world.clock.now();
afterEach(() => world.clock.set(morning));

/** A branch whose assembly is announced, with one of its members on the phone. */
async function announced(members = 4) {
  const meeting = await addMeetingBranch(world, { parent: here.tree.east.community, members });
  const planned = await as(meeting.secretary).plan(aPlan);
  const noticed = await as(meeting.secretary).notify(planned);
  const member = await phoneOf(meeting, 2);
  return { ...meeting, noticed, member };
}

function phoneOf({ branch, members }: TestBranch, index: number): Promise<Actor> {
  return actorAs(world, 'member', branch, members[index]);
}

const reason = '当日陪护住院家人';

test('leave that was asked for and granted stands in the roster and in the record', async () => {
  const { branch, members, secretary, noticed, member } = await announced();
  expect((await as(member).mine({})).upcoming[0]).toMatchObject({
    id: noticed.id,
    mayAskLeave: true,
    leave: null,
  });
  const asked = await as(member).askLeave({ activityId: noticed.id, reason });
  expect((await as(member).mine({})).upcoming[0]).toMatchObject({
    mayAskLeave: false,
    leave: { state: 'pending', reason },
  });
  expect(await as(secretary).get(noticed)).toMatchObject({
    leaveRequests: [{ id: asked.id, name: members[2]?.name, reason, decidable: true }],
  });
  await as(secretary).decideLeave({ ...asked, approve: true });
  const roster = await as(secretary).roster({
    organizationId: branch.id,
    type: 'branch_assembly',
    heldOn: aPlan.heldOn,
    activityId: noticed.id,
  });
  const row = roster.members.find((one) => one.memberId === members[2]?.id);
  expect(row?.leave).toMatchObject({ state: 'approved', reason });

  world.clock.advance(5 * 86_400_000);
  // Marked absent by mistake: leave was granted, so it counts as leave.
  const record = { ...aRecord(members, 2), ...noticed, heldOn: aPlan.heldOn };
  await as(secretary).record(record);
  expect((await as(member).mine({})).items[0]).toMatchObject({ presence: 'leave' });
  const { attendance } = await as(secretary).get(noticed);
  const presence = new Map(attendance.map((one) => [one.memberId, one.presence]));
  expect(members.map(({ id }) => presence.get(id))).toEqual([
    'present',
    'present',
    'leave',
    'absent',
  ]);
});

test('asked twice, after the start, for a mere plan, or for another branch: refused', async () => {
  const { noticed, member, secretary } = await announced();
  const ask = { activityId: noticed.id, reason };
  await as(member).askLeave(ask);
  expect(await refusalOf(as(member).askLeave(ask))).toBe('duplicate');
  const stranger = await actorAs(world, 'member', here.tree.west.branch);
  expect(await refusalOf(as(stranger).askLeave(ask))).toBe('not_found');
  const { id } = await as(secretary).plan({ ...aPlan, startsAt: '09:00' });
  expect(await refusalOf(as(member).askLeave({ activityId: id, reason }))).toBe('not_found');

  const late = await announced();
  world.clock.advance(5 * 86_400_000);
  const refusal = await refusalReport(
    as(late.member).askLeave({ activityId: late.noticed.id, reason }),
  );
  expect(refusal).toMatchObject({ code: 'rule_blocked', findings: [{ rule: 'MEET-12' }] });
});

test('taken back, it can be asked again; once it has begun it stands', async () => {
  const { branch, noticed, member, secretary } = await announced();
  const asked = await as(member).askLeave({ activityId: noticed.id, reason });
  const other = await actorAs(world, 'member', branch);
  expect(await refusalOf(as(other).withdrawLeave(asked))).toBe('not_found');
  const taken = await as(member).withdrawLeave(asked);
  expect(taken).toEqual({ id: asked.id, version: 2 });
  expect(await refusalOf(as(secretary).decideLeave({ ...taken, approve: true }))).toBe(
    'wrong_state',
  );
  const again = await as(member).askLeave({ activityId: noticed.id, reason });
  expect(again).toEqual({ id: asked.id, version: 3 });
  expect(await refusalOf(as(secretary).decideLeave({ ...taken, approve: true }))).toBe(
    'stale_version',
  );
  await as(secretary).decideLeave({ ...again, approve: false, answer: '当日须到会表决' });
  expect((await as(member).mine({})).upcoming[0]).toMatchObject({
    mayAskLeave: true,
    leave: { state: 'refused' },
  });
  const third = await as(member).askLeave({ activityId: noticed.id, reason });
  world.clock.advance(5 * 86_400_000);
  expect(await refusalOf(as(member).withdrawLeave(third))).toBe('wrong_state');
});

test('the secretary does not decide his own: the street does (MEET-12)', async () => {
  const meeting = await announced();
  const { secretary, branch } = meeting;
  const { id } = await addAssignment(world, { id: secretary.accountId }, 'member', branch);
  const own: Actor = { ...secretary, assignment: { ...secretary.assignment, id, role: 'member' } };
  const asked = await as(own).askLeave({ activityId: meeting.noticed.id, reason });
  expect(await refusalOf(as(secretary).decideLeave({ ...asked, approve: true }))).toBe('not_found');
  const others = await as(meeting.member).askLeave({ activityId: meeting.noticed.id, reason });
  expect(await refusalOf(as(here.street).decideLeave({ ...others, approve: true }))).toBe(
    'not_found',
  );
  const west = await actorAs(world, 'street_organizer', here.tree.west.street);
  expect(await refusalOf(as(west).decideLeave({ ...asked, approve: true }))).toBe('not_found');
  expect((await as(here.street).get(meeting.noticed)).allowed).toEqual(['decideLeave']);
  await as(here.street).decideLeave({ ...asked, approve: true });
});

test('what waits for a decision is listed to the one who decides, the soonest meeting first', async () => {
  const near = await announced();
  const { secretary, branch, members } = near;
  const plan = await as(secretary).plan({ ...aPlan, heldOn: '2026-03-25', title: '较晚的大会' });
  const far = await as(secretary).notify({ ...plan, explanation: '测试' });
  const other = await phoneOf(near, 3);
  const { id } = await addAssignment(world, { id: secretary.accountId }, 'member', branch);
  const own: Actor = { ...secretary, assignment: { ...secretary.assignment, id, role: 'member' } };
  const late = await as(near.member).askLeave({ activityId: far.id, reason });
  const first = await as(near.member).askLeave({ activityId: near.noticed.id, reason });
  const second = await as(other).askLeave({ activityId: near.noticed.id, reason });
  const ofSecretary = await as(own).askLeave({ activityId: near.noticed.id, reason });

  const { items } = await as(secretary).pendingLeave({});
  expect(items.map((leave) => leave.id)).toEqual([first.id, second.id, late.id]);
  expect(items[0]).toMatchObject({ name: members[2]?.name, reason, decidable: true });
  const page = await as(secretary).pendingLeave({ limit: 2 });
  expect(page.items.map((leave) => leave.id)).toEqual([first.id, second.id]);
  const rest = await as(secretary).pendingLeave({ limit: 2, cursor: page.next });
  expect(rest).toMatchObject({ items: [{ id: late.id }], next: null });

  const ofStreet = await as(here.street).pendingLeave({});
  expect(ofStreet.items.map((leave) => leave.id)).toContain(ofSecretary.id);
  expect(ofStreet.items.map((leave) => leave.id)).not.toContain(first.id);
  const west = await actorAs(world, 'street_organizer', here.tree.west.street);
  expect((await as(west).pendingLeave({})).items).toEqual([]);

  await as(secretary).decideLeave({ ...first, approve: true });
  await as(other).withdrawLeave(second);
  const left = await as(secretary).pendingLeave({});
  expect(left.items.map((leave) => leave.id)).toEqual([late.id]);
});

test('an event of leave is heard by the branch, those above and the person; its reason by nobody', async () => {
  const { branch, noticed, member, secretary } = await announced();
  const asked = await as(member).askLeave({ activityId: noticed.id, reason });
  await as(secretary).decideLeave({ ...asked, approve: true });
  const events = (await recordedEvents(world)).filter(
    (event) => event.subject.kind === 'leave' && event.subject.id === asked.id,
  );
  expect(events.map((event) => event.type)).toEqual(['leave.asked', 'leave.decided']);
  const [district, streetId, community] = [
    here.tree.district,
    here.tree.east.street,
    here.tree.east.community,
  ];
  for (const event of events) {
    expect(event.audience).toEqual([
      `o${district.id}`,
      `o${streetId.id}`,
      `o${community.id}`,
      `o${branch.id}`,
      `p${member.personId}`,
    ]);
    expect(JSON.stringify(event.data)).not.toContain(reason);
  }
});

test('every step of a request stands in its history, with who made it and why', async () => {
  const { noticed, member, secretary } = await announced();
  const asked = await as(member).askLeave({ activityId: noticed.id, reason });
  const refused = await as(secretary).decideLeave({ ...asked, approve: false, answer: '不符' });
  const again = await as(member).askLeave({ activityId: noticed.id, reason: '临时出差' });
  expect(again).toEqual({ id: asked.id, version: refused.version + 1 });
  const granted = await as(secretary).decideLeave({ ...again, approve: true });
  await as(member).withdrawLeave(granted);
  const told = await history(world.db, leaveProcess, asked.id);
  expect(told.map(({ version, label, to, by, text }) => [version, label, to, by, text])).toEqual([
    [1, '待审批', 'pending', member.displayName, reason],
    [2, '不准假', 'refused', secretary.displayName, '不符'],
    [3, '再次请假', 'pending', member.displayName, '临时出差'],
    [4, '准假', 'approved', secretary.displayName, ''],
    [5, '撤回请假', 'withdrawn', member.displayName, ''],
  ]);
});
