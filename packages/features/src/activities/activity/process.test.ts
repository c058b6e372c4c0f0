// Tests of an activity's steps as screens show them.
import { citationText } from '@xianfeng/rules';
import { afterEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addMeetingBranch,
  aPlan,
  aRecord,
  refusalReport,
  testDistrict,
  withSettings,
} from '../../testing/index.js';
import { activitiesRouter } from '../router.js';

const here = testDistrict(activitiesRouter);
const { world, as } = here;

const morning = world.clock.now();
const DAY = 86_400_000;
afterEach(async () => {
  world.clock.set(morning);
  await world.db.deleteFrom('district_setting').execute();
});

const branchOf = (members: number, committee = false) =>
  addMeetingBranch(world, { parent: here.tree.east.community, members, committee });

const signs = { done: '✓', current: '▸', ahead: '…', stopped: '✗' };

/** 计划✓03-16甲: each step of the bar in short. */
async function bar(actor: Actor, activity: { id: number }): Promise<string[]> {
  const { process } = await as(actor).get(activity);
  return process.steps.map(
    ({ label, status, on, by }) => `${label}${signs[status]}${on?.slice(5) ?? ''}${by ?? ''}`,
  );
}

/** Each step that cannot be made, with the facts that would change it. */
async function refused(actor: Actor, activity: { id: number }) {
  const { moves } = await as(actor).get(activity);
  return moves
    .filter(({ outcome }) => outcome === 'block')
    .map(({ label, findings }) => `${label}: ${findings.map(({ change }) => change?.fact).join()}`);
}

describe('the step bar', () => {
  test('follows a meeting from its plan to its passing', async () => {
    const { members, secretary } = await branchOf(3);
    const planned = await as(secretary).plan(aPlan);
    const { displayName } = secretary;
    expect(await bar(secretary, planned)).toEqual([
      `计划▸03-16${displayName}`,
      '已通知…',
      '进行中…',
      '待补记录…',
      '待支部审核…',
      '待街道审核…',
      '通过…',
      '归档…',
    ]);
    const noticed = await as(secretary).notify(planned);
    world.clock.advance(4 * DAY + 8 * 3_600_000);
    expect((await bar(secretary, planned)).slice(0, 4)).toEqual([
      `计划✓03-16${displayName}`,
      `已通知✓03-16${displayName}`,
      '进行中✓03-20',
      '待补记录▸',
    ]);
    expect((await as(secretary).get(planned)).process.dueOn).toBe('2026-03-25');
    world.clock.advance(DAY);
    const entered = { ...aRecord(members), ...noticed, heldOn: aPlan.heldOn };
    const recorded = await as(secretary).record(entered);
    expect((await bar(secretary, planned)).slice(2, 5)).toEqual([
      '进行中✓03-20',
      `已记录待提交▸03-21${displayName}`,
      '待支部审核…',
    ]);
    expect((await as(secretary).get(planned)).process.dueOn).toBeNull();
    const sent = await as(secretary).submit(recorded);
    expect((await bar(secretary, planned)).slice(2)).toEqual([
      '进行中✓03-20',
      `待补记录✓03-21${displayName}`,
      `待街道审核▸03-21${displayName}`,
      '通过…',
      '归档…',
    ]);
    await as(here.street).review({ ...sent, decision: 'pass' });
    expect((await bar(secretary, planned)).at(-2)).toBe(`通过▸03-21${here.street.displayName}`);
  });

  test('begins with the record where nothing was planned, and shows what came back', async () => {
    const { members, secretary, commissioner } = await branchOf(7, true);
    if (commissioner === null) throw new Error('no commissioner');
    const recorded = await as(commissioner).record(aRecord(members));
    const sent = await as(commissioner).submit(recorded);
    const confirmed = await as(secretary).confirm({ ...sent, decision: 'pass' });
    const opinion = '请补充缺席原因';
    await as(here.street).review({ ...confirmed, decision: 'return', opinion });
    expect(await bar(secretary, recorded)).toEqual([
      `已退回▸03-16${here.street.displayName}`,
      '待补记录…',
      '待支部审核…',
      '待街道审核…',
      '通过…',
      '归档…',
    ]);
  });

  test('ends where the activity was called off; a member is shown none', async () => {
    const { members, secretary } = await branchOf(3);
    const noticed = await as(secretary).notify(await as(secretary).plan(aPlan));
    const member = await actorAs(world, 'member', here.tree.east.branch, members[2]);
    expect((await as(member).get(noticed)).process).toEqual({ steps: [], dueOn: null });
    expect((await as(member).get(noticed)).moves).toEqual([]);
    await as(secretary).cancel({ ...noticed, reason: '场地停电' });
    expect(await bar(secretary, noticed)).toEqual([
      `计划✓03-16${secretary.displayName}`,
      `已通知✓03-16${secretary.displayName}`,
      `已取消✗03-16${secretary.displayName}`,
    ]);
  });
});

describe('why not', () => {
  test('each step that cannot be made says by which fact', async () => {
    const { members, secretary, commissioner } = await branchOf(7, true);
    if (commissioner === null) throw new Error('no commissioner');
    const planned = await as(commissioner).plan(aPlan);
    expect(await refused(commissioner, planned)).toEqual([
      '会后记录: heldOn',
      '提交支部审核: state',
    ]);
    expect(await refused(secretary, planned)).toEqual([
      '会后记录: actorEnters,heldOn',
      '提交支部审核: state',
      '确认并上报: state',
    ]);
    expect(await refused(here.street, planned)).toEqual([
      '发出通知: role',
      '会后记录: heldOn,role',
      '审核通过: state',
      '取消活动: role',
    ]);
    const recorded = await as(commissioner).record({ ...aRecord(members), discussion: '' });
    expect(await refused(commissioner, recorded)).toEqual(['提交支部审核: minutesComplete']);
    const { moves } = await as(commissioner).get(recorded);
    const [finding] = moves.find(({ event }) => event === 'submit')?.findings ?? [];
    expect(finding?.message).toBe('会议记录要素不全，不能提交。');
    expect(
      citationText(finding?.citation ?? { regulation: '', article: null, version: '' }),
    ).not.toBe('');
  });

  test('what is offered is what the interpreter lets through', async () => {
    const { members, secretary } = await branchOf(3);
    const lacking = await as(secretary).record({ ...aRecord(members), discussion: '' });
    expect((await as(secretary).get(lacking)).allowed).toEqual(['record']);
    const whole = await as(secretary).record({ ...aRecord(members), ...lacking });
    expect((await as(secretary).get(whole)).allowed).toEqual(['record', 'submit']);
  });
});

describe('the settings in force', () => {
  test('say how early a notice goes out', async () => {
    const { secretary } = await branchOf(2);
    const planned = await as(secretary).plan(aPlan);
    const outcome = async () =>
      (await as(secretary).get(planned)).moves.find(({ event }) => event === 'notify')?.outcome;
    expect(await outcome()).toBe('ok');
    await withSettings(world, { 'meet.noticeDays': 5 });
    expect(await outcome()).toBe('warn');
    expect((await refusalReport(as(secretary).notify(planned))).message).toContain('至少5天');
    await as(secretary).notify({ ...planned, explanation: '临时调整' });
  });

  test('say when a record is late, and when too late, on the day of the entry', async () => {
    const { members, secretary } = await branchOf(2);
    await withSettings(world, { 'meet.minutesWorkingDays': 1 });
    world.clock.advance(DAY);
    const late = await refusalReport(as(secretary).record(aRecord(members)));
    expect(late.message).toContain('2026年3月16日');
    const kept = await as(secretary).record({ ...aRecord(members), lateReason: '记录人住院' });
    expect((await as(secretary).get(kept)).late).toBe(true);
    await withSettings(world, { 'meet.oldestEntryDays': 30 });
    const old = { ...aRecord(members), heldOn: '2026-02-10', lateReason: '记录人住院' };
    expect((await refusalReport(as(secretary).record(old))).message).toContain('超过30天');
  });

  test('of the day of the first entry judge what is corrected later', async () => {
    const { members, secretary } = await branchOf(2);
    const first = await as(secretary).record(aRecord(members));
    world.clock.advance(DAY);
    await withSettings(world, { 'meet.minutesWorkingDays': 1 }, '2026-03-17');
    const again = await as(secretary).record({ ...aRecord(members), ...first });
    expect((await as(secretary).get(again)).late).toBe(false);
  });

  test('say how often a record may come back', async () => {
    const { members, secretary } = await branchOf(2);
    await withSettings(world, { 'meet.maxReturns': 1 });
    const sent = await as(secretary).submit(await as(secretary).record(aRecord(members)));
    const opinion = '请补充';
    const back = await as(here.street).review({ ...sent, decision: 'return', opinion });
    const waiting = () => as(here.district).waiting({ limit: 10 });
    expect(await waiting()).toEqual({ items: [], total: 0 });
    const again = await as(secretary).submit(
      await as(secretary).record({ ...aRecord(members), ...back, place: '党员活动室' }),
    );
    // The street may return it no more: it waits for the district.
    expect(await waiting()).toMatchObject({ items: [{ id: again.id }], total: 1 });
    expect(await refused(here.street, again)).toEqual([
      '退回支部: returns',
      '区级协调通过: role',
      '区级协调退回: role',
    ]);
    const refusal = await refusalReport(
      as(here.street).review({ ...again, decision: 'return', opinion }),
    );
    expect(refusal.message).toContain('本区设置');
  });

  test('say how long leave may be proved afterwards', async () => {
    const { branch, members, secretary } = await branchOf(3);
    const noticed = await as(secretary).notify(await as(secretary).plan(aPlan));
    const member = await actorAs(world, 'member', branch, members[2]);
    world.clock.advance(5 * DAY);
    await withSettings(world, { 'meet.leaveProofWorkingDays': 1 });
    const asked = as(member).askLeave({ activityId: noticed.id, reason: '住院' });
    expect((await refusalReport(asked)).message).toContain('2026年3月23日');
  });
});
