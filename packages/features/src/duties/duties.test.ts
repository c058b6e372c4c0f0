// Tests of what a branch owes in a month.
import { afterEach, describe, expect, test } from 'vitest';
import { activitiesRouter } from '../activities/index.js';
import type { Actor } from '../kernel/index.js';
import {
  actorAs,
  addMeetingBranch,
  addMember,
  addOrganization,
  aPlan,
  aRecord,
  callerAs,
  refusalOf,
  testDistrict,
  withSettings,
} from '../testing/index.js';
import { dutiesRouter } from './router.js';
import type { Duty, YearlyDuty } from './schema.js';

const here = testDistrict(activitiesRouter);
const { world, as } = here;
const morning = world.clock.now();
afterEach(() => world.clock.set(morning));

const month = async (actor: Actor, given: { month?: string; organizationId?: number } = {}) =>
  callerAs(world, dutiesRouter, actor).month({ month: '2026-03', ...given });

async function dutyOf(actor: Actor, duty: Duty | YearlyDuty, given: { month?: string } = {}) {
  const { duties } = await month(actor, given);
  const row = duties.find((one) => one.duty === duty);
  if (row === undefined) throw new Error(`the branch does not owe ${duty}`);
  return row;
}

const branchOf = (members: number, committee = false) =>
  addMeetingBranch(world, { parent: here.tree.east.community, members, committee });

describe('what a branch owes', () => {
  test('depends on its shape: a committee and each group owe their own meeting', async () => {
    const plain = await branchOf(3);
    const shown = (await month(plain.secretary)).duties;
    expect(shown.map((row) => [row.duty, row.dueOn, row.period.label])).toEqual([
      ['branch_assembly', '2026-03-31', '2026年第1季度'],
      ['party_lecture', '2026-03-31', '2026年第1季度'],
      ['theme_day', '2026-03-31', '2026年3月'],
      ['organizational_life_meeting', '2026-03-31', '2025年'],
      ['democratic_appraisal', '2026-03-31', '2025年'],
    ]);
    const large = await branchOf(7, true);
    const names = ['第一党小组', '第二党小组'];
    for (const name of names) {
      await addOrganization(world, { parent: large.branch, type: 'group', name });
    }
    const { duties } = await month(large.secretary, { month: '2026-02' });
    expect(duties.slice(0, 6).map((row) => [row.duty, row.groupName, row.dueOn])).toEqual([
      ['branch_assembly', null, '2026-03-31'],
      ['committee_meeting', null, '2026-02-28'],
      ['group_meeting', names[0], '2026-02-28'],
      ['group_meeting', names[1], '2026-02-28'],
      ['party_lecture', null, '2026-03-31'],
      ['theme_day', null, '2026-02-28'],
    ]);
    expect(duties[0]).toMatchObject({
      rule: 'MEET-01',
      citation: { article: '第十一条', version: 'BRANCH-2018' },
      period: { label: '2026年第1季度', from: '2026-01-01', to: '2026-03-31' },
      state: 'open',
      times: 1,
      missing: 1,
      next: { kind: 'plan', activityId: null },
    });
    expect(duties[1]?.state).toBe('overdue');
  });

  test('is done from the moment that the record goes to the street, and due again when it comes back', async () => {
    const { members, secretary } = await branchOf(3);
    const planned = await as(secretary).plan({ ...aPlan, type: 'theme_day' });
    expect((await dutyOf(secretary, 'theme_day')).next).toEqual({
      kind: 'notify',
      activityId: planned.id,
    });
    const noticed = await as(secretary).notify(planned);
    expect((await dutyOf(secretary, 'theme_day')).next.kind).toBe('wait');
    world.clock.advance(5 * 86_400_000);
    expect((await dutyOf(secretary, 'theme_day')).next.kind).toBe('record');
    const record = { ...aRecord(members), type: 'theme_day' as const, heldOn: aPlan.heldOn };
    const recorded = await as(secretary).record({ ...record, ...noticed });
    expect(await dutyOf(secretary, 'theme_day')).toMatchObject({
      state: 'open',
      satisfiedBy: [],
      underWay: [{ activityId: planned.id, phase: 'recorded' }],
      next: { kind: 'submit', activityId: planned.id },
    });
    const sent = await as(secretary).submit(recorded);
    expect(await dutyOf(secretary, 'theme_day')).toMatchObject({
      state: 'done',
      missing: 0,
      satisfiedBy: [{ activityId: planned.id, state: 'pending_street' }],
      underWay: [],
      next: { kind: 'open', activityId: planned.id },
    });
    await as(here.street).review({ ...sent, decision: 'return', opinion: '缺少讨论情况' });
    expect(await dutyOf(secretary, 'theme_day')).toMatchObject({
      state: 'open',
      next: { kind: 'record', activityId: planned.id },
    });
  });

  test('one record satisfies every duty that it may (MEET-17), in its own period only', async () => {
    const { members, secretary } = await branchOf(3);
    const both = {
      ...aRecord(members),
      type: 'theme_day' as const,
      combinedType: 'party_lecture' as const,
    };
    await as(secretary).submit(await as(secretary).record(both));
    const states = (rows: { duty: Duty | YearlyDuty; state: string }[]) =>
      Object.fromEntries(rows.map((row) => [row.duty, row.state]));
    expect(states((await month(secretary)).duties)).toMatchObject({
      branch_assembly: 'open',
      party_lecture: 'done',
      theme_day: 'done',
    });
    const april = await month(secretary, { month: '2026-04' });
    expect(states(april.duties)).toMatchObject({ party_lecture: 'open', theme_day: 'open' });
    const february = await month(secretary, { month: '2026-02' });
    expect(states(february.duties)).toMatchObject({ party_lecture: 'done', theme_day: 'overdue' });
  });

  test('a group’s meeting counts for the group that met', async () => {
    const { branch, secretary } = await branchOf(3);
    const groups = [];
    for (const name of ['第一党小组', '第二党小组']) {
      groups.push(await addOrganization(world, { parent: branch, type: 'group', name }));
    }
    const [first] = groups;
    if (first === undefined) throw new Error('no group');
    const people = [
      await addMember(world, branch, { group: first }),
      await addMember(world, branch, { group: first }),
    ];
    const record = { ...aRecord(people), type: 'group_meeting' as const, groupId: first.id };
    await as(secretary).submit(await as(secretary).record(record));
    const { duties } = await month(secretary);
    const owed = duties.filter((row) => row.duty === 'group_meeting');
    expect(owed.map((row) => [row.groupId, row.state])).toEqual([
      [first.id, 'done'],
      [groups[1]?.id, 'open'],
    ]);
  });

  test('each office sees its own next step', async () => {
    const { branch, members, secretary, commissioner } = await branchOf(7, true);
    if (commissioner === null) throw new Error('no commissioner');
    const sent = await as(commissioner).submit(await as(commissioner).record(aRecord(members)));
    const next = async (actor: Actor) =>
      (await month(actor, { organizationId: branch.id })).duties.find(
        (row) => row.duty === 'branch_assembly',
      )?.next;
    expect(await next(secretary)).toEqual({ kind: 'confirm', activityId: sent.id });
    expect(await next(commissioner)).toEqual({ kind: 'wait', activityId: sent.id });
    expect(await next(here.street)).toEqual({ kind: 'wait', activityId: sent.id });
  });
});

describe('what a branch owes for a year (MEET-06, MEET-07, MEET-21)', () => {
  const yearly = async (actor: Actor, given: { month: string }) =>
    (await month(actor, given)).duties
      .filter(({ period }) => /^\d{4}年$/.test(period.label))
      .map(({ duty, period, dueOn, state }) => `${duty} ${period.label} ${dueOn} ${state}`);

  test('is shown when it is regularly held: from October until March of the next year', async () => {
    const { secretary } = await branchOf(3);
    const both = (rest: string) => [
      `organizational_life_meeting ${rest}`,
      `democratic_appraisal ${rest}`,
    ];
    expect(await yearly(secretary, { month: '2026-03' })).toEqual(both('2025年 2026-03-31 open'));
    for (const quiet of ['2026-04', '2026-09']) {
      expect(await yearly(secretary, { month: quiet })).toEqual([]);
    }
    expect(await yearly(secretary, { month: '2026-10' })).toEqual(both('2026年 2027-03-31 open'));
    world.clock.set(Date.parse('2027-04-01T02:00:00Z'));
    expect(await yearly(secretary, { month: '2027-01' })).toEqual(
      both('2026年 2027-03-31 overdue'),
    );
  });

  test('a meeting of March is the last year’s as long as that one is open, the next is its own', async () => {
    const { members, secretary } = await branchOf(3);
    const life = { ...aRecord(members), type: 'organizational_life_meeting' as const };
    world.clock.set(Date.parse('2027-03-12T09:00:00Z'));
    const held = async (heldOn: string, ofYear?: number) => {
      const record = { ...life, heldOn, ...(ofYear !== undefined && { ofYear }) };
      const { id } = await as(secretary).submit(await as(secretary).record(record));
      return (await as(secretary).get({ id })).ofYear;
    };
    expect(await held('2027-03-10')).toBe(2026);
    expect(await held('2027-03-11')).toBe(2027);
    expect(await yearly(secretary, { month: '2027-03' })).toEqual([
      'organizational_life_meeting 2026年 2027-03-31 done',
      'democratic_appraisal 2026年 2027-03-31 open',
      'organizational_life_meeting 2027年 2028-03-31 done',
    ]);
    expect(await refusalOf(held('2027-03-12', 2025))).toBe('rule_blocked');
    expect(await held('2027-03-12', 2026)).toBe(2026);
  });

  test('held after March for the year before, it says why', async () => {
    const { members, secretary } = await branchOf(3);
    world.clock.set(Date.parse('2027-04-10T09:00:00Z'));
    const late = {
      ...aRecord(members),
      type: 'theme_day' as const,
      combinedType: 'organizational_life_meeting' as const,
      heldOn: '2027-04-09',
      ofYear: 2026,
    };
    const refused = await refusalOf(as(secretary).record(late));
    expect(refused).toBe('rule_blocked');
    const said = { ...late, explanation: '书记3月住院，按街道通知4月补开' };
    await as(secretary).submit(await as(secretary).record(said));
    world.clock.set(Date.parse('2027-03-31T09:00:00Z'));
    expect(await yearly(secretary, { month: '2027-03' })).toContain(
      'organizational_life_meeting 2026年 2027-03-31 done',
    );
  });
});

describe('the district’s settings', () => {
  afterEach(() => world.db.deleteFrom('district_setting').execute());
  const lectures = (times: number) => ({ 'meet.lecturesPerQuarter': times });

  test('say how much is owed, from the day on which it falls due', async () => {
    const { members, secretary } = await branchOf(3);
    const lecture = { ...aRecord(members), type: 'party_lecture' as const };
    await as(secretary).submit(await as(secretary).record(lecture));
    expect(await dutyOf(secretary, 'party_lecture')).toMatchObject({ times: 1, state: 'done' });
    // In force before the quarter ends: the quarter owes two, in whichever month it is looked at.
    await withSettings(world, lectures(2), '2026-03-20');
    for (const looked of ['2026-01', '2026-02', '2026-03']) {
      expect(await dutyOf(secretary, 'party_lecture', { month: looked })).toMatchObject({
        times: 2,
        missing: 1,
        state: 'open',
      });
    }
    const before = { month: '2025-12' };
    expect(await dutyOf(secretary, 'party_lecture', before)).toMatchObject({ times: 1 });
    await withSettings(world, lectures(0), '2026-04-01');
    expect(await dutyOf(secretary, 'party_lecture')).toMatchObject({ times: 2 });
    const { duties } = await month(secretary, { month: '2026-05' });
    expect(duties.map(({ duty }) => duty)).toEqual(['branch_assembly', 'theme_day']);
  });

  test('judge each duty of a month by the day on which that one falls due', async () => {
    const { secretary } = await branchOf(3);
    await withSettings(world, lectures(3), '2026-03-01');
    await withSettings(world, { 'meet.remindDays': 31 }, '2026-02-01');
    const { duties } = await month(secretary, { month: '2026-02' });
    expect(duties.map(({ duty, times }) => `${duty} ${times}`).sort()).toEqual([
      'branch_assembly 1',
      'democratic_appraisal 1',
      'organizational_life_meeting 1',
      'party_lecture 3',
      'theme_day 1',
    ]);
    expect(duties.find(({ duty }) => duty === 'party_lecture')?.state).toBe('due_soon');
  });
});

test('outside the scope, for what is no branch, and for a month that is none', async () => {
  const east = await actorAs(world, 'branch_secretary', here.tree.east.branch);
  const other = { organizationId: here.tree.west.branch.id };
  expect(await refusalOf(month(east, other))).toBe('not_found');
  expect(await refusalOf(month(here.street, { organizationId: here.tree.east.community.id }))).toBe(
    'not_found',
  );
  expect(await refusalOf(month(here.street))).toBe('not_found');
  expect(await refusalOf(month(east, { month: '2026-13' }))).toBe('invalid_input');
  const member = await actorAs(world, 'member', here.tree.east.branch);
  expect(await refusalOf(month(member))).toBe('forbidden');
});
