// Tests of months, years, locks and corrections of income (VEC-04).
import { randomUUID } from 'node:crypto';
import { transact } from '@xianfeng/database';
import { instantOf } from '@xianfeng/rules';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '../kernel/index.js';
import {
  actorAs,
  addVillage,
  anIncome,
  callerAs,
  recordedEvents,
  refusalOf,
  refusalReport,
  type TestVillage,
  testDistrict,
} from '../testing/index.js';
import { holdYear } from './income/years.js';
import { economyRouter } from './router.js';
import type { VillageMonth } from './schema.js';

const here = testDistrict(economyRouter);
const { world, as } = here;

let village: TestVillage;
let accountant: Actor;
let secretary: Actor;
let district: Actor;

beforeAll(async () => {
  district = await actorAs(world, 'district_approver', here.tree.district);
});
beforeEach(async () => {
  world.clock.set(instantOf('2026-03-16', '09:00'));
  village = await addVillage(world, here.tree.east.street);
  accountant = await actorAs(world, 'village_accountant', village);
  secretary = await actorAs(world, 'branch_secretary', village);
});

const february = () => ({ organizationId: village.id, year: 2026, month: 2, ...anIncome });
const first = () => ({ ...february(), version: null });

async function monthOf(actor: Actor, month = 2, year = 2026): Promise<VillageMonth> {
  const { months } = await as(actor).village({ organizationId: village.id, year });
  const found = months.find((each) => each.month === month);
  if (found === undefined) throw new Error('no such month');
  return found;
}

async function sent() {
  const entered = await as(accountant).enter(first());
  return as(accountant).submit(entered);
}

const pass = (item: { id: number; version: number }) => ({
  items: [item],
  decision: 'pass' as const,
});
const giveBack = (item: { id: number; version: number }) => ({
  items: [item],
  decision: 'return' as const,
  opinion: '补助收入请附文号',
});

describe('a month', () => {
  test('of a hundred times the year before is asked about, and kept with a note', async () => {
    const before = { ...first(), year: 2025, operatingFen: 12_500 };
    world.clock.set(instantOf('2025-03-16', '09:00'));
    await as(accountant).enter(before);
    world.clock.set(instantOf('2026-03-16', '09:00'));
    const now = { ...first(), operatingFen: 125_000_000 };
    const report = await refusalReport(as(accountant).enter(now));
    expect(report).toMatchObject({ code: 'rule_blocked', fields: [{ path: 'note' }] });
    expect(report.message).toMatch(/经营收入是上年同期的10000倍，请核对单位是否为元/);
    await as(accountant).enter({ ...now, note: '土地补偿款一次到账' });
    expect((await monthOf(accountant)).record).toMatchObject({ operatingFen: 125_000_000 });
  });

  test('is entered, sent in, passed by the street, and counts from then on', async () => {
    const entered = await as(accountant).enter({ ...first(), note: '二月租金' });
    expect((await monthOf(accountant)).record).toMatchObject({ state: 'draft', note: '二月租金' });
    const submitted = await as(accountant).submit(entered);
    const waiting = await as(here.street).village({ organizationId: village.id, year: 2026 });
    expect(waiting.village).toMatchObject({ passed: 0, submitted: 1, totalFen: 0, tier: null });
    await as(here.street).check(pass(submitted));
    const detail = await as(secretary).village({ organizationId: village.id, year: 2026 });
    expect(detail.village).toMatchObject({
      totalFen: 123_456,
      operatingTotalFen: 119_456,
      tierFen: 123_456,
      tier: 'D',
      passed: 1,
    });
    expect(detail.years).toEqual([
      { year: 2026, passed: 1, totalFen: 123_456, tierFen: 123_456, tier: 'D' },
    ]);
    const steps = (await monthOf(secretary)).record?.history;
    expect(steps?.map(({ event, by }) => [event, by])).toEqual([
      ['submit', accountant.displayName],
      ['pass', here.street.displayName],
    ]);
  });

  test('is returned with an opinion, improved, and keeps both versions', async () => {
    const submitted = await sent();
    const report = await refusalReport(
      as(here.street).check({ ...pass(submitted), decision: 'return' }),
    );
    expect(report.fields).toEqual([{ path: 'opinion', message: '请填写退回意见，说明需要改什么' }]);
    const returned = await as(here.street).check(giveBack(submitted));
    expect((await monthOf(accountant)).record?.opinion).toBe('补助收入请附文号');
    const again = await as(secretary).enter({
      ...february(),
      subsidyFen: 5_000,
      version: returned.version,
    });
    const resent = await as(secretary).submit(again);
    await as(here.street).check(pass(resent));
    const { record } = await monthOf(here.street);
    expect(record?.history.map(({ event, subsidyFen }) => [event, subsidyFen])).toEqual([
      ['submit', 4_000],
      ['return', 4_000],
      ['submit', 5_000],
      ['pass', 5_000],
    ]);
    expect(record).toMatchObject({ state: 'passed', subsidyFen: 5_000, opinion: '' });
  });

  test('that was passed may be returned until the year is locked', async () => {
    const submitted = await sent();
    const passed = await as(here.street).check(pass(submitted));
    expect(await refusalOf(as(accountant).enter({ ...february(), version: passed.version }))).toBe(
      'wrong_state',
    );
    await as(here.street).check(giveBack(passed));
    expect((await monthOf(accountant)).mayEnter).toBe(true);
  });

  test.each([
    ['a loss on what earns', { operatingFen: -1 }, 'rule_blocked'],
    ['half a 分', { otherFen: 0.5 }, 'invalid_input'],
    ['more than anybody has', { otherFen: 10_000_000_000_001 }, 'invalid_input'],
    ['a month ahead', { month: 4 }, 'invalid_input'],
    ['a month that is none', { month: 13 }, 'invalid_input'],
    ['a version that nobody gave', { version: 3 }, 'stale_version'],
  ])('with %s is refused', async (_, change, code) => {
    expect(await refusalOf(as(accountant).enter({ ...first(), ...change }))).toBe(code);
    expect((await monthOf(accountant)).record).toBeNull();
  });

  test('cites the rule where the figures cannot be', async () => {
    const report = await refusalReport(as(accountant).enter({ ...first(), subsidyFen: -1 }));
    expect(report.findings?.map(({ rule, message }) => [rule, message])).toEqual([
      ['VEC-01', '补助收入不是有效金额。'],
    ]);
  });
});

describe('two people', () => {
  test('who enter the same month at once make one record, and one of them hears of the other', async () => {
    const both = await Promise.allSettled([
      as(accountant).enter(first()),
      as(secretary).enter(first()),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await monthOf(here.street)).record?.version).toBe(1);
  });

  test('who change the same version at once: one of them hears of the other', async () => {
    const entered = await as(accountant).enter(first());
    const change = (actor: Actor, otherFen: number) =>
      as(actor).enter({ ...february(), otherFen, version: entered.version });
    const both = await Promise.allSettled([change(accountant, 1), change(secretary, 2)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await monthOf(here.street)).record?.version).toBe(2);
  });

  test('who check the same month at once decide it once', async () => {
    const other = await actorAs(world, 'street_organizer', here.tree.east.street);
    const submitted = await sent();
    const both = await Promise.allSettled([
      as(here.street).check(pass(submitted)),
      as(other).check(giveBack(submitted)),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await monthOf(here.street)).record?.history).toHaveLength(2);
  });

  test('and a double click makes one record', async () => {
    const key = randomUUID();
    const [one, two] = await Promise.all([
      as(accountant, key).enter(first()),
      as(accountant, key).enter(first()),
    ]);
    expect(two).toEqual(one);
    const submitKey = randomUUID();
    const [sentOnce, sentTwice] = await Promise.all([
      as(accountant, submitKey).submit(one),
      as(accountant, submitKey).submit(one),
    ]);
    expect(sentTwice).toEqual(sentOnce);
    expect((await monthOf(here.street)).record?.history).toHaveLength(1);
    expect(await refusalOf(as(accountant, key).enter({ ...first(), otherFen: 7 }))).toBe(
      'key_reused',
    );
  });

  test('of whom one holds an old version: he is told', async () => {
    const entered = await as(accountant).enter(first());
    const changed = await as(secretary).enter({ ...february(), otherFen: 1, ...entered });
    expect(await refusalOf(as(accountant).submit(entered))).toBe('stale_version');
    await as(accountant).submit(changed);
  });
});

describe('who may', () => {
  test('nobody passes what he entered, not even under another assignment', async () => {
    const submitted = await sent();
    const asStreet: Actor = { ...here.street, accountId: accountant.accountId };
    expect(await refusalOf(as(asStreet).check(pass(submitted)))).toBe('own_entry');
    const moves = (await monthOf(asStreet)).record?.moves;
    expect(moves?.find(({ event }) => event === 'pass')).toMatchObject({
      allowed: false,
      findings: [{ message: '这个月的收入由您填报，不能由您本人审核。' }],
    });
    await as(here.street).check(pass(submitted));
  });

  test('a neighbour, another street and a member neither see nor change it', async () => {
    const submitted = await sent();
    const neighbour = await actorAs(
      world,
      'village_accountant',
      await addVillage(world, here.tree.east.street),
    );
    const otherStreet = await actorAs(world, 'street_organizer', here.tree.west.street);
    for (const stranger of [neighbour, otherStreet]) {
      expect(
        await refusalOf(as(stranger).village({ organizationId: village.id, year: 2026 })),
      ).toBe('not_found');
      const { items } = await as(stranger).villages({ year: 2026 });
      expect(items.map(({ organizationId }) => organizationId)).not.toContain(village.id);
    }
    expect(await refusalOf(as(neighbour).enter(first()))).toBe('not_found');
    expect(await refusalOf(as(neighbour).submit(submitted))).toBe('not_found');
    expect(await refusalOf(as(otherStreet).check(pass(submitted)))).toBe('not_found');
    expect(await refusalOf(as(neighbour).check(pass(submitted)))).toBe('forbidden');
    const member = await actorAs(world, 'member', village);
    expect(await refusalOf(as(member).villages({ year: 2026 }))).toBe('forbidden');
  });

  test('of the departments only the one for agriculture', async () => {
    const officer = (department: 'agriculture' | 'court') =>
      actorAs(world, 'department_officer', here.tree.district, undefined, department);
    const agriculture = await officer('agriculture');
    expect((await as(agriculture).reporting({})).villages).toBeGreaterThan(0);
    const court = await officer('court');
    expect(await refusalOf(as(court).reporting({}))).toBe('not_found');
    expect(await refusalOf(as(court).village({ organizationId: village.id, year: 2026 }))).toBe(
      'not_found',
    );
    expect(await refusalOf(as(court).lock({ year: 2024, explanation: '试' }))).toBe('not_found');
  });

  test('a check of several months is all of them or none', async () => {
    const submitted = await sent();
    const january = await as(accountant).enter({ ...first(), month: 1 });
    const items = [submitted, january];
    expect(await refusalOf(as(here.street).check({ items, decision: 'pass', opinion: '' }))).toBe(
      'wrong_state',
    );
    expect((await monthOf(here.street)).record?.state).toBe('submitted');
    const { items: waiting } = await as(here.street).pending({});
    expect(waiting.filter((row) => row.organizationId === village.id)).toMatchObject([
      { year: 2026, month: 2, totalFen: 123_456, beforeFen: null, own: false },
    ]);
  });
});

describe('a year', () => {
  const lastYear = () => ({ ...first(), year: 2025, month: 12 });

  test('is shut for village and street after 31 January, and shown as due for locking', async () => {
    world.clock.set(instantOf('2026-01-31', '23:59'));
    await as(accountant).enter(lastYear());
    world.clock.set(instantOf('2026-02-01', '00:00'));
    const report = await refusalReport(as(accountant).enter({ ...lastYear(), month: 11 }));
    expect(report.findings?.[0]).toMatchObject({
      rule: 'VEC-04',
      message: '2025年数据已于2026年1月31日锁定。',
    });
    const { lock } = await as(district).indicators({ year: 2025 });
    expect(lock).toMatchObject({
      dueOn: '2026-01-31',
      lockedAt: null,
      overdue: true,
      mayLock: true,
    });
    expect((await as(here.street).indicators({ year: 2025 })).lock.mayLock).toBe(false);
  });
});

test('a locked year takes corrections as new versions, with the reason, and the old ones stay', async () => {
  world.clock.set(instantOf('2024-01-10', '09:00'));
  const december = { ...first(), year: 2023, month: 12 };
  const submitted = await as(accountant).submit(await as(accountant).enter(december));
  const passed = await as(here.street).check(pass(submitted));
  const late = await as(accountant).submit(await as(accountant).enter({ ...december, month: 11 }));
  const proof = '审计报告〔2024〕3号';
  const correction = {
    ...{ ...december, version: passed.version, otherFen: 999 },
    ...{ reason: '审计调整', proof },
  };
  expect(await refusalOf(as(here.street).askCorrection(correction))).toBe('wrong_state');

  const unexplained = await refusalReport(as(district).lock({ year: 2023 }));
  expect(unexplained.fields?.[0]?.path).toBe('explanation');
  expect(await refusalOf(as(here.street).lock({ year: 2023, explanation: '试' }))).toBe(
    'forbidden',
  );
  expect(await refusalOf(as(district).lock({ year: 2024, explanation: '试' }))).toBe(
    'invalid_input',
  );
  const locks = await Promise.allSettled([
    as(district).lock({ year: 2023, explanation: '一村十一月待核' }),
    as(district).lock({ year: 2023, explanation: '一村十一月待核' }),
  ]);
  expect(locks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { lock } = await as(district).indicators({ year: 2023 });
  expect(lock).toMatchObject({ overdue: false, mayLock: false, explanation: '一村十一月待核' });

  // Locked before the day: shut all the same.
  const early = await refusalReport(as(accountant).enter({ ...december, month: 10 }));
  expect(early.findings?.[0]?.message).toBe('2023年数据已由区级锁定。');
  expect(await refusalOf(as(here.street).check(pass(late)))).toBe('wrong_state');
  expect(await refusalOf(as(here.street).check(giveBack(passed)))).toBe('wrong_state');
  for (const wrong of [
    { reason: ' ' },
    { proof: '' },
    { otherFen: anIncome.otherFen },
    { otherFen: 0.5 },
  ]) {
    const asked = as(here.street).askCorrection({ ...correction, ...wrong });
    expect(await refusalOf(asked)).toBe('invalid_input');
  }

  // Asked by the street, twice at once: one of them waits, and the figures are as they were.
  const both = await Promise.allSettled([
    as(here.street).askCorrection(correction),
    as(accountant).askCorrection({ ...correction, otherFen: 5 }),
  ]);
  const [asked] = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const before = (await monthOf(accountant, 12, 2023)).record;
  expect(before).toMatchObject({ otherFen: 456, corrections: 0, asked: [{ agreed: null }] });
  const again = { ...correction, version: asked?.version ?? 0 };
  expect(await refusalOf(as(here.street).askCorrection(again))).toBe('duplicate');
  const [waits] = (await as(district).corrections({})).items;
  expect(waits).toMatchObject({ id: asked?.id, month: 12, decidable: true, reason: '审计调整' });

  // Confirmed by the district alone, once, and refused with a reason only.
  const answer = { ...(asked ?? passed), correctionId: waits?.correctionId ?? 0 };
  expect(await refusalOf(as(here.street).answerCorrection({ ...answer, agreed: true }))).toBe(
    'forbidden',
  );
  expect(await refusalOf(as(district).answerCorrection({ ...answer, agreed: false }))).toBe(
    'invalid_input',
  );
  await as(district).answerCorrection({ ...answer, agreed: false, text: '依据不足' });
  expect(await refusalOf(as(district).answerCorrection({ ...answer, agreed: true }))).toBe(
    'stale_version',
  );
  const refused = (await monthOf(accountant, 12, 2023)).record;
  expect(refused).toMatchObject({
    ...{ otherFen: 456, corrections: 0 },
    asked: [{ agreed: false, answer: '依据不足', proof }],
  });

  const second = await as(accountant).askCorrection({
    ...{ ...correction, version: refused?.version ?? 0 },
  });
  const confirming = {
    ...{ ...second, agreed: true },
    correctionId: (await as(district).corrections({})).items[0]?.correctionId ?? 0,
  };
  await as(district).answerCorrection(confirming);
  const { record } = await monthOf(accountant, 12, 2023);
  expect(record).toMatchObject({ state: 'passed', otherFen: 999, corrections: 1 });
  expect(record?.history.map(({ event, otherFen, text }) => [event, otherFen, text])).toEqual([
    ['submit', 456, ''],
    ['pass', 456, ''],
    ['correct', 999, '审计调整'],
  ]);

  // A month that was never entered; who asks for it in the district does not confirm it.
  const officer = await actorAs(
    world,
    'department_officer',
    here.tree.district,
    undefined,
    'agriculture',
  );
  const missing = await as(officer).askCorrection({
    ...{ ...december, month: 9, version: null, reason: '漏报补录', proof },
  });
  expect((await monthOf(accountant, 9, 2023)).record).toMatchObject({ state: 'draft' });
  const [own] = (await as(officer).corrections({})).items;
  expect(own?.decidable).toBe(false);
  const confirm = { ...missing, correctionId: own?.correctionId ?? 0, agreed: true };
  const ownAnswer = await refusalReport(as(officer).answerCorrection(confirm));
  expect(ownAnswer.findings?.[0]?.rule).toBe('GEN-08');
  await as(district).answerCorrection(confirm);
  expect((await monthOf(accountant, 9, 2023)).record).toMatchObject({ state: 'passed' });
  expect((await as(district).corrections({})).items).toEqual([]);
  const events = (await recordedEvents(world)).filter(({ type }) => type === 'income_year.locked');
  expect(events).toHaveLength(1);
});

test('a year is locked only when everybody who writes in it has finished', async () => {
  world.clock.set(instantOf('2023-01-10', '09:00'));
  let locking: Promise<unknown> | undefined;
  await transact(world.db, async (tx) => {
    await holdYear(tx, 2022);
    locking = as(district).lock({ year: 2022, explanation: '试' });
    await vi.waitUntil(async () => {
      const waiting = await sql`select from pg_locks where locktype = 'advisory' and not granted`;
      return (await waiting.execute(world.db)).rows.length > 0;
    });
    const { lock } = await as(district).indicators({ year: 2022 });
    expect(lock.lockedAt).toBeNull();
  });
  await locking;
  expect((await as(district).indicators({ year: 2022 })).lock.lockedAt).not.toBeNull();
});

test('what was done with a month can be read for ever: the database lets nobody change a move', async () => {
  await sent();
  await expect(world.db.updateTable('case_move').set({ text: '改过' }).execute()).rejects.toThrow(
    'permission denied',
  );
  await expect(world.db.deleteFrom('case_move').execute()).rejects.toThrow('permission denied');
});

test('a village that has not sent its month in is named until it has', async () => {
  const before = await as(here.street).reporting({});
  expect(before.month).toBe('2026-02');
  expect(before.missing).toContainEqual({
    organizationId: village.id,
    name: village.name,
    state: null,
  });
  const list = await as(here.street).villages({ year: 2026, unreported: '2026-02', limit: 100 });
  expect(list.total).toBe(before.villages - before.reported);
  await sent();
  const after = await as(here.street).reporting({});
  expect(after.reported).toBe(before.reported + 1);
  expect(after.missing.map(({ organizationId }) => organizationId)).not.toContain(village.id);
});

test('months that were never sent in are late for the village and for its street, until they come', async () => {
  world.clock.set(instantOf('2026-03-16', '09:00'));
  const own = await as(accountant).reporting({});
  expect(own).toMatchObject({ month: '2026-02', dueOn: '2026-03-31', villages: 1 });
  // January was to come by the end of February; last year was locked by itself at the end of January.
  expect(own.late).toEqual([
    {
      ...{ year: 2026, month: 1, dueOn: '2026-02-28', count: 1 },
      villages: [{ organizationId: village.id, name: village.name, state: null }],
    },
  ]);
  const { late } = await as(here.street).reporting({});
  expect(late[0]?.villages).toContainEqual(own.late[0]?.villages[0]);
  const entered = await as(accountant).enter({ ...first(), month: 1 });
  expect((await as(accountant).reporting({})).late[0]?.villages[0]?.state).toBe('draft');
  await as(accountant).submit(entered);
  expect((await as(accountant).reporting({})).late).toEqual([]);
  // On its last day a month is not late yet.
  world.clock.set(instantOf('2026-03-31', '09:00'));
  expect((await as(accountant).reporting({})).late).toEqual([]);
  world.clock.set(instantOf('2026-04-01', '09:00'));
  const [february] = (await as(accountant).reporting({})).late;
  expect(february).toMatchObject({ month: 2, dueOn: '2026-03-31' });
});

test('what was put up can be read by everybody with its link, item by item, and nothing else', async () => {
  const nobody = callerAs(world, economyRouter, null);
  const january = await as(accountant).submit(
    await as(accountant).enter({ ...first(), month: 1, operatingFen: 1_000 }),
  );
  const february = await sent();
  await as(here.street).check({ items: [january, february], decision: 'pass' });
  const at = { organizationId: village.id, year: 2026, month: 2, place: '村务公开栏' };
  expect((await monthOf(accountant)).record?.publicationToken).toBeNull();
  await as(accountant).publish({ ...at, publishedOn: '2026-03-10' });
  const { record } = await monthOf(secretary);
  const token = record?.publicationToken ?? '';
  const sheet = await nobody.publicSheet({ token });
  expect(sheet).toMatchObject({
    ...{
      villageName: village.name,
      kind: 'village',
      year: 2026,
      month: 2,
      months: 2,
      publishedOn: '2026-03-10',
    },
    items: { operatingFen: anIncome.operatingFen },
    upTo: { operatingFen: anIncome.operatingFen + 1_000 },
  });
  expect(sheet.upTo.totalFen).toBeGreaterThan(sheet.items.totalFen);
  expect(JSON.stringify(sheet)).not.toContain(accountant.displayName);
  const [id = '', mark = ''] = token.split(/-(.*)/);
  for (const wrong of ['', 'x', `${Number(id) + 1}-${mark}`, `${id}-${'A'.repeat(43)}`]) {
    expect(await refusalOf(nobody.publicSheet({ token: wrong }))).toBe('not_found');
  }
  // While the street has given it back, the figures are under correction.
  const item = { id: record?.id ?? 0, version: record?.version ?? 0 };
  await as(here.street).check({ ...pass(item), decision: 'return', opinion: '请核对租金' });
  expect(await refusalOf(nobody.publicSheet({ token }))).toBe('not_found');
});

test('a passed month is put up once, on a day after it ended', async () => {
  const item = { organizationId: village.id, year: 2026, month: 2, place: '村务公开栏' };
  const submitted = await sent();
  const on = (publishedOn: string) => as(secretary).publish({ ...item, publishedOn });
  expect(await refusalOf(on('2026-03-10'))).toBe('wrong_state');
  await as(here.street).check(pass(submitted));
  expect(await refusalOf(on('2026-02-28'))).toBe('invalid_input');
  expect(await refusalOf(on('2026-03-17'))).toBe('invalid_input');
  const owed = await as(secretary).village({ organizationId: village.id, year: 2026 });
  expect(owed.findings.map(({ rule }) => rule)).toEqual(['VEC-06']);
  await on('2026-03-10');
  expect(await refusalOf(on('2026-03-11'))).toBe('duplicate');
  const detail = await as(secretary).village({ organizationId: village.id, year: 2026 });
  expect(detail.findings).toEqual([]);
  expect(detail.months[1]?.record).toMatchObject({
    publishedOn: '2026-03-10',
    publishedAt: '村务公开栏',
  });
});

describe('the months of many villages', () => {
  test('are passed at once; those that cannot be are named with the reason', async () => {
    const ready: { id: number; version: number }[] = [];
    for (let count = 0; count < 3; count += 1) {
      const other = await addVillage(world, here.tree.east.street);
      const enters = as(await actorAs(world, 'village_accountant', other));
      ready.push(await enters.submit(await enters.enter({ ...first(), organizationId: other.id })));
    }
    const draft = await as(accountant).enter(first());
    const [one, two, three] = ready;
    const stale = { id: three?.id ?? 0, version: 1 };
    const asked = { items: [one, draft, two, stale].flatMap((item) => item ?? []) };
    const key = randomUUID();
    const made = await as(here.street, key).checkMany({ ...asked, decision: 'pass' });
    expect(made.moved).toEqual([one, two].map((item) => ({ id: item?.id, version: 3 })));
    expect(made.refused.map(({ id, report }) => [id, report.code])).toEqual([
      [draft.id, 'wrong_state'],
      [three?.id, 'stale_version'],
    ]);
    // A retry gets the first answer again, and moves nothing.
    expect(await as(here.street, key).checkMany({ ...asked, decision: 'pass' })).toEqual(made);
    const told = (await recordedEvents(world)).filter(({ type }) => type === 'income.passed');
    for (const { id } of made.moved) {
      expect(told.filter(({ subject }) => subject.id === id)).toHaveLength(1);
    }
  });

  test('are of the own scope and the own role, and where none can move nothing is kept', async () => {
    const submitted = await sent();
    const key = randomUUID();
    const west = await actorAs(world, 'street_organizer', here.tree.west.street);
    expect(await refusalOf(as(west, key).checkMany(pass(submitted)))).toBe('not_found');
    expect(await refusalOf(as(accountant).checkMany(pass(submitted)))).toBe('forbidden');
    expect(
      await refusalOf(as(here.street).checkMany({ items: [submitted], decision: 'return' })),
    ).toBe('invalid_input');
    expect((await monthOf(here.street)).record?.state).toBe('submitted');
    expect((await as(west).pending({})).items).toEqual([]);
  });
});
