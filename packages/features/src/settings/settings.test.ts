// Tests of the district's settings (GEN-06).
import { defaultSettings, settingKeys } from '@xianfeng/rules';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  type Actor,
  branchRoles,
  departmentRoles,
  roles,
  roomsOf,
  settingsFor,
} from '../kernel/index.js';
import {
  actorAs,
  addTree,
  callerAs,
  recordedEvents,
  refusalOf,
  refusalReport,
  type TestTree,
  testWorld,
} from '../testing/index.js';
import { settingsRouter } from './router.js';
import type { chooseInput } from './schema.js';

const world = testWorld();
const as = (actor: Actor | null, given = {}) => callerAs(world, settingsRouter, actor, given);

/** A Monday; the world's clock begins here. */
const today = '2026-03-16';
const key = 'meet.minutesWorkingDays';

let tree: TestTree;
let security: Actor;
let other: Actor;

beforeAll(async () => {
  tree = await addTree(world);
  security = await actorAs(world, 'security_admin', tree.district);
  other = await actorAs(world, 'security_admin', tree.district);
});

beforeEach(async () => {
  await world.db.deleteFrom('district_setting').execute();
  await world.db.deleteFrom('outbox').execute();
});

const choice = { key, value: 5, from: today, reason: '区委组织部会议确定', version: 0 };

async function row(actor = security, of = key) {
  const { settings } = await as(actor).list();
  const found = settings.find((setting) => setting.key === of);
  if (found === undefined) throw new Error(`no setting ${of}`);
  return found;
}

it('says whether anything goes by a setting yet', async () => {
  expect(await row()).toMatchObject({ inUse: true });
  expect(await row(security, 'tran.draftDays')).toMatchObject({ inUse: false });
});

describe('the list', () => {
  it('has every key of the rules, at its default until the district chooses', async () => {
    const { settings, today: day, changeable } = await as(security).list();
    expect(settings.map((setting) => setting.key)).toEqual(settingKeys());
    expect(Object.fromEntries(settings.map((s) => [s.key, s.value]))).toEqual(defaultSettings);
    expect({ day, changeable }).toEqual({ day: today, changeable: true });
    expect(await row()).toEqual({
      key,
      area: 'meet',
      definition: expect.objectContaining({ label: '会议记录录入期限', rule: 'MEET-13' }),
      range: '1至15工作日的整数',
      citation: { regulation: '组织工作惯例（各地工作手册）', article: null, version: 'PRACTICE' },
      inUse: true,
      value: 3,
      default: 3,
      since: null,
      choiceId: null,
      pending: [],
      version: 0,
    });
  });

  it('is read by everybody who works for an organization, and changed by one role only', async () => {
    for (const [role, place] of [
      ['branch_secretary', tree.east.branch],
      ['organization_commissioner', tree.east.branch],
      ['street_organizer', tree.east.street],
      ['district_auditor', tree.district],
      ['district_approver', tree.district],
      ['system_admin', tree.district],
      ['audit_admin', tree.district],
    ] as const) {
      const actor = await actorAs(world, role, place);
      expect((await as(actor).list()).changeable, role).toBe(false);
      expect((await as(actor).history({ key })).items, role).toEqual([]);
      expect(await refusalOf(as(actor).choose(choice)), role).toBe('forbidden');
      const back = as(actor).withdraw({ id: 1, version: 1, reason: '不再需要' });
      expect(await refusalOf(back), role).toBe('forbidden');
    }
    const member = await actorAs(world, 'member', tree.east.branch);
    expect(await refusalOf(as(member).list())).toBe('forbidden');
    expect(await refusalOf(as(member).history({ key }))).toBe('forbidden');
    expect(await refusalOf(as(null).list())).toBe('not_signed_in');
    expect(await world.db.selectFrom('district_setting').selectAll().execute()).toEqual([]);
  });
});

describe('choosing', () => {
  it('holds from its day on, beside what held before', async () => {
    expect(await as(security).inForce()).toEqual({ today, values: defaultSettings });
    expect(await as(security).choose({ ...choice, from: '2026-04-01' })).toEqual({
      id: expect.any(Number),
      version: 1,
    });
    expect(await row()).toMatchObject({
      value: 3,
      since: null,
      version: 1,
      pending: [
        {
          value: 5,
          from: '2026-04-01',
          reason: '区委组织部会议确定',
          by: security.displayName,
          at: world.clock.now(),
        },
      ],
    });
    const days = ['2026-03-31', '2026-04-01', '2027-01-01'];
    const held = await Promise.all(days.map((day) => settingsFor(world.db, day)));
    expect(held.map((settings) => settings[key])).toEqual([3, 5, 5]);
    const told = await Promise.all(days.map((on) => as(security).inForce({ on })));
    expect(told.map(({ values }) => values[key])).toEqual([3, 5, 5]);
    expect(await refusalOf(as(security).inForce({ on: '2026-02-30' }))).toBe('invalid_input');
  });

  it('is at once in force for today, with the last word of the day', async () => {
    await as(security).choose(choice);
    expect((await as(security).inForce()).values[key]).toBe(5);
    expect((await settingsFor(world.db, today))[key]).toBe(5);
    await as(security).choose({ ...choice, value: 4, reason: '更正笔误', version: 1 });
    expect(await row()).toMatchObject({ value: 4, since: today, pending: [], version: 2 });
    const { items } = await as(security).history({ key });
    expect(items.map(({ value, reason }) => [value, reason])).toEqual([
      [4, '更正笔误'],
      [5, '区委组织部会议确定'],
    ]);
  });

  it('takes flags and choices as it takes numbers', async () => {
    const flag = { ...choice, key: 'cal.countStartDay', value: true };
    await as(security).choose(flag);
    await as(security).choose({ ...choice, key: 'elec.majorityBase', value: 'present' });
    expect(await settingsFor(world.db, today)).toEqual({
      ...defaultSettings,
      'cal.countStartDay': true,
      'elec.majorityBase': 'present',
    });
  });

  it.each([
    ['too much', { value: 16 }, '请填写1至15工作日的整数'],
    ['too little', { value: 0 }, '请填写1至15工作日的整数'],
    ['a part', { value: 2.5 }, '请填写1至15工作日的整数'],
    ['a text', { value: '5' }, '请填写1至15工作日的整数'],
    ['a flag', { value: true }, '请填写1至15工作日的整数'],
    ['another choice', { key: 'elec.majorityBase', value: 'nobody' }, '应到会人数、实到会人数之一'],
    ['yesterday', { from: '2026-03-15' }, '设置不能追溯到过去'],
    ['no such key', { key: 'meet.nothing' }, '没有这一项设置'],
    ['a name of the machine', { key: 'toString' }, '没有这一项设置'],
  ])('refuses %s with a sentence that says what to do', async (_, wrong, words) => {
    const report = await refusalReport(as(security).choose({ ...choice, ...wrong }));
    expect(report.code).toBe('rule_blocked');
    expect(report.message).toContain(words);
    expect(report.message).toContain('本区设置（非法规条文）');
    expect(report.findings).toHaveLength(1);
    expect(await world.db.selectFrom('district_setting').selectAll().execute()).toEqual([]);
  });

  it.each([
    ['a day that does not exist', { from: '2026-02-30' }, 'from'],
    ['no reason', { reason: ' ' }, 'reason'],
    ['no value', { value: null }, 'value'],
    ['a value of another kind', { value: [5] }, 'value'],
    ['a version below nothing', { version: -1 }, 'version'],
  ])('refuses %s at its field', async (_, wrong, path) => {
    const input: z.input<typeof chooseInput> = JSON.parse(JSON.stringify({ ...choice, ...wrong }));
    const report = await refusalReport(as(security).choose(input));
    expect(report.code).toBe('invalid_input');
    expect(report.fields?.map((field) => field.path)).toEqual([path]);
  });

  it('refuses what is in force on that day anyway', async () => {
    const report = await refusalReport(as(security).choose({ ...choice, value: 3 }));
    expect(report).toMatchObject({ code: 'invalid_input', fields: [{ path: 'value' }] });
  });

  it('tells managers and administrators, in the transaction of the choice', async () => {
    const { id } = await as(security).choose(choice);
    expect(await recordedEvents(world, 'setting.chosen')).toEqual([
      expect.objectContaining({
        audience: ['m', `a${tree.district.id}`],
        organizationId: tree.district.id,
        actor: { accountId: security.accountId, assignmentId: security.assignment.id },
        subject: { kind: 'setting', id, version: 1 },
        data: { key, value: 5, from: today },
      }),
    ]);
    expect(await refusalOf(as(security).choose({ ...choice, value: 99 }))).toBe('rule_blocked');
    expect(await recordedEvents(world, 'setting.chosen')).toHaveLength(1);
  });

  it('is heard by nobody who may not read it, and by everybody who may', async () => {
    await as(security).choose(choice);
    const [event] = await recordedEvents(world, 'setting.chosen');
    for (const role of roles) {
      if (departmentRoles.some((each) => each === role) || role.startsWith('village_')) continue;
      const inBranch = ['member', ...branchRoles].includes(role);
      const actor = await actorAs(world, role, inBranch ? tree.west.branch : tree.district);
      const hears = roomsOf(actor).some((room) => event?.audience.includes(room));
      const reads = await as(actor)
        .list()
        .then(
          () => true,
          () => false,
        );
      expect([role, hears]).toEqual([role, reads]);
    }
  });

  it('is done once however often the button is pressed', async () => {
    const pressed = as(security, { idempotencyKey: 'twice' });
    const answers = await Promise.all([pressed.choose(choice), pressed.choose(choice)]);
    expect(answers[1]).toEqual(answers[0]);
    expect((await as(security).history({ key })).items).toHaveLength(1);
    expect(await refusalOf(pressed.choose({ ...choice, value: 6 }))).toBe('key_reused');
  });

  it('lets one of two administrators through who choose at once', async () => {
    const both = await Promise.allSettled([
      as(security).choose(choice),
      as(other).choose({ ...choice, value: 7 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const loser = both.findIndex(({ status }) => status === 'rejected');
    const again = as([security, other][loser] ?? null).choose({ ...choice, value: 8 });
    expect(await refusalOf(again)).toBe('stale_version');
    expect((await as(security).history({ key })).items).toHaveLength(1);
    await as(other).choose({ ...choice, value: 8, version: 1 });
    expect(await row()).toMatchObject({ value: 8, version: 2 });
  });

  it('holds up nobody who chooses another setting', async () => {
    await Promise.all([
      as(security).choose(choice),
      as(other).choose({ ...choice, key: 'meet.noticeDays' }),
    ]);
    expect(await row(security, 'meet.noticeDays')).toMatchObject({ value: 5, version: 1 });
  });
});

describe('withdrawing', () => {
  const later = { ...choice, from: '2026-04-01' };
  const reason = '上级另有规定';

  it('takes back what is not in force yet, and keeps it in the history', async () => {
    const { id } = await as(security).choose(later);
    expect(await as(other).withdraw({ id, version: 1, reason })).toEqual({ id, version: 2 });
    expect(await row()).toMatchObject({ value: 3, pending: [], version: 2 });
    expect((await settingsFor(world.db, '2026-04-01'))[key]).toBe(3);
    const { items } = await as(security).history({ key });
    expect(items).toEqual([
      expect.objectContaining({
        id,
        value: 5,
        withdrawn: { reason, by: other.displayName, at: world.clock.now() },
      }),
    ]);
    expect(await recordedEvents(world, 'setting.withdrawn')).toEqual([
      expect.objectContaining({
        subject: { kind: 'setting', id, version: 2 },
        data: { key, value: 5, from: '2026-04-01' },
      }),
    ]);
  });

  it('brings back the earlier choice of the same day', async () => {
    await as(security).choose(later);
    const { id } = await as(security).choose({ ...later, value: 6, version: 1 });
    expect((await row()).pending.map(({ value }) => value)).toEqual([6]);
    await as(security).withdraw({ id, version: 2, reason });
    expect((await row()).pending.map(({ value }) => value)).toEqual([5]);
  });

  it.each([
    ['what is in force', choice, {}, 'wrong_state'],
    ['what somebody has changed since', later, { version: 0 }, 'stale_version'],
    ['what nobody chose', later, { id: 8_000_000_000 }, 'not_found'],
    ['without a reason', later, { reason: '' }, 'invalid_input'],
  ] as const)('refuses %s', async (_, chosen, wrong, code) => {
    const { id } = await as(security).choose(chosen);
    const back = as(security).withdraw({ id, version: 1, reason, ...wrong });
    expect(await refusalOf(back)).toBe(code);
    expect((await as(security).history({ key })).items[0]?.withdrawn).toBeNull();
  });

  it('is done once', async () => {
    const { id } = await as(security).choose(later);
    const both = await Promise.allSettled([
      as(security).withdraw({ id, version: 1, reason }),
      as(other).withdraw({ id, version: 1, reason }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const again = as(security).withdraw({ id, version: 2, reason });
    expect(await refusalOf(again)).toBe('wrong_state');
  });
});

describe('the history', () => {
  it('is read page by page, the latest first', async () => {
    for (const value of [4, 5, 6, 7, 8]) {
      await as(security).choose({ ...choice, value, version: value - 4 });
    }
    const first = await as(security).history({ key, limit: 2 });
    const second = await as(security).history({ key, limit: 2, cursor: first.next });
    const third = await as(security).history({ key, limit: 2, cursor: second.next });
    expect([first, second, third].map(({ items }) => items.map(({ value }) => value))).toEqual([
      [8, 7],
      [6, 5],
      [4],
    ]);
    expect(third.next).toBeNull();
  });

  it('knows no key that the rules do not know, and no cursor of its own making', async () => {
    expect(await refusalOf(as(security).history({ key: 'meet.nothing' }))).toBe('not_found');
    expect(await refusalOf(as(security).history({ key, cursor: 'x' }))).toBe('invalid_input');
  });
});

describe('settingsFor', () => {
  it('passes over what no longer fits, and gives the same object for the same choices', async () => {
    const stored = {
      reason: '旧版本',
      chosen_by: security.accountId,
      chosen_at: new Date(0),
      starts_on: '2026-01-01',
    };
    await world.db
      .insertInto('district_setting')
      .values([
        { ...stored, key, value: '99' },
        { ...stored, key: 'gone.key', value: '1' },
        { ...stored, key: 'meet.noticeDays', value: '2' },
      ])
      .execute();
    const settings = await settingsFor(world.db, today);
    expect(settings).toEqual({ ...defaultSettings, 'meet.noticeDays': 2 });
    expect(await settingsFor(world.db, today)).toBe(settings);
    expect(await row()).toMatchObject({ value: 3, since: null, version: 1 });
  });

  it('sees within a transaction what it has written, and outside only when it is kept', async () => {
    await world.db
      .transaction()
      .execute(async (tx) => {
        await tx
          .insertInto('district_setting')
          .values({
            key,
            value: '9',
            starts_on: today,
            reason: '测试',
            chosen_by: security.accountId,
            chosen_at: new Date(0),
          })
          .execute();
        expect((await settingsFor(tx, today))[key]).toBe(9);
        expect((await settingsFor(world.db, today))[key]).toBe(3);
        throw new Error('not kept');
      })
      .catch(() => {});
    expect(await settingsFor(world.db, today)).toBe(defaultSettings);
  });
});
