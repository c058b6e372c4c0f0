// Tests that events of activities are heard by those who may read them.
import { expect, test } from 'vitest';
import { type Actor, roomsOf } from '../kernel/index.js';
import {
  actorAs,
  addMeetingBranch,
  aPlan,
  aRecord,
  type RecordedEvent,
  recordedEvents,
  testDistrict,
} from '../testing/index.js';
import { activitiesRouter } from './router.js';

const here = testDistrict(activitiesRouter);
const { world, as } = here;

const hears = (actor: Actor, event: RecordedEvent) =>
  roomsOf(actor).some((room) => event.audience.includes(room));

const reads = (actor: Actor, id: number) =>
  as(actor)
    .get({ id })
    .then(
      () => true,
      () => false,
    );

test('an event is heard by those who can read the activity at that moment, and by nobody else', async () => {
  const { branch, members, secretary } = await addMeetingBranch(world, {
    parent: here.tree.east.community,
    members: 4,
  });
  const street = await actorAs(world, 'street_organizer', here.tree.east.street);
  const listeners: Record<string, Actor> = {
    member: await actorAs(world, 'member', branch, members[2]),
    secretary,
    neighbour: await actorAs(world, 'branch_secretary', here.tree.east.otherBranch),
    memberElsewhere: await actorAs(world, 'member', here.tree.east.otherBranch),
    street,
    otherStreet: await actorAs(world, 'street_organizer', here.tree.west.street),
    district: await actorAs(world, 'district_auditor', here.tree.district),
    approver: await actorAs(world, 'district_approver', here.tree.district),
    system: await actorAs(world, 'system_admin', here.tree.district),
    audit: await actorAs(world, 'audit_admin', here.tree.district),
  };

  let known = (await recordedEvents(world)).length;
  const heardBy: Record<string, string[]> = {};
  async function after(step: Promise<{ id: number; version: number }>) {
    const receipt = await step;
    const [event, ...more] = (await recordedEvents(world)).slice(known);
    if (event === undefined) throw new Error('nothing was told');
    expect(more).toEqual([]);
    known += 1;
    heardBy[event.type] = [];
    for (const [name, actor] of Object.entries(listeners)) {
      expect([event.type, name, hears(actor, event)]).toEqual([
        event.type,
        name,
        await reads(actor, receipt.id),
      ]);
      if (hears(actor, event)) heardBy[event.type]?.push(name);
    }
    expect(event.subject).toEqual({ kind: 'activity', ...receipt });
    return receipt;
  }

  const planned = await after(as(secretary).plan(aPlan));
  const changed = await after(as(secretary).change({ ...aPlan, ...planned, place: '二楼' }));
  const noticed = await after(as(secretary).notify(changed));
  await after(as(secretary).cancel({ ...noticed, reason: '与全区会议冲突' }));
  const recorded = await after(as(secretary).record(aRecord(members)));
  const sent = await after(as(secretary).submit(recorded));
  const opinion = '缺少讨论情况';
  const back = await after(as(street).review({ ...sent, decision: 'return', opinion }));
  const again = await after(as(secretary).record({ ...aRecord(members), ...back, place: '二楼' }));
  const resent = await after(as(secretary).submit(again));
  await after(as(street).review({ ...resent, decision: 'pass' }));

  const managers = ['secretary', 'street', 'district', 'approver'];
  const withMembers = ['member', ...managers];
  expect(heardBy).toEqual({
    'activity.planned': managers,
    'activity.changed': managers,
    'activity.notified': withMembers,
    'activity.cancelled': withMembers,
    'activity.recorded': withMembers,
    'activity.submitted': withMembers,
    'activity.returned': withMembers,
    'activity.passed': withMembers,
  });
});

test('what travels is ids, the day and the state: no names, no reasons, no minutes', async () => {
  const { members, secretary } = await addMeetingBranch(world, {
    parent: here.tree.east.community,
    members: 3,
  });
  const before = (await recordedEvents(world)).length;
  await as(secretary).record(aRecord(members, 2));
  const [event] = (await recordedEvents(world)).slice(before);
  expect(event?.data).toEqual({
    activityType: 'branch_assembly',
    heldOn: '2026-03-13',
    state: 'pending_minutes',
  });
});
