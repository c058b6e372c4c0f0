import { createHash, randomUUID } from 'node:crypto';
import { storeAttachment } from '@xianfeng/features/attachments';
import type { Actor } from '@xianfeng/features/kernel';
import {
  actorAs,
  addMember,
  addVillage,
  anIncome,
  callerAs,
  type TestMember,
  type TestOrganization,
  type TestTree,
  testRequest,
  type World,
} from '@xianfeng/features/testing';
import { appRouter } from '../index.js';
import { addForeignTalents, type ForeignTalents, missingTalents } from './foreign-talents.js';

/** Stands in every text of the other street: whoever sees it has seen what he must not. */
export const SECRET = '西街私事';

/** Records of another street, made through the product itself. */
export interface Foreign extends ForeignTalents {
  organizationId: number;
  streetId: number;
  memberId: number;
  otherMemberId: number;
  accountId: number;
  sessionId: number;
  assignmentId: number;
  /** Notified and not yet begun, so that leave could be asked. */
  plannedId: number;
  /** Waits for the street. */
  submittedId: number;
  leaveId: number;
  taskId: number;
  deliveryId: number;
  memberDeliveryId: number;
  attachmentId: number;
  villageId: number;
  /** A village's month that waits for the street. */
  incomeId: number;
  projectId: number;
}

/** The same shape with ids that nobody has. */
export function missing(): Foreign {
  const nobody = 8_000_000_000_000;
  return {
    organizationId: nobody + 1,
    streetId: nobody + 2,
    memberId: nobody + 3,
    otherMemberId: nobody + 4,
    accountId: nobody + 5,
    sessionId: nobody + 6,
    assignmentId: nobody + 7,
    plannedId: nobody + 8,
    submittedId: nobody + 9,
    leaveId: nobody + 10,
    taskId: nobody + 11,
    deliveryId: nobody + 12,
    memberDeliveryId: nobody + 13,
    attachmentId: nobody + 14,
    ...missingTalents(nobody),
    villageId: nobody + 15,
    incomeId: nobody + 16,
    projectId: nobody + 17,
  };
}

/** Fills the west street with one record of each kind. */
export async function addForeign(world: World, tree: TestTree): Promise<Foreign> {
  const { street, branch } = tree.west;
  const members: TestMember[] = [];
  for (const sign of '甲乙丙丁') {
    members.push(
      await addMember(world, branch, { name: `${SECRET}${sign}`, phone: '19900001234' }),
    );
  }
  const [first, second] = members;
  if (first === undefined || second === undefined) throw new Error('no members');
  const secretary = await actorAs(world, 'branch_secretary', branch, first);
  const organizer = await actorAs(world, 'street_organizer', street);
  const asMember = await actorAs(world, 'member', branch, second);
  const call = (actor: Actor) => callerAs(world, appRouter, actor);
  const planned = await plan(world, call(secretary), first.id, '2026-03-25');
  const leave = await call(asMember).activities.askLeave({
    activityId: planned.id,
    reason: `${SECRET}家中有事`,
  });
  const submitted = await call(secretary).activities.record({
    type: 'theme_day',
    title: `${SECRET}主题党日`,
    heldOn: '2026-03-12',
    startsAt: '09:00',
    endsAt: '11:00',
    place: SECRET,
    chairId: first.id,
    recorderId: second.id,
    agenda: SECRET,
    discussion: SECRET,
    resolution: SECRET,
    signed: true,
    explanation: '测试',
    attendance: [...members.map((member) => member.id)].map((memberId) => ({
      memberId,
      presence: 'present' as const,
    })),
  });
  await call(secretary).activities.submit({ id: submitted.id, version: submitted.version });
  const task = await call(organizer).tasks.hand({
    title: `${SECRET}任务`,
    body: SECRET,
    dueOn: '2026-03-31',
    to: { organizationIds: [branch.id] },
  });
  const [delivery] = (await call(organizer).tasks.deliveries({ taskId: task.id })).items;
  if (delivery === undefined) throw new Error('no delivery');
  const split = await call(secretary).tasks.hand({
    title: `${SECRET}分派`,
    body: SECRET,
    dueOn: '2026-03-30',
    to: { memberIds: [second.id] },
  });
  const [forMember] = (await call(secretary).tasks.deliveries({ taskId: split.id })).items;
  if (forMember === undefined) throw new Error('no delivery');
  return {
    organizationId: branch.id,
    streetId: street.id,
    memberId: second.id,
    otherMemberId: first.id,
    accountId: asMember.accountId,
    sessionId: asMember.sessionId,
    assignmentId: secretary.assignment.id,
    plannedId: planned.id,
    submittedId: submitted.id,
    leaveId: leave.id,
    taskId: task.id,
    deliveryId: delivery.id,
    memberDeliveryId: forMember.id,
    attachmentId: await attach(world, secretary, delivery.id),
    ...(await addEconomy(world, street)),
    ...(await addForeignTalents(world, tree, SECRET)),
  };
}

/** A village with a month, a plan and a project. Its name stands in the tree for everybody. */
async function addEconomy(world: World, street: TestOrganization) {
  const village = await addVillage(world, street, '西街外村');
  const secretary = await actorAs(world, 'branch_secretary', village);
  const { economy } = callerAs(world, appRouter, secretary);
  const entered = await economy.enter({
    organizationId: village.id,
    year: 2026,
    month: 2,
    version: null,
    ...anIncome,
    note: SECRET,
  });
  const income = await economy.submit(entered);
  await economy.plan.save({
    organizationId: village.id,
    version: null,
    path: 'land',
    goal: SECRET,
    targetYear: 2027,
    targetFen: 1,
    documents: [{ kind: 'measures', title: SECRET }],
  });
  const project = await economy.plan.saveProject({
    organizationId: village.id,
    id: null,
    version: null,
    name: SECRET,
    path: 'land',
    state: 'running',
    startsOn: '2026-01-01',
    incomeBeforeFen: 1,
    incomeAfterFen: 2,
    leaderIds: [],
  });
  return { villageId: village.id, incomeId: income.id, projectId: project.id };
}

type Caller = ReturnType<typeof appRouter.createCaller>;

async function plan(world: World, caller: Caller, chairId: number, heldOn: string) {
  const planned = await caller.activities.plan({
    type: 'party_lecture',
    title: `${SECRET}党课`,
    heldOn,
    startsAt: '09:00',
    endsAt: '10:00',
    place: SECRET,
    chairId,
    agenda: SECRET,
    explanation: '测试',
  });
  world.clock.advance(1000);
  return caller.activities.notify({ id: planned.id, version: planned.version });
}

/** A picture of one point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function attach(world: World, actor: Actor, deliveryId: number): Promise<number> {
  const stored = await storeAttachment(
    {
      ...world.services,
      request: testRequest(),
      actor,
      write: {
        procedure: 'files.upload',
        key: randomUUID(),
        inputHash: createHash('sha256').update(PNG).digest(),
      },
    },
    { owner: { kind: 'delivery', id: deliveryId }, name: `${SECRET}.png`, bytes: PNG },
  );
  return stored.id;
}
