// Tests of tasks from handing down to close.
import { describe, expect, test } from 'vitest';
import type { Actor } from '../kernel/index.js';
import {
  actorAs,
  addMember,
  addOrganization,
  recordedEvents,
  refusalOf,
  refusalReport,
  testDistrict,
} from '../testing/index.js';
import { tasksRouter } from './router.js';

const here = testDistrict(tasksRouter);
const { world, as } = here;

const task = { title: '上报第一季度主题党日计划', body: '请于月底前报送。', dueOn: '2026-03-31' };

const handToBranches = (actor: Actor = here.street) =>
  as(actor).hand({
    ...task,
    to: { organizationIds: [here.tree.east.branch.id, here.tree.east.otherBranch.id] },
  });

/** The delivery of a task to the actor as a member or to the actor's organization. */
async function deliveryOf(actor: Actor, taskId: number) {
  const { own } = await as(actor).get({ id: taskId });
  if (own === null) throw new Error('nothing was delivered to this actor');
  return { deliveryId: own.id, version: own.version };
}

describe('handing down', () => {
  test('recipients have it in their lists, and the sender counts them', async () => {
    const { id } = await handToBranches();
    const received = await as(here.secretary).received({ state: 'open' });
    expect(received.items[0]).toMatchObject({
      taskId: id,
      title: task.title,
      senderName: here.tree.east.street.name,
      state: 'handed',
      overdue: false,
      allowed: ['accept', 'split', 'report'],
    });
    const sent = await as(here.street).sent({});
    expect(sent.items[0]).toMatchObject({ id, total: 2, overdue: 0 });
    expect(sent.items[0]?.progress.handed).toBe(2);
    expect(await as(here.street).get({ id })).toMatchObject({ total: 2, allowed: ['withdraw'] });
    const rows = await as(here.street).deliveries({ taskId: id });
    expect(rows.items.map((row) => row.organizationName)).toEqual([
      here.tree.east.branch.name,
      here.tree.east.otherBranch.name,
    ]);
  });

  test('every recipient hears of it by one event, with everybody above', async () => {
    const { id } = await as(here.district).hand({
      ...task,
      to: { organizationIds: [here.tree.west.branch.id, here.tree.east.street.id] },
    });
    const events = (await recordedEvents(world, 'task.handed')).filter(
      (event) => event.subject.id === id,
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.data).toEqual({
      organizationId: here.tree.district.id,
      parentDeliveryId: null,
      kind: 'organizations',
      recipients: 2,
    });
    expect(new Set(events[0]?.audience)).toEqual(
      new Set(
        [
          here.tree.district.id,
          here.tree.east.street.id,
          here.tree.west.street.id,
          here.tree.west.community.id,
          here.tree.west.branch.id,
        ].map((organization) => `o${organization}`),
      ),
    );
  });

  test('a member has it on his phone, earliest due date first, under whichever assignment', async () => {
    const member = await actorAs(world, 'member', here.tree.east.branch);
    const to = { memberIds: [member.memberId ?? 0] };
    const late = await as(here.secretary).hand({ ...task, dueOn: '2026-04-30', to });
    const early = await as(here.secretary).hand({ ...task, dueOn: '2026-03-20', to });
    const mine = await as(member).mine({});
    expect(mine.items.map((row) => row.taskId)).toEqual([early.id, late.id]);
    const first = await as(member).mine({ limit: 1 });
    const second = await as(member).mine({ limit: 1, cursor: first.next });
    expect([...first.items, ...second.items].map((row) => row.taskId)).toEqual([early.id, late.id]);
    expect(second.next).toBeNull();
    const event = (await recordedEvents(world, 'task.handed')).at(-1);
    expect(event?.audience).toContain(`p${member.personId}`);
    expect(await as(here.secretary).mine({})).toEqual({ items: [], next: null });
  });

  test('the same key makes one task, also when it is pressed twice at once', async () => {
    const input = { ...task, to: { organizationIds: [here.tree.east.branch.id] } };
    const [first, second] = await Promise.all([
      as(here.street, 'k1').hand(input),
      as(here.street, 'k1').hand(input),
    ]);
    expect(second).toEqual(first);
    expect(await refusalOf(as(here.street, 'k1').hand({ ...input, title: '另一项任务' }))).toBe(
      'key_reused',
    );
    const made = await world.db
      .selectFrom('delivery')
      .select('id')
      .where('task_id', '=', first.id)
      .execute();
    expect(made).toHaveLength(1);
  });

  test('nothing outside the scope can be handed to, and nothing is left half done', async () => {
    const before = await as(here.street).sent({ limit: 100 });
    const westMember = await addMember(world, here.tree.west.branch);
    const strangers = [
      () =>
        as(here.street).hand({
          ...task,
          to: { organizationIds: [here.tree.east.branch.id, here.tree.west.branch.id] },
        }),
      () => as(here.street).hand({ ...task, to: { organizationIds: [999_999] } }),
      () => as(here.street).hand({ ...task, to: { organizationIds: [here.tree.district.id] } }),
      () => as(here.secretary).hand({ ...task, to: { memberIds: [westMember.id] } }),
      () => as(here.street).hand({ ...task, to: { memberIds: [westMember.id] } }),
    ];
    for (const call of strangers) expect(await refusalOf(call())).toBe('not_found');
    expect(await as(here.street).sent({ limit: 100 })).toEqual(before);
  });

  test('bad input is refused with a sentence at its field', async () => {
    const to = { organizationIds: [here.tree.east.branch.id] };
    const past = await refusalReport(as(here.street).hand({ ...task, dueOn: '2026-03-15', to }));
    expect(past.fields?.[0]).toMatchObject({ path: 'dueOn' });
    const impossible = await refusalReport(
      as(here.street).hand({ ...task, dueOn: '2026-02-30', to }),
    );
    expect(impossible.fields?.[0]).toMatchObject({ path: 'dueOn' });
    const group = { organizationIds: [here.tree.east.street.id] };
    const own = await refusalReport(as(here.street).hand({ ...task, to: group }));
    expect(own.fields?.[0]?.message).toContain('不能下达给本组织');
    const twice = { organizationIds: [here.tree.east.branch.id, here.tree.east.branch.id] };
    expect(await refusalOf(as(here.street).hand({ ...task, to: twice }))).toBe('invalid_input');
    const long = { ...task, body: '长'.repeat(5001), to };
    expect(await refusalOf(as(here.street).hand(long))).toBe('invalid_input');
    const neither = { ...task, to: {} };
    expect(await refusalOf(as(here.street).hand(neither))).toBe('invalid_input');
    const { items } = await as(here.street).sent({});
    const cursor = Buffer.from('["x"]').toString('base64url');
    expect(items.length).toBeGreaterThan(0);
    expect(await refusalOf(as(here.street).sent({ cursor }))).toBe('invalid_input');
  });

  test('a group and a dissolved organization cannot be handed to', async () => {
    const group = await addOrganization(world, { parent: here.tree.east.branch, type: 'group' });
    const gone = await addOrganization(world, { parent: here.tree.east.community });
    await world.db
      .updateTable('organization')
      .set({ status: 'dissolved' })
      .where('id', '=', gone.id)
      .execute();
    for (const organization of [group, gone]) {
      const call = as(here.street).hand({ ...task, to: { organizationIds: [organization.id] } });
      expect((await refusalReport(call)).fields?.[0]?.message).toContain(organization.name);
    }
  });
});

describe('from report to close', () => {
  test('accept, report, return, report again, close: all of it stays in the history', async () => {
    const { id } = await handToBranches();
    let step = await deliveryOf(here.secretary, id);
    step = { ...step, ...(await as(here.secretary).accept(step)) };
    step = { ...step, ...(await as(here.secretary).report({ ...step, text: '已报送计划。' })) };
    expect((await as(here.street).deliveries({ taskId: id })).items[0]).toMatchObject({
      state: 'reported',
      excerpt: '已报送计划。',
      allowed: ['returnReport', 'close'],
    });
    step = {
      ...step,
      ...(await as(here.street).returnReport({ ...step, text: '缺少时间安排。' })),
    };
    expect((await as(here.secretary).received({})).items[0]).toMatchObject({
      state: 'returned',
      opinion: '缺少时间安排。',
    });
    step = { ...step, ...(await as(here.secretary).report({ ...step, text: '已补充时间安排。' })) };
    await as(here.street).close({ ...step, text: '' });
    const detail = await as(here.secretary).delivery({ id: step.deliveryId });
    expect(detail).toMatchObject({ state: 'closed', report: '已补充时间安排。', allowed: [] });
    expect(detail.history.map((entry) => [entry.event, entry.text])).toEqual([
      ['accept', ''],
      ['report', '已报送计划。'],
      ['returnReport', '缺少时间安排。'],
      ['report', '已补充时间安排。'],
      ['close', ''],
    ]);
    expect(detail.history[0]?.by).toBe(here.secretary.displayName);
  });

  test('a sender finds the tasks of which a report waits for an answer', async () => {
    const { id } = await handToBranches();
    const waiting = async () =>
      (await as(here.street).sent({ reported: true, limit: 100 })).items.map((task) => task.id);
    expect(await waiting()).not.toContain(id);
    let step = await deliveryOf(here.secretary, id);
    step = { ...step, ...(await as(here.secretary).report({ ...step, text: '已报送' })) };
    expect(await waiting()).toContain(id);
    await as(here.street).close({ ...step, text: '' });
    expect(await waiting()).not.toContain(id);
  });

  test('a task closes with its last delivery', async () => {
    const { id } = await handToBranches();
    const rows = (await as(here.street).deliveries({ taskId: id })).items;
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('two were handed');
    const close = (row: { id: number; version: number }) =>
      as(here.street).close({ deliveryId: row.id, version: row.version, text: '已当面办结。' });
    await close(first);
    expect((await as(here.street).get({ id })).state).toBe('open');
    await close(second);
    expect(await as(here.street).get({ id })).toMatchObject({
      state: 'closed',
      version: 2,
      allowed: [],
    });
    const event = (await recordedEvents(world, 'task.closed')).at(-1);
    expect(event?.subject).toEqual({ kind: 'task', id, version: 2 });
    expect(event?.audience).toContain(`o${here.tree.east.otherBranch.id}`);
  });

  test('the last two deliveries closed at the same moment close the task once', async () => {
    const { id } = await handToBranches();
    const rows = (await as(here.street).deliveries({ taskId: id })).items;
    await Promise.all(
      rows.map((row) =>
        as(here.street).close({ deliveryId: row.id, version: row.version, text: '已办结。' }),
      ),
    );
    expect(await as(here.street).get({ id })).toMatchObject({ state: 'closed', version: 2 });
    const closings = await recordedEvents(world, 'task.closed');
    expect(closings.filter((event) => event.subject.id === id)).toHaveLength(1);
  });

  test('what was never reported is closed only with a reason', async () => {
    const { id } = await handToBranches();
    const step = await deliveryOf(here.secretary, id);
    const refused = await refusalReport(as(here.street).close(step));
    expect(refused.fields?.[0]?.path).toBe('text');
  });

  test('a report and a closing that meet: one wins, the other is told to look again', async () => {
    const { id } = await handToBranches();
    const step = await deliveryOf(here.secretary, id);
    const outcomes = await Promise.allSettled([
      as(here.secretary).report({ ...step, text: '已完成。' }),
      as(here.street).close({ ...step, text: '不再需要。' }),
    ]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(await refusalOf(Promise.reject(lost?.reason))).toBe('stale_version');
    const { history, version } = await as(here.secretary).delivery({ id: step.deliveryId });
    expect(history).toHaveLength(1);
    expect(version).toBe(step.version + 1);
  });

  test('a stale version and a step out of turn change nothing', async () => {
    const { id } = await handToBranches();
    const step = await deliveryOf(here.secretary, id);
    await as(here.secretary).accept(step);
    expect(await refusalOf(as(here.secretary).report({ ...step, text: '迟了一步' }))).toBe(
      'stale_version',
    );
    const now = await deliveryOf(here.secretary, id);
    expect(await refusalOf(as(here.secretary).accept(now))).toBe('wrong_state');
    expect(await refusalOf(as(here.street).returnReport({ ...now, text: '还没有汇报' }))).toBe(
      'wrong_state',
    );
    expect((await deliveryOf(here.secretary, id)).version).toBe(now.version);
  });

  test('a late report is taken and marked; a return after the due date makes nobody late', async () => {
    const started = world.clock.now();
    const { id } = await handToBranches();
    const inTime = await deliveryOf(here.secretary, id);
    const reported = await as(here.secretary).report({ ...inTime, text: '按期完成。' });
    const other = await actorAs(world, 'branch_secretary', here.tree.east.otherBranch);
    world.clock.set(Date.parse('2026-03-31T16:00:00Z'));
    expect((await as(here.street).sent({})).items[0]).toMatchObject({ id, overdue: 1 });
    expect((await as(other).received({})).items[0]).toMatchObject({ overdue: true, late: false });
    await as(other).report({ ...(await deliveryOf(other, id)), text: '迟报，因人员外出。' });
    const returned = await as(here.street).returnReport({
      deliveryId: inTime.deliveryId,
      version: reported.version,
      text: '请补一张照片。',
    });
    await as(here.secretary).report({ ...inTime, version: returned.version, text: '已补。' });
    const rows = (await as(here.street).deliveries({ taskId: id })).items;
    expect(rows.map((row) => [row.state, row.late])).toEqual([
      ['reported', false],
      ['reported', true],
    ]);
    world.clock.set(started);
  });
});
