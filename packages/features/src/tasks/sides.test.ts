// Tests of who may do what at the two sides of a delivery.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, roomsOf } from '../kernel/index.js';
import {
  actorAs,
  addMember,
  addOrganization,
  recordedEvents,
  refusalOf,
  testDistrict,
} from '../testing/index.js';
import { tasksRouter } from './router.js';

const here = testDistrict(tasksRouter);
const { world, as } = here;
const task = { title: '开展主题党日活动', dueOn: '2026-03-31' };

let west: Actor;
let westSecretary: Actor;

beforeAll(async () => {
  west = await actorAs(world, 'street_organizer', here.tree.west.street);
  westSecretary = await actorAs(world, 'branch_secretary', here.tree.west.branch);
});

async function own(actor: Actor, taskId: number) {
  const { own: delivery } = await as(actor).get({ id: taskId });
  if (delivery === null) throw new Error('nothing was delivered to this actor');
  return { deliveryId: delivery.id, version: delivery.version };
}

/** The district hands to a street, the street splits it on to a branch, the branch to a member. */
async function chain() {
  const member = await actorAs(world, 'member', here.tree.east.branch);
  const top = await as(here.district).hand({
    ...task,
    to: { organizationIds: [here.tree.east.street.id] },
  });
  const atStreet = await own(here.street, top.id);
  const middle = await as(here.street).hand({
    ...task,
    to: { organizationIds: [here.tree.east.branch.id] },
    parentDeliveryId: atStreet.deliveryId,
  });
  const atBranch = await own(here.secretary, middle.id);
  const bottom = await as(here.secretary).hand({
    ...task,
    to: { memberIds: [member.memberId ?? 0] },
    parentDeliveryId: atBranch.deliveryId,
  });
  return { member, top, middle, bottom, atStreet, atBranch };
}

describe('who may', () => {
  test('another street finds nothing, whatever it tries', async () => {
    const { id } = await as(here.street).hand({
      ...task,
      to: { organizationIds: [here.tree.east.branch.id] },
    });
    const step = await own(here.secretary, id);
    const text = '试一试';
    for (const stranger of [west, westSecretary]) {
      const calls = [
        () => as(stranger).get({ id }),
        () => as(stranger).delivery({ id: step.deliveryId }),
        () => as(stranger).accept(step),
        () => as(stranger).report({ ...step, text }),
        () => as(stranger).returnReport({ ...step, text }),
        () => as(stranger).close({ ...step, text }),
        () => as(stranger).withdraw({ id, version: 1 }),
        () =>
          as(stranger).hand({
            ...task,
            to: { organizationIds: [here.tree.west.branch.id] },
            parentDeliveryId: step.deliveryId,
          }),
      ];
      for (const call of calls) expect(await refusalOf(call())).toBe('not_found');
      expect((await as(stranger).deliveries({ taskId: id })).items).toEqual([]);
    }
    expect((await own(here.secretary, id)).version).toBe(step.version);
  });

  test('a reader above may look and not act: the steps are for the two sides', async () => {
    const { id } = await as(here.street).hand({
      ...task,
      to: { organizationIds: [here.tree.east.branch.id] },
    });
    const step = await own(here.secretary, id);
    expect((await as(here.district).delivery({ id: step.deliveryId })).allowed).toEqual([]);
    expect(await refusalOf(as(here.district).close({ ...step, text: '代办' }))).toBe('not_found');
    expect(await refusalOf(as(here.street).accept(step))).toBe('not_found');
    expect(await refusalOf(as(here.secretary).close({ ...step, text: '自己办结' }))).toBe(
      'not_found',
    );
    expect(await refusalOf(as(here.secretary).withdraw({ id, version: 1 }))).toBe('not_found');
  });

  test('a member sees his own delivery and no other', async () => {
    const member = await actorAs(world, 'member', here.tree.east.branch);
    const neighbour = await actorAs(world, 'member', here.tree.east.branch);
    const { id } = await as(here.secretary).hand({
      ...task,
      to: { memberIds: [member.memberId ?? 0, neighbour.memberId ?? 0] },
    });
    const seen = await as(member).get({ id });
    expect(seen).toMatchObject({ total: 1, allowed: [] });
    expect(seen.own?.memberName).toBe(member.displayName);
    const step = await own(neighbour, id);
    expect(await refusalOf(as(member).delivery({ id: step.deliveryId }))).toBe('not_found');
    expect(await refusalOf(as(member).report({ ...step, text: '替他办' }))).toBe('not_found');
    expect(await refusalOf(as(member).deliveries({ taskId: id }))).toBe('forbidden');
    expect(await refusalOf(as(member).hand({ ...task, to: { memberIds: [1] } }))).toBe('forbidden');
    const handed = await as(here.street).hand({
      ...task,
      to: { organizationIds: [here.tree.east.branch.id] },
    });
    expect(await refusalOf(as(member).get({ id: handed.id }))).toBe('not_found');
    const names = (await as(here.district).deliveries({ taskId: id })).items.map(
      (row) => row.memberName,
    );
    expect(names.every((name) => name?.includes('*'))).toBe(true);
    expect(await refusalOf(as(null).mine({}))).toBe('not_signed_in');
  });

  test('who has left the branch hears and sees no more of it', async () => {
    const member = await actorAs(world, 'member', here.tree.east.branch);
    const { id } = await as(here.secretary).hand({
      ...task,
      to: { memberIds: [member.memberId ?? 0] },
    });
    const { deliveryId, version } = await own(member, id);
    await world.db
      .updateTable('member')
      .set({ standing: 'left' })
      .where('id', '=', member.memberId ?? 0)
      .execute();
    const moved = { ...member, memberId: (await addMember(world, here.tree.west.branch)).id };
    expect(await refusalOf(as(moved).get({ id }))).toBe('not_found');
    await as(here.secretary).close({ deliveryId, version, text: '组织关系已转出。' });
    const event = (await recordedEvents(world, 'delivery.closed')).at(-1);
    expect(event?.subject.id).toBe(deliveryId);
    expect(event?.audience).not.toContain(`p${member.personId}`);
  });
});

describe('nobody checks what he reported (GEN-08)', () => {
  test('with a commissioner in office the other one has to close it', async () => {
    const branch = await addOrganization(world, {
      parent: here.tree.east.community,
      hasCommittee: true,
    });
    const head = await actorAs(world, 'branch_secretary', branch);
    const commissioner = await actorAs(world, 'organization_commissioner', branch);
    const { id } = await as(head).hand({ ...task, to: { memberIds: [head.memberId ?? 0] } });
    const step = await own(head, id);
    const { version } = await as(head).report({ ...step, text: '本人已完成。' });
    const closing = { ...step, version, text: '' };
    expect((await as(head).delivery({ id: step.deliveryId })).allowed).toEqual([]);
    expect(await refusalOf(as(head).close(closing))).toBe('own_entry');
    await as(commissioner).close(closing);
    expect((await as(head).get({ id })).state).toBe('closed');
  });

  test('in a branch with one office the secretary does both', async () => {
    const { id } = await as(here.secretary).hand({
      ...task,
      to: { memberIds: [here.secretary.memberId ?? 0] },
    });
    const step = await own(here.secretary, id);
    const { version } = await as(here.secretary).report({ ...step, text: '本人已完成。' });
    await as(here.secretary).close({ ...step, version });
    expect((await as(here.secretary).get({ id })).state).toBe('closed');
  });
});

describe('splitting and withdrawing', () => {
  test('each level sees the part below it and where it came from', async () => {
    const { top, middle, bottom, atStreet, atBranch, member } = await chain();
    const seen = await as(here.street).delivery({ id: atStreet.deliveryId });
    expect(seen).toMatchObject({ state: 'accepted', splits: [{ id: middle.id, total: 1 }] });
    expect(seen.history).toMatchObject([{ event: 'split', text: task.title }]);
    expect((await as(here.district).delivery({ id: atStreet.deliveryId })).splits).toHaveLength(1);
    expect((await as(here.secretary).get({ id: middle.id })).parent).toBeNull();
    expect((await as(here.street).get({ id: middle.id })).parent?.taskId).toBe(top.id);
    expect((await as(here.secretary).get({ id: bottom.id })).parent?.deliveryId).toBe(
      atBranch.deliveryId,
    );
    expect((await as(member).get({ id: bottom.id })).parent).toBeNull();
  });

  test('splitting a returned one keeps the opinion with which it came back', async () => {
    const { id } = await as(here.street).hand({
      ...task,
      to: { organizationIds: [here.tree.east.branch.id] },
    });
    let step = await own(here.secretary, id);
    step = { ...step, ...(await as(here.secretary).report({ ...step, text: '已开展。' })) };
    await as(here.street).returnReport({
      deliveryId: step.deliveryId,
      version: step.version,
      text: '请补充照片。',
    });
    await as(here.secretary).hand({
      ...task,
      title: '收集活动照片',
      to: { memberIds: [here.secretary.memberId ?? 0] },
      parentDeliveryId: step.deliveryId,
    });
    const { state, opinion } = await as(here.secretary).delivery({ id: step.deliveryId });
    expect([state, opinion]).toEqual(['returned', '请补充照片。']);
  });

  test('withdrawing takes back what was split from it, down to the member', async () => {
    const { top, middle, bottom, member } = await chain();
    await as(here.district).withdraw({ id: top.id, version: 1 });
    for (const { id } of [top, middle, bottom]) {
      const { state, progress } = await as(here.district).get({ id });
      expect([state, progress.withdrawn]).toEqual(['withdrawn', 1]);
    }
    const withdrawn = await recordedEvents(world, 'task.withdrawn');
    expect(withdrawn.slice(-3).map((event) => event.subject.id)).toEqual([
      top.id,
      middle.id,
      bottom.id,
    ]);
    expect(withdrawn.at(-1)?.audience).toContain(`p${member.personId}`);
    const step = await own(member, bottom.id);
    expect(await refusalOf(as(member).report({ ...step, text: '已办' }))).toBe('wrong_state');
    expect(await refusalOf(as(here.district).withdraw({ id: top.id, version: 1 }))).toBe(
      'stale_version',
    );
    expect(await refusalOf(as(here.district).withdraw({ id: top.id, version: 2 }))).toBe(
      'wrong_state',
    );
  });

  test('what is closed stays closed when the rest is withdrawn', async () => {
    const { id } = await as(here.street).hand({
      ...task,
      to: { organizationIds: [here.tree.east.branch.id, here.tree.east.otherBranch.id] },
    });
    await as(here.street).close({ ...(await own(here.secretary, id)), text: '已当面办结。' });
    await as(here.street).withdraw({ id, version: 1 });
    expect((await as(here.street).get({ id })).progress).toMatchObject({ closed: 1, withdrawn: 1 });
  });

  test('a split that meets a withdrawal is taken back with it, or refused', async () => {
    for (let round = 0; round < 8; round++) {
      const top = await as(here.district).hand({
        ...task,
        to: { organizationIds: [here.tree.east.street.id] },
      });
      const { deliveryId } = await own(here.street, top.id);
      const [split] = await Promise.allSettled([
        as(here.street).hand({
          ...task,
          to: { organizationIds: [here.tree.east.branch.id] },
          parentDeliveryId: deliveryId,
        }),
        as(here.district).withdraw({ id: top.id, version: 1 }),
      ]);
      if (split.status === 'fulfilled') {
        expect((await as(here.street).get({ id: split.value.id })).state).toBe('withdrawn');
      } else expect(await refusalOf(Promise.reject(split.reason))).toBe('wrong_state');
    }
  });
});

describe('who hears of it may read it, and who may read it hears of it', () => {
  const readable = async (call: Promise<unknown>) => {
    try {
      await call;
      return true;
    } catch (error) {
      return (await refusalOf(Promise.reject(error))) !== 'not_found';
    }
  };

  test('for every event of a chain of tasks and every reader', async () => {
    const { member, top, middle, bottom } = await chain();
    const { deliveryId, version } = await own(member, bottom.id);
    await as(member).report({ deliveryId, version, text: '已完成。' });
    await as(here.secretary).close({ deliveryId, version: version + 1 });
    await as(here.secretary).report({
      ...(await own(here.secretary, middle.id)),
      text: '支部已完成。',
    });
    await as(here.district).withdraw({ id: top.id, version: 1 });
    const tasks = [top.id, middle.id, bottom.id];
    const ofChain = (await recordedEvents(world)).filter(
      ({ subject, data }) =>
        (subject.kind === 'task' && tasks.includes(subject.id)) ||
        (subject.kind === 'delivery' && tasks.includes(Number(data.taskId))),
    );
    expect(new Set(ofChain.map((event) => event.type))).toEqual(
      new Set([
        'task.handed',
        'task.closed',
        'task.withdrawn',
        'delivery.split',
        'delivery.reported',
        'delivery.closed',
      ]),
    );
    const neighbour = await actorAs(world, 'member', here.tree.east.branch);
    const admin = await actorAs(world, 'system_admin', here.tree.district);
    const other = await actorAs(world, 'branch_secretary', here.tree.east.otherBranch);
    const sameMember = { ...member, assignment: admin.assignment };
    const readers = [here.district, here.street, west, here.secretary, westSecretary, other];
    for (const actor of [...readers, member, neighbour, admin, sameMember]) {
      for (const { audience, subject } of ofChain) {
        const hears = roomsOf(actor).some((room) => audience.includes(room));
        const { id } = subject;
        const reads = await readable(
          subject.kind === 'task' ? as(actor).get({ id }) : as(actor).delivery({ id }),
        );
        expect([actor.assignment.role, subject, hears]).toEqual([
          actor.assignment.role,
          subject,
          reads,
        ]);
      }
    }
  });
});

test('a delivery names who holds it, and offers each side its own moves', async () => {
  const member = await actorAs(world, 'member', here.tree.east.branch);
  const handed = await as(here.secretary).hand({
    ...task,
    to: { memberIds: [member.memberId ?? 0] },
  });
  const mine = await own(member, handed.id);
  const seen = async (actor: Actor) => {
    const { moves, steps, dueOn } = await as(actor).delivery({ id: mine.deliveryId });
    const holder = steps.find(({ status }) => status === 'current')?.next;
    return { holder, dueOn, moves: moves.map(({ event, allowed }) => [event, allowed]) };
  };
  const name = (await as(member).delivery({ id: mine.deliveryId })).memberName;
  expect(await seen(member)).toEqual({
    holder: name,
    dueOn: task.dueOn,
    moves: [
      ['accept', true],
      ['report', true],
    ],
  });
  await as(member).report({ ...mine, text: '已开展。' });
  expect(await seen(here.secretary)).toMatchObject({
    dueOn: null,
    moves: [
      ['returnReport', true],
      ['close', true],
    ],
  });
  expect((await seen(member)).moves).toEqual([]);

  const lower = await as(here.district).hand({
    ...task,
    to: { organizationIds: [here.tree.east.street.id] },
  });
  const atStreet = await own(here.street, lower.id);
  await as(here.street).report({ ...atStreet, text: '已开展。' });
  const both: Actor = { ...here.district, accountId: here.street.accountId };
  const { moves } = await as(both).delivery({ id: atStreet.deliveryId });
  expect(moves.map(({ event, allowed }) => [event, allowed])).toEqual([
    ['returnReport', false],
    ['close', false],
  ]);
});
