// Tests of what is told of a meeting after its notice: changes, who has read them, leave asked anew.
import { afterEach, expect, test } from 'vitest';
import { history } from '../../kit/process/index.js';
import {
  actorAs,
  addMeetingBranch,
  addMember,
  aPlan,
  recordedEvents,
  refusalOf,
  refusalReport,
  testDistrict,
} from '../../testing/index.js';
import { leaveProcess } from '../leave/process.js';
import { activitiesRouter } from '../router.js';

const here = testDistrict(activitiesRouter);
const { world, as } = here;
const morning = world.clock.now();
afterEach(() => world.clock.set(morning));

/** A branch whose assembly is announced: a member with a phone, and an elder without an account. */
async function announced() {
  const meeting = await addMeetingBranch(world, {
    ...{ parent: here.tree.east.community, members: 3 },
  });
  const elder = await addMember(world, meeting.branch);
  const planned = await as(meeting.secretary).plan(aPlan);
  const told = await as(meeting.secretary).notify(planned);
  const member = await actorAs(world, 'member', meeting.branch, meeting.members[2]);
  return { ...meeting, told, member, elder };
}

const reason = '与全区会议冲突';

test('a moved meeting is told to those whom it calls: old → new and why', async () => {
  const { secretary, member, told } = await announced();
  const moved = { ...aPlan, ...told, heldOn: '2026-03-23', place: '二楼会议室' };
  expect(await refusalReport(as(secretary).change(moved))).toMatchObject({
    code: 'invalid_input',
    fields: [{ path: 'reason' }],
  });
  await as(secretary).change({ ...moved, reason });
  const { upcoming } = await as(member).mine({});
  const news = {
    ...{ number: 2, cancelled: false, reason, toldAt: morning },
    changes: [
      { field: 'heldOn', from: '2026-03-20', to: '2026-03-23' },
      { field: 'place', from: aPlan.place, to: '二楼会议室' },
    ],
  };
  expect(upcoming).toMatchObject([{ id: told.id, news, noticeNumber: 2, noticeRead: false }]);
  expect(await as(member).get(told)).toMatchObject({ notices: [news], noticeNumber: 2 });
  expect((await as(secretary).get(told)).notices).toEqual([news]);
});

test('what is not told needs no reason, and a plan that nobody knows of neither', async () => {
  const { secretary, member, told } = await announced();
  const chaired = { ...aPlan, ...told, chairId: secretary.memberId };
  const kept = await as(secretary).change(chaired);
  expect((await as(member).mine({})).upcoming).toMatchObject([{ news: null, noticeNumber: 1 }]);
  expect(await refusalOf(as(secretary).change({ ...chaired, ...told, reason }))).toBe(
    'stale_version',
  );
  const other = { ...aPlan, ...kept, type: 'theme_day' as const, reason };
  expect(await refusalOf(as(secretary).change(other))).toBe('invalid_input');
  const plan = await as(secretary).plan({ ...aPlan, startsAt: '08:00', endsAt: null });
  await as(secretary).change({ ...aPlan, ...plan, heldOn: '2026-03-30' });
});

test('a cancelled meeting stays before those whom it called until its time is over', async () => {
  const { secretary, member, told } = await announced();
  await as(secretary).cancel({ ...told, reason });
  const news = { cancelled: true, reason, changes: [] };
  expect((await as(member).mine({})).upcoming).toMatchObject([{ state: 'cancelled', news }]);
  world.clock.advance(5 * 86_400_000);
  expect(await as(member).mine({})).toMatchObject({ upcoming: [], items: [{ news }] });
});

test('nothing is announced or moved that is over', async () => {
  const { secretary, told } = await announced();
  const late = await as(secretary).plan({ ...aPlan, heldOn: '2026-03-16', startsAt: '08:00' });
  world.clock.set(Date.parse('2026-03-16T16:30:00+08:00'));
  expect(await refusalReport(as(secretary).notify({ ...late, explanation: '测试' }))).toMatchObject(
    {
      code: 'rule_blocked',
      findings: expect.arrayContaining([
        expect.objectContaining({ message: '活动时间已过，不能再发通知。' }),
      ]),
    },
  );
  world.clock.set(Date.parse('2026-03-20T17:00:00+08:00'));
  const moved = { ...aPlan, ...told, heldOn: '2026-03-21', reason };
  expect(await refusalOf(as(secretary).change(moved))).toBe('wrong_state');
  world.clock.set(Date.parse('2026-03-20T14:00:00+08:00'));
  const past = { ...aPlan, ...told, startsAt: '13:00', reason };
  expect(await refusalOf(as(secretary).change(past))).toBe('invalid_input');
});

test('leave that was asked from a moved meeting is asked of the member anew', async () => {
  const { branch, secretary, member, told } = await announced();
  const asked = await as(member).askLeave({ activityId: told.id, reason: '家中有事' });
  await as(secretary).decideLeave({ ...asked, approve: true });
  // A new place alone changes nothing of it.
  const placed = await as(secretary).change({ ...aPlan, ...told, place: '二楼', reason });
  expect((await as(member).mine({})).upcoming).toMatchObject([{ leave: { state: 'approved' } }]);
  const moved = { ...aPlan, ...placed, place: '二楼', startsAt: '09:00', endsAt: '10:00', reason };
  await as(secretary).change(moved);
  expect((await as(member).mine({})).upcoming).toMatchObject([
    { mayAskLeave: true, leave: { id: asked.id, state: 'lapsed' } },
  ]);
  const roster = await as(secretary).roster({
    ...{ organizationId: branch.id, type: 'branch_assembly', heldOn: aPlan.heldOn },
    activityId: told.id,
  });
  expect(roster.members.find(({ leave }) => leave !== null)?.leave?.state).toBe('lapsed');
  const again = await as(member).askLeave({ activityId: told.id, reason: '家中有事' });
  expect((await as(secretary).pendingLeave({})).items).toMatchObject([{ id: asked.id }]);
  await as(member).withdrawLeave(again);
  const steps = await history(world.db, leaveProcess, asked.id);
  expect(steps.map(({ event, text }) => [event, text])).toEqual([
    ['begin', '家中有事'],
    ['approve', ''],
    ['lapse', reason],
    ['ask', '家中有事'],
    ['withdraw', ''],
  ]);
});

test('the secretary enters leave for an elder who has no account, once', async () => {
  const { branch, secretary, member, elder, told } = await announced();
  const enter = { activityId: told.id, memberId: elder.id, reason: '住院' };
  const stranger = await addMember(world, here.tree.east.otherBranch);
  for (const actor of [member, here.street, here.district]) {
    expect(await refusalOf(as(actor).enterLeave(enter))).toBe('forbidden');
  }
  expect(await refusalOf(as(here.secretary).enterLeave(enter))).toBe('not_found');
  expect(await refusalOf(as(secretary).enterLeave({ ...enter, memberId: stranger.id }))).toBe(
    'invalid_input',
  );
  const own = { ...enter, memberId: secretary.memberId ?? 0 };
  expect(await refusalOf(as(secretary).enterLeave(own))).toBe('not_found');
  const twice = await Promise.allSettled([
    as(secretary).enterLeave(enter),
    as(secretary).enterLeave(enter),
  ]);
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { leaveRequests } = await as(secretary).get(told);
  const name = elder.name;
  expect(leaveRequests).toMatchObject([{ name, state: 'approved', entered: true, reason: '住院' }]);
  const roster = await as(secretary).roster({
    ...{ organizationId: branch.id, type: 'branch_assembly', heldOn: aPlan.heldOn },
    activityId: told.id,
  });
  expect(roster.members.find(({ memberId }) => memberId === elder.id)?.leave?.state).toBe(
    'approved',
  );
  world.clock.set(Date.parse('2026-03-20T15:00:00+08:00'));
  expect(
    await refusalOf(as(secretary).enterLeave({ ...enter, memberId: member.memberId ?? 0 })),
  ).toBe('rule_blocked');
});

test('leave is refused only with a reason that the member reads, and decided anew', async () => {
  const { secretary, member, told } = await announced();
  const asked = await as(member).askLeave({ activityId: told.id, reason: '家中有事' });
  expect(
    await refusalReport(as(secretary).decideLeave({ ...asked, approve: false })),
  ).toMatchObject({ code: 'invalid_input', fields: [{ path: 'answer' }] });
  const answer = '当日须到会表决';
  const refused = await as(secretary).decideLeave({ ...asked, approve: false, answer });
  expect((await as(member).mine({})).upcoming).toMatchObject([
    { leave: { state: 'refused', answer }, mayAskLeave: true },
  ]);
  expect((await as(secretary).get(told)).leaveRequests).toMatchObject([{ decidable: true }]);
  const granted = await as(secretary).decideLeave({ ...refused, approve: true });
  expect(await refusalOf(as(secretary).decideLeave({ ...granted, approve: true }))).toBe(
    'wrong_state',
  );
  await as(secretary).decideLeave({ ...granted, approve: false, answer });
  world.clock.set(Date.parse('2026-03-21T08:00:00+08:00'));
  expect((await as(member).mine({})).items).toMatchObject([{ leave: { state: 'refused' } }]);
});

test('who called the meeting sees who has read the notice, and who cannot sign in', async () => {
  const { secretary, member, elder, told, members } = await announced();
  const readers = async () => (await as(secretary).readers(told)).people;
  const of = async (id: number | null | undefined) =>
    (await readers()).find(({ memberId }) => memberId === id);
  expect(await readers()).toHaveLength(4);
  // Who sent it knows of it.
  expect(await of(secretary.memberId)).toMatchObject({ readAt: morning });
  expect(await of(elder.id)).toMatchObject({ hasAccount: false, readAt: null });
  expect(await of(member.memberId)).toMatchObject({ hasAccount: true, readAt: null });
  const before = (await recordedEvents(world)).length;
  await Promise.all([
    as(member).noteRead({ id: told.id, number: 1 }),
    as(member).noteRead({ id: told.id, number: 1 }),
  ]);
  const events = (await recordedEvents(world)).slice(before);
  expect(events.map(({ type }) => type)).toEqual(['activity_reading.noted']);
  expect(await of(member.memberId)).toMatchObject({ readAt: morning, readEarlier: false });
  expect((await as(member).mine({})).upcoming).toMatchObject([{ noticeRead: true }]);
  await as(secretary).change({ ...aPlan, ...told, place: '二楼', reason });
  expect(await of(member.memberId)).toMatchObject({ readAt: null, readEarlier: true });
  expect((await as(member).mine({})).upcoming).toMatchObject([{ noticeRead: false }]);
  // What was never told cannot have been read, and nobody else looks at the list.
  expect(await refusalOf(as(member).noteRead({ id: told.id, number: 9 }))).toBe('not_found');
  expect(await refusalOf(as(here.street).readers(told))).toBe('forbidden');
  expect(await refusalOf(as(here.secretary).readers(told))).toBe('not_found');
  const stranger = await actorAs(world, 'member', here.tree.east.otherBranch);
  expect(await refusalOf(as(stranger).noteRead({ id: told.id, number: 2 }))).toBe('not_found');
  expect(await of(members[1]?.id)).toMatchObject({ readAt: null });
});
