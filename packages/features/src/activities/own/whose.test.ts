// Tests of whose an activity is: a member sees and hears of what calls the member, and of nothing else.
import { namesOf } from '@xianfeng/rules';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { attachmentsRouter } from '../../attachments/index.js';
import { type Actor, roomsOf } from '../../kernel/index.js';
import {
  actorAs,
  addMeetingBranch,
  addOrganization,
  addPosition,
  aPlan,
  aRecord,
  callerAs,
  recordedEvents,
  refusalOf,
  type TestBranch,
  testDistrict,
} from '../../testing/index.js';
import { activitiesRouter } from '../router.js';

const here = testDistrict(activitiesRouter);
const { world, as } = here;
const morning = world.clock.now();
afterEach(() => world.clock.set(morning));

let meeting: TestBranch;
let groupId: number;
/** Of the committee, of the group, invited to the talk, and of none of them. */
let phones: Record<'committee' | 'group' | 'talk' | 'plain', Actor>;

beforeAll(async () => {
  meeting = await addMeetingBranch(world, {
    ...{ parent: here.tree.east.community, members: 7, committee: true },
  });
  const { branch, members } = meeting;
  groupId = (await addOrganization(world, { parent: branch, type: 'group' })).id;
  const [, , deputy, ofGroup, invited, plain] = members;
  if (deputy === undefined || ofGroup === undefined) throw new Error('too few members');
  await addPosition(world, deputy, 'committee_member');
  await world.db
    .updateTable('member')
    .set({ group_id: groupId })
    .where('id', '=', ofGroup.id)
    .execute();
  phones = {
    committee: await actorAs(world, 'member', branch, deputy),
    group: await actorAs(world, 'member', branch, ofGroup),
    talk: await actorAs(world, 'member', branch, invited),
    plain: await actorAs(world, 'member', branch, plain),
  };
});

const names = ['committee', 'group', 'talk', 'plain'] as const;
const idOf = (index: number) => meeting.members[index]?.id ?? 0;
const enterer = () => meeting.commissioner ?? meeting.secretary;

/** A planned meeting of each body, with whom of the four it calls. */
const bodies = {
  assembly: { plan: {}, calls: [...names] },
  committee: { plan: { type: 'committee_meeting' }, calls: ['committee'] },
  group: { plan: () => ({ type: 'group_meeting', groupId }), calls: ['group'] },
  lifeOfGroup: { plan: () => ({ type: 'organizational_life_meeting', groupId }), calls: ['group'] },
  talk: {
    plan: () => ({ type: 'heart_to_heart_talk', chairId: idOf(0), inviteeIds: [idOf(4)] }),
    calls: ['talk'],
  },
  lecture: { plan: { type: 'party_lecture' }, calls: [...names] },
} as const;

/** Who of the four sees it in each place where a member could. */
async function seenBy(id: number) {
  const yes = async (asked: Promise<unknown>) =>
    asked.then(
      () => true,
      () => false,
    );
  const events = (await recordedEvents(world)).filter(
    ({ subject }) => subject.kind === 'activity' && subject.id === id,
  );
  const none = (): string[] => [];
  const places = { page: none(), list: none(), files: none(), live: none(), leave: none() };
  for (const name of names) {
    const actor = phones[name];
    const { upcoming, items } = await as(actor).mine({ limit: 50 });
    const leave = await refusalOf(as(actor).askLeave({ activityId: id, reason: '家中有事' })).catch(
      () => 'granted',
    );
    const files = () =>
      callerAs(world, attachmentsRouter, actor).list({
        owner: { kind: 'activity', id },
      });
    const heard = events.some(({ audience }) =>
      roomsOf(actor).some((room) => audience.includes(room)),
    );
    if (await yes(as(actor).get({ id }))) places.page.push(name);
    if ([...upcoming, ...items].some((row) => row.id === id)) places.list.push(name);
    if (await yes(files())) places.files.push(name);
    if (heard) places.live.push(name);
    if (leave !== 'not_found') places.leave.push(name);
  }
  return places;
}

test.each(namesOf(bodies))(
  'an announced meeting is seen everywhere by those whom it calls, and nowhere by others: %s',
  async (body) => {
    const { plan, calls } = bodies[body];
    const given = typeof plan === 'function' ? plan() : plan;
    const startsAt = `1${namesOf(bodies).indexOf(body)}:00`;
    const planned = await as(enterer()).plan({
      ...{ ...aPlan, endsAt: null, startsAt, heldOn: '2026-03-18', explanation: '测试', ...given },
    });
    await as(enterer()).notify({ ...planned, explanation: '测试' });
    const everywhere = { page: calls, list: calls, files: calls, live: calls, leave: calls };
    expect(await seenBy(planned.id)).toEqual(everywhere);
  },
);

test('what was recorded of a talk or of the committee stays with those who were on its list', async () => {
  const two = { chairId: idOf(0), recorderId: idOf(4), attendance: [] };
  const came = (index: number) => ({ memberId: idOf(index), presence: 'present' as const });
  const talk = await as(enterer()).record({
    ...{ ...aRecord(meeting.members), ...two, type: 'heart_to_heart_talk' },
    attendance: [came(0), came(4)],
  });
  const sitting = await as(enterer()).record({
    ...{ ...aRecord(meeting.members), type: 'committee_meeting', explanation: '测试' },
    ...{ recorderId: idOf(1), attendance: [came(0), came(1), came(2)] },
  });
  const own = (who: string) => ({
    page: [who],
    list: [who],
    files: [who],
    live: [who],
    leave: [who],
  });
  expect({ ...(await seenBy(talk.id)), leave: ['talk'] }).toEqual(own('talk'));
  expect({ ...(await seenBy(sitting.id)), leave: ['committee'] }).toEqual(own('committee'));
  // The seat is given up: what was decided with the member there stays readable.
  await world.db
    .updateTable('position')
    .set({ ends_on: '2026-03-01' })
    .where('member_id', '=', idOf(2))
    .execute();
  expect((await as(phones.committee).get(sitting)).resolution).not.toBe('');
  expect(await refusalOf(as(phones.plain).get(sitting))).toBe('not_found');
});

test('who is asked to a talk is of the branch, and of a talk only', async () => {
  const strange = { ...aPlan, heldOn: '2026-03-19', inviteeIds: [here.secretary.memberId ?? 0] };
  const talk = { ...strange, type: 'heart_to_heart_talk' as const };
  expect(await refusalOf(as(enterer()).plan(talk))).toBe('invalid_input');
  expect(await refusalOf(as(enterer()).plan({ ...strange, inviteeIds: [idOf(4)] }))).toBe(
    'invalid_input',
  );
});

test('the next meeting is one that is not over', async () => {
  const plan = { ...aPlan, type: 'theme_day' as const, heldOn: '2026-03-23', explanation: '测试' };
  const today = await as(enterer()).plan({ ...plan, startsAt: '08:00', endsAt: '09:00' });
  await as(enterer()).notify({ ...today, explanation: '测试' });
  const next = async () =>
    (await as(phones.plain).mine({})).upcoming.filter(({ heldOn }) => heldOn === '2026-03-23');
  const at = (time: string) => world.clock.set(Date.parse(`2026-03-23T${time}:00+08:00`));
  at('08:59');
  expect(await next()).toMatchObject([{ id: today.id, phase: 'in_progress' }]);
  at('09:00');
  expect(await next()).toEqual([]);
  expect((await as(phones.plain).mine({})).items[0]).toMatchObject({ phase: 'pending_minutes' });
});
