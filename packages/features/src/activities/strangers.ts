/** What strangers try with the activities of another branch. */
import { callerAs, type OtherStreet, SECRET, strangersOf } from '../testing/index.js';
import { activitiesRouter } from './router.js';

const version = 1;
const meeting = {
  type: 'theme_day',
  title: '越权的主题党日',
  heldOn: '2026-03-20',
  startsAt: '09:00',
  endsAt: '10:00',
  place: '会议室',
  explanation: '测试',
} as const;

/** A procedure without an attempt here does not compile. */
export const strangers = strangersOf(activitiesRouter, async (street) => {
  // Notified and not yet begun, so that leave could be asked.
  const plannedId = await planned(street);
  const leave = await callerAs(street.world, activitiesRouter, street.member).askLeave({
    activityId: plannedId,
    reason: `${SECRET}家中有事`,
  });
  const { world, secretary } = street;
  const late = await callerAs(world, activitiesRouter, secretary).askLateEntry({
    ...{ type: 'theme_day', heldOn: '2025-06-02', reason: `${SECRET}没有登记` },
  });
  return {
    ...{ plannedId, leaveId: leave.id, submittedId: await submitted(street) },
    lateEntryId: late.id,
  };
}).attempt({
  list: { hidden: ({ organizationId }) => ({ organizationId }) },
  get: { hidden: ({ submittedId }) => ({ id: submittedId }) },
  roster: {
    hidden: ({ organizationId }) => ({
      organizationId,
      type: 'theme_day',
      heldOn: '2026-03-20',
    }),
  },
  mine: { scoped: () => ({}) },
  pendingLeave: { scoped: () => ({}) },
  waiting: { scoped: () => ({ limit: 10 }) },
  plan: { hidden: ({ otherMemberId }) => ({ ...meeting, chairId: otherMemberId }) },
  change: { hidden: ({ plannedId }) => ({ ...meeting, id: plannedId, version: 2 }) },
  notify: { hidden: ({ plannedId }) => ({ id: plannedId, version: 2 }) },
  cancel: {
    hidden: ({ plannedId }) => ({
      id: plannedId,
      version: 2,
      reason: '越权',
      explanation: '越权',
    }),
  },
  record: {
    hidden: ({ plannedId, memberId, otherMemberId }) => ({
      ...meeting,
      id: plannedId,
      version: 2,
      heldOn: '2026-03-13',
      chairId: otherMemberId,
      recorderId: memberId,
      attendance: [{ memberId, presence: 'present' }],
    }),
  },
  submit: { hidden: ({ plannedId }) => ({ id: plannedId, version: 2 }) },
  confirm: {
    hidden: ({ submittedId }) => ({ id: submittedId, version: 2, decision: 'pass', opinion: '' }),
  },
  review: {
    hidden: ({ submittedId }) => ({ id: submittedId, version: 2, decision: 'pass', opinion: '' }),
  },
  readers: { hidden: ({ plannedId }) => ({ id: plannedId }) },
  noteRead: { hidden: ({ plannedId }) => ({ id: plannedId, number: 1 }) },
  enterLeave: {
    hidden: ({ plannedId, otherMemberId }) => ({
      ...{ activityId: plannedId, memberId: otherMemberId, reason: '越权请假' },
    }),
  },
  coordinate: {
    hidden: ({ submittedId }) => ({
      ...{ id: submittedId, version: 2, decision: 'pass', opinion: '越权协调' },
    }),
  },
  askCorrection: {
    hidden: ({ submittedId, memberId, otherMemberId }) => ({
      reason: '越权更正',
      record: {
        ...meeting,
        id: submittedId,
        version: 2,
        chairId: otherMemberId,
        recorderId: memberId,
        attendance: [{ memberId, presence: 'present' }],
      },
    }),
  },
  answerCorrection: {
    hidden: ({ submittedId }) => ({ id: submittedId, version: 2, correctionId: 1, agreed: true }),
  },
  lateEntries: { scoped: () => ({}) },
  lateEntry: { hidden: ({ lateEntryId }) => ({ id: lateEntryId }) },
  askLateEntry: {
    scoped: () => ({ type: 'theme_day', heldOn: '2099-06-01', reason: '越权补录' }),
  },
  decideLateEntries: {
    hidden: ({ lateEntryId }) => ({ items: [{ id: lateEntryId, version: 1 }], agreed: true }),
  },
  passMany: { hidden: ({ submittedId }) => ({ items: [{ id: submittedId, version: 2 }] }) },
  askLeave: { hidden: ({ plannedId }) => ({ activityId: plannedId, reason: '越权请假' }) },
  withdrawLeave: { hidden: ({ leaveId }) => ({ id: leaveId, version }) },
  decideLeave: { hidden: ({ leaveId }) => ({ id: leaveId, version, approve: true }) },
});

async function planned({ world, secretary }: OtherStreet): Promise<number> {
  const caller = callerAs(world, activitiesRouter, secretary);
  const plan = await caller.plan({
    type: 'party_lecture',
    title: `${SECRET}党课`,
    heldOn: '2026-03-25',
    startsAt: '09:00',
    endsAt: '10:00',
    place: SECRET,
    chairId: secretary.memberId ?? 0,
    agenda: SECRET,
    explanation: '测试',
  });
  world.clock.advance(1000);
  await caller.notify({ id: plan.id, version: plan.version });
  return plan.id;
}

/** Waits for the street. */
async function submitted({ world, secretary, member, members }: OtherStreet): Promise<number> {
  const caller = callerAs(world, activitiesRouter, secretary);
  const record = await caller.record({
    type: 'theme_day',
    title: `${SECRET}主题党日`,
    heldOn: '2026-03-12',
    startsAt: '09:00',
    endsAt: '11:00',
    place: SECRET,
    chairId: secretary.memberId ?? 0,
    recorderId: member.memberId ?? 0,
    agenda: SECRET,
    discussion: SECRET,
    resolution: SECRET,
    signed: true,
    explanation: '测试',
    attendance: members.map(({ id }) => ({ memberId: id, presence: 'present' })),
  });
  await caller.submit({ id: record.id, version: record.version });
  return record.id;
}
