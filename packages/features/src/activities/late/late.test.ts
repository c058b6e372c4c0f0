// Tests of requests to enter a record after the last day 补录申请 (MEET-13).
import { addDays, todayInShanghai } from '@xianfeng/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addMeetingBranch,
  aRecord,
  recordedEvents,
  refusalOf,
  refusalReport,
  type TestBranch,
  testDistrict,
} from '../../testing/index.js';
import { activitiesRouter } from '../router.js';

const here = testDistrict(activitiesRouter);
const { world, as } = here;
const DAY = 86_400_000;

let branch: TestBranch;
let twoOffices: TestBranch;
let elsewhere: Actor;
beforeAll(async () => {
  branch = await addMeetingBranch(world, { parent: here.tree.east.community, members: 5 });
  const parent = here.tree.east.community;
  twoOffices = await addMeetingBranch(world, { parent, members: 8, committee: true });
  elsewhere = await actorAs(world, 'branch_secretary', here.tree.west.branch);
});

const today = () => todayInShanghai(world.clock.now());
/** Each test has a day of its own, all of them too old. */
let back = 100;
const oldDay = () => {
  back += 1;
  return addDays(today(), -back);
};
const reason = '原支部书记离任，记录本没有移交';
const type = 'branch_assembly' as const;

const record = (heldOn: string, of = branch) => ({
  ...aRecord(of.members),
  heldOn,
  lateReason: reason,
});

async function permitted(heldOn: string, of = branch) {
  const asked = await as(of.secretary).askLateEntry({ type, heldOn, reason });
  await as(here.district).decideLateEntries({ items: [asked], agreed: true });
  return asked.id;
}

describe('a record that is too old', () => {
  test('is refused, and the refusal says where to ask', async () => {
    const refused = await refusalReport(as(branch.secretary).record(record(oldDay())));
    expect(refused.code).toBe('rule_blocked');
    expect(refused.message).toContain('请提交补录申请，由区委组织部决定');
    expect(refused.findings?.[0]?.change?.fact).toBe('permitted');
  });

  test('is entered once the district agrees, and says by whom and when', async () => {
    const heldOn = oldDay();
    const asked = await as(branch.secretary).askLateEntry({ type, heldOn, reason });
    expect(await refusalOf(as(branch.secretary).record(record(heldOn)))).toBe('rule_blocked');
    const waits = await as(here.district).lateEntries({ state: ['pending'] });
    expect(waits.items).toContainEqual(
      expect.objectContaining({ id: asked.id, reason, decidable: true, state: 'pending' }),
    );
    const decision = { items: [asked], agreed: true };
    expect((await as(here.district).decideLateEntries(decision)).moved).toHaveLength(1);
    const roster = { organizationId: branch.branch.id, type, heldOn };
    expect((await as(branch.secretary).roster(roster)).permitted).toBe(true);
    const kept = await as(branch.secretary).record(record(heldOn));
    expect(await as(here.street).get({ id: kept.id })).toMatchObject({
      late: true,
      lateReason: reason,
      permittedEntry: { id: asked.id, by: here.district.displayName, at: world.clock.now() },
    });
    expect(await as(branch.secretary).lateEntry({ id: asked.id })).toMatchObject({
      state: 'used',
      activityId: kept.id,
      usable: false,
    });
    expect((await recordedEvents(world)).map((event) => event.type)).toEqual(
      expect.arrayContaining(['late_entry.asked', 'late_entry.permitted', 'late_entry.used']),
    );
    // The street passes or returns it as any other; entered again it needs no second permit.
    const sent = await as(branch.secretary).submit(kept);
    const returned = await as(here.street).review({
      ...{ ...sent, decision: 'return', opinion: '请补充发言要点' },
    });
    const again = await as(branch.secretary).record({
      ...record(heldOn),
      ...{ ...returned, discussion: '补充：逐一发言，均表示同意。' },
    });
    const sentAgain = await as(branch.secretary).submit(again);
    const passed = await as(here.street).review({ ...sentAgain, decision: 'pass' });
    expect((await as(here.street).get({ id: passed.id })).state).toBe('passed');
    // Passed, it is corrected as others are.
    const correction = { ...record(heldOn), ...passed, place: '旧会议室' };
    await as(branch.secretary).askCorrection({ record: correction, reason: '地点登记有误' });
  });

  test('serves one record, of its kind and day, of its branch', async () => {
    const heldOn = oldDay();
    await permitted(heldOn);
    const other = { ...record(heldOn), type: 'theme_day' as const };
    expect(await refusalOf(as(branch.secretary).record(other))).toBe('rule_blocked');
    expect(await refusalOf(as(branch.secretary).record(record(oldDay())))).toBe('rule_blocked');
    const foreign = record(heldOn, twoOffices);
    expect(await refusalOf(as(commissioner()).record(foreign))).toBe('rule_blocked');
    await as(branch.secretary).record(record(heldOn));
    const second = { ...record(heldOn), startsAt: '17:00', endsAt: '18:00' };
    expect(await refusalOf(as(branch.secretary).record(second))).toBe('rule_blocked');
  });

  test('two at once: a permit is used by one of them', async () => {
    const heldOn = oldDay();
    await permitted(heldOn);
    const at = (startsAt: string) =>
      as(branch.secretary).record({ ...record(heldOn), startsAt, endsAt: '23:00' });
    const results = await Promise.allSettled([at('08:00'), at('09:00')]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { items } = await as(branch.secretary).list({ from: heldOn, to: heldOn });
    expect(items).toHaveLength(1);
  });

  test('after the last day of the permit it is asked for anew', async () => {
    const heldOn = oldDay();
    const id = await permitted(heldOn);
    const before = world.clock.now();
    world.clock.advance(16 * DAY);
    expect(await refusalOf(as(branch.secretary).record(record(heldOn)))).toBe('rule_blocked');
    expect(await as(branch.secretary).lateEntry({ id })).toMatchObject({
      expired: true,
      usable: false,
    });
    await permitted(heldOn);
    await as(branch.secretary).record(record(heldOn));
    world.clock.set(before);
  });

  test('the office that enters uses what the secretary asked for', async () => {
    const heldOn = oldDay();
    await permitted(heldOn, twoOffices);
    const kept = await as(commissioner()).record(record(heldOn, twoOffices));
    expect((await as(twoOffices.secretary).get({ id: kept.id })).permittedEntry).not.toBeNull();
  });
});

describe('a request', () => {
  test('needs a day that is too old, and a reason', async () => {
    const ask = (given: object) =>
      as(branch.secretary).askLateEntry({ type, heldOn: oldDay(), reason, ...given });
    for (const heldOn of [today(), addDays(today(), 1), addDays(today(), -90)]) {
      expect((await refusalReport(ask({ heldOn }))).fields?.[0]?.path).toBe('heldOn');
    }
    expect(await refusalOf(ask({ reason: '忘' }))).toBe('invalid_input');
    expect(await refusalOf(ask({ heldOn: '2025-02-30' }))).toBe('invalid_input');
  });

  test('is asked once, by a double click and by two at once', async () => {
    const heldOn = oldDay();
    const one = as(branch.secretary, 'f0e7b8a4-1d53-4cfb-9a76-6a5d0c1f2e3b');
    const asked = await one.askLateEntry({ type, heldOn, reason });
    expect(await one.askLateEntry({ type, heldOn, reason })).toEqual(asked);
    const again = as(branch.secretary).askLateEntry({ type, heldOn, reason });
    expect(await refusalOf(again)).toBe('duplicate');
    const other = oldDay();
    const ask = () => as(branch.secretary).askLateEntry({ type, heldOn: other, reason });
    const results = await Promise.allSettled([ask(), ask()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    // Permitted and not used, it is not asked for again either.
    await as(here.district).decideLateEntries({ items: [asked], agreed: true });
    const third = as(branch.secretary).askLateEntry({ type, heldOn, reason });
    expect(await refusalOf(third)).toBe('duplicate');
  });

  test('is decided once, several together, and refused with a reason only', async () => {
    const asked: { id: number; version: number }[] = [];
    for (const heldOn of [oldDay(), oldDay(), oldDay()]) {
      asked.push(await as(branch.secretary).askLateEntry({ type, heldOn, reason }));
    }
    const decide = (given: object) =>
      as(here.district).decideLateEntries({ items: asked, agreed: false, ...given });
    expect(await refusalOf(decide({}))).toBe('invalid_input');
    expect(await refusalOf(decide({ items: [], answer: '依据不足' }))).toBe('invalid_input');
    const answers = await Promise.allSettled([
      decide({ answer: '依据不足，请街道核实' }),
      decide({ agreed: true }),
    ]);
    const moved = answers.flatMap((each) =>
      each.status === 'fulfilled' ? [each.value.moved.length] : [],
    );
    expect(moved.filter((count) => count > 0)).toEqual([3]);
    const states = await Promise.all(
      asked.map(async ({ id }) => (await as(branch.secretary).lateEntry({ id })).state),
    );
    expect(new Set(states).size).toBe(1);
  });

  test('one of many that is answered already stops the decision, and is named', async () => {
    const first = await as(branch.secretary).askLateEntry({ type, heldOn: oldDay(), reason });
    const second = await as(branch.secretary).askLateEntry({ type, heldOn: oldDay(), reason });
    await as(here.district).decideLateEntries({ items: [first], agreed: true });
    const both = await as(here.district).decideLateEntries({
      ...{ items: [first, second], agreed: true },
    });
    expect(both.moved).toEqual([]);
    expect(both.refused.map(({ id }) => id)).toEqual([first.id]);
    expect((await as(branch.secretary).lateEntry({ id: second.id })).state).toBe('pending');
  });

  test('is asked by the secretary alone and decided by the district alone', async () => {
    const heldOn = oldDay();
    expect(await refusalOf(as(here.street).askLateEntry({ type, heldOn, reason }))).toBe(
      'forbidden',
    );
    expect(await refusalOf(as(commissioner()).askLateEntry({ type, heldOn, reason }))).toBe(
      'forbidden',
    );
    const asked = await as(branch.secretary).askLateEntry({ type, heldOn, reason });
    const decision = { items: [asked], agreed: true };
    expect(await refusalOf(as(here.street).decideLateEntries(decision))).toBe('forbidden');
    expect(await refusalOf(as(branch.secretary).decideLateEntries(decision))).toBe('forbidden');
    expect(await refusalOf(as(elsewhere).lateEntry({ id: asked.id }))).toBe('not_found');
    const { items, pending } = await as(elsewhere).lateEntries({});
    expect([items, pending]).toEqual([[], 0]);
  });
});

function commissioner(): Actor {
  if (twoOffices.commissioner === null) throw new Error('the branch has no commissioner');
  return twoOffices.commissioner;
}
