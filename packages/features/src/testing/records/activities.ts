// Builders of branches that meet, plans and records for tests.
import type { Actor } from '../../kernel/index.js';
import type { Post } from '../../organizations/labels.js';
import { actorAs } from '../people/actors.js';
import { addMember, type TestMember } from '../people/members.js';
import { addOrganization, type TestOrganization } from '../places/organizations.js';
import type { World } from '../world.js';

/** A branch with people in it, ready to meet. */
export interface TestBranch {
  branch: TestOrganization;
  /** Everybody who is expected, the two officers included. */
  members: TestMember[];
  secretary: Actor;
  /** Null in a branch whose secretary holds the only office. */
  commissioner: Actor | null;
}

/**
 * A branch of so many full members, with its secretary, and with a committee and its commissioner
 * where `committee` says so.
 */
export async function addMeetingBranch(
  world: World,
  given: { parent: TestOrganization; members: number; committee?: boolean },
): Promise<TestBranch> {
  const committee = given.committee ?? false;
  const branch = await addOrganization(world, { parent: given.parent, hasCommittee: committee });
  const members: TestMember[] = [];
  for (let i = 0; i < given.members; i++) members.push(await addMember(world, branch));
  const [first, second] = members;
  if (first === undefined || second === undefined) throw new Error('too few members');
  const secretary = await actorAs(world, 'branch_secretary', branch, first);
  await addPosition(world, first, 'secretary');
  if (committee) await addPosition(world, second, 'organization_commissioner');
  const commissioner = committee
    ? await actorAs(world, 'organization_commissioner', branch, second)
    : null;
  return { branch, members, secretary, commissioner };
}

/** Gives a member a post in the team of the branch. */
export async function addPosition(world: World, member: TestMember, post: Post): Promise<void> {
  await world.db
    .insertInto('position')
    .values({
      organization_id: member.branch.id,
      member_id: member.id,
      post,
      starts_on: '2024-07-01',
      ends_on: null,
    })
    .execute();
}

/** A whole record of an assembly on 2026-03-13, complete enough to be sent in. */
export function aRecord(members: readonly { id: number }[], present = members.length) {
  const [first, second] = members;
  if (first === undefined || second === undefined) throw new Error('too few members');
  return {
    type: 'branch_assembly' as const,
    title: '第一季度支部党员大会',
    heldOn: '2026-03-13',
    startsAt: '15:00',
    endsAt: '16:30',
    place: '社区党群服务中心三楼会议室',
    chairId: first.id,
    recorderId: second.id,
    agenda: '一、传达学习；二、讨论第二季度计划。',
    discussion: '与会党员逐一发言，同意工作安排；一名党员建议增加志愿服务次数。',
    resolution: '通过第二季度工作计划。',
    signed: true,
    attendance: members.map((member, index) => ({
      memberId: member.id,
      presence: index < present ? ('present' as const) : ('absent' as const),
      reason: index < present ? null : '因事未到',
    })),
  };
}

/** An assembly ahead of the tests' usual morning of 2026-03-16. */
export const aPlan = {
  type: 'branch_assembly' as const,
  title: '第一季度支部党员大会',
  heldOn: '2026-03-20',
  startsAt: '15:00',
  endsAt: '16:30',
  place: '社区党群服务中心三楼会议室',
};
