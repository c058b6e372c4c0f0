// Tests of the import and export of income.
import { randomUUID } from 'node:crypto';
import { instantOf } from '@xianfeng/rules';
import { longestTurn } from '@xianfeng/testkit';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import type { Actor } from '../../kernel/index.js';
import {
  actorAs,
  addTree,
  addVillage,
  callerAs,
  recordedEvents,
  refusalOf,
  refusalReport,
  type TestTree,
  type TestVillage,
  testRequest,
  testWorld,
} from '../../testing/index.js';
import { exportEconomy } from '../export.js';
import { economyRouter } from '../router.js';
import { incomeColumns } from '../schema.js';

const world = testWorld();
const as = (actor: Actor, idempotencyKey: string = randomUUID()) =>
  callerAs(world, economyRouter, actor, { idempotencyKey });

let tree: TestTree;
let street: Actor;
let village: TestVillage;
let other: TestVillage;

beforeAll(async () => {
  tree = await addTree(world);
  street = await actorAs(world, 'street_organizer', tree.east.street);
});
beforeEach(async () => {
  world.clock.set(instantOf('2026-03-16', '09:00'));
  village = await addVillage(world, tree.east.street);
  other = await addVillage(world, tree.east.street);
});

const heading = Object.values(incomeColumns).join(',');
const bytes = (content: string | Buffer) => Buffer.from(content);
const file = (content: string | Buffer) => ({
  fileName: '收入.csv',
  base64: bytes(content).toString('base64'),
});
const csv = (...lines: string[]) => [heading, ...lines].join('\n');
const line = (of: TestVillage, month: number, ...kinds: string[]) =>
  [of.divisionCode, of.name, 2026, month, ...(kinds.length > 0 ? kinds : some), ''].join(',');
const some = ['1000.00', '200', '-10.5', '40.00', '4.56'];

async function bringIn(actor: Actor, content: string | Buffer, key?: string) {
  const { checksum } = await as(actor).importPreview(file(content));
  return as(actor, key).importCommit({ ...file(content), checksum: checksum ?? '' });
}

const monthsOf = async (of: TestVillage) => {
  const { months } = await as(street).village({ organizationId: of.id, year: 2026 });
  return months.flatMap(({ month, record }) => (record ? [{ month, ...record }] : []));
};

async function errorsOf(actor: Actor, content: string) {
  const preview = await as(actor).importPreview(file(content));
  expect(preview.checksum === null).toBe(preview.errorCount > 0);
  return preview.errors.map((e) => `${e.line} ${e.column ?? '-'} ${e.message}`);
}

describe('a table', () => {
  test('is previewed without being written, then comes in whole, waiting for another’s check', async () => {
    const content = csv(line(village, 1), line(village, 2), line(other, 1));
    const preview = await as(street).importPreview(file(content));
    expect(preview).toMatchObject({
      rows: 3,
      counts: { new: 3, changed: 0, same: 0, wrong: 0 },
      errorCount: 0,
    });
    expect(preview.sample[0]).toEqual({
      line: 2,
      state: 'new',
      reasons: [],
      shown: {
        name: village.name,
        year: 2026,
        month: 1,
        beforeFen: null,
        afterFen: 123_406,
      },
    });
    expect(await monthsOf(village)).toEqual([]);
    await bringIn(street, content);
    const months = await monthsOf(village);
    expect(months).toMatchObject([
      {
        month: 1,
        state: 'submitted',
        operatingFen: 100_000,
        investmentFen: -1_050,
        moves: [
          { event: 'pass', allowed: false },
          { event: 'return', allowed: true },
        ],
      },
      { month: 2, state: 'submitted', otherFen: 456 },
    ]);
    const items = months.map(({ id, version }) => ({ id, version }));
    expect(await refusalOf(as(street).check({ items, decision: 'pass' }))).toBe('own_entry');
    const district = await actorAs(world, 'district_auditor', tree.district);
    await as(district).check({ items, decision: 'pass' });
    expect(await as(street).importPreview(file(content))).toMatchObject({
      counts: { new: 0, changed: 0, same: 3 },
    });
  });

  test('of a hundred villages and a year comes in whole, and others are answered meanwhile', async () => {
    const villages: TestVillage[] = [];
    for (let count = 0; count < 100; count++) {
      villages.push(await addVillage(world, tree.west.street));
    }
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    const content = csv(
      ...villages.flatMap((of) =>
        months.map((month) =>
          line(of, month, `${month}.01`, '2', '-3', '4', '5').replace(',2026,', ',2025,'),
        ),
      ),
    );
    const district = await actorAs(world, 'district_auditor', tree.district);
    const look = await longestTurn(() => as(district).importPreview(file(content)));
    const { checksum } = look.answer;
    expect(look.answer).toMatchObject({ errorCount: 0, counts: { new: 1200 } });
    const commit = await longestTurn(() =>
      as(district).importCommit({ ...file(content), checksum: checksum ?? '' }),
    );
    expect(look.longest).toBeLessThan(60);
    expect(commit.longest).toBeLessThan(60);
    const last = villages[99];
    const { months: kept } = await as(district).village({
      organizationId: last?.id ?? 0,
      year: 2025,
    });
    expect(kept[11]?.record).toMatchObject({
      ...{ operatingFen: 1201, investmentFen: -300, state: 'submitted', version: 1 },
      history: [{ event: 'submit', text: '导入表格' }],
    });
  });

  test('changes what was entered or returned, and shows before and after', async () => {
    const secretary = await actorAs(world, 'branch_secretary', village);
    const figures = {
      operatingFen: 1,
      contractFen: 0,
      investmentFen: 0,
      subsidyFen: 0,
      otherFen: 0,
    };
    await as(secretary).enter({
      organizationId: village.id,
      year: 2026,
      month: 1,
      version: null,
      ...figures,
    });
    const content = csv(line(village, 1));
    const preview = await as(secretary).importPreview(file(content));
    expect(preview).toMatchObject({
      counts: { new: 0, changed: 1 },
      sample: [{ state: 'changed', shown: { beforeFen: 1, afterFen: 123_406 } }],
    });
    await bringIn(secretary, content);
    expect(await monthsOf(village)).toMatchObject([{ version: 2, state: 'submitted' }]);
  });

  test.each(['utf-8 with a mark', 'gb18030', 'xlsx'])('may be %s', async (kind) => {
    const rows = csv(line(village, 1)).replaceAll(village.name, '');
    const named = Buffer.from(rows);
    const content =
      kind === 'xlsx'
        ? await writeXlsx([
            Object.values(incomeColumns),
            [village.divisionCode, null, 2026, 1, 0.1 + 0.2, 200, -10.5, 40, 4.56, null],
          ]).toBuffer()
        : kind === 'gb18030'
          ? gb18030Heading(named)
          : Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), named]);
    await bringIn(street, content);
    const [month] = await monthsOf(village);
    expect(month).toMatchObject({
      operatingFen: kind === 'xlsx' ? 30 : 100_000,
      investmentFen: -1_050,
    });
  });

  test('carried out twice by a double click is carried out once', async () => {
    const key = randomUUID();
    const content = csv(line(village, 1));
    const { checksum } = await as(street).importPreview(file(content));
    const input = { ...file(content), checksum: checksum ?? '' };
    const before = (await recordedEvents(world, 'income_table.imported')).length;
    const [one, two] = await Promise.all([
      as(street, key).importCommit(input),
      as(street, key).importCommit(input),
    ]);
    expect(two).toEqual(one);
    const events = (await recordedEvents(world, 'income_table.imported')).slice(before);
    expect(events.map(({ data }) => data)).toEqual([{ villages: 1, months: 1 }]);
    expect((await monthsOf(village))[0]?.history).toHaveLength(1);
  });

  test('with other headings is read, and carried out, as the user says which is which', async () => {
    const names = heading.replace('村（社区）', '村名').replace('年份', '年度');
    const content = [names, line(village, 1)].join('\n');
    const report = await refusalReport(as(street).importPreview(file(content)));
    expect(report.code).toBe('file_unreadable');
    expect(report.fields).toContainEqual({ path: 'heading', message: '年度' });
    const told = { ...file(content), headings: { name: '村名', year: '年度' } };
    const preview = await as(street).importPreview(told);
    expect(preview).toMatchObject({ counts: { new: 1 }, errorCount: 0 });
    const checksum = preview.checksum ?? '';
    expect(await refusalOf(as(street).importCommit({ ...file(content), checksum }))).toBe(
      'file_unreadable',
    );
    await as(street).importCommit({ ...told, checksum });
    expect(await monthsOf(village)).toMatchObject([{ month: 1, state: 'submitted' }]);
  });

  test('that is no longer what was previewed is not carried out', async () => {
    const content = csv(line(village, 1));
    const { checksum } = await as(street).importPreview(file(content));
    await bringIn(
      await actorAs(world, 'branch_secretary', village),
      csv(line(village, 1, '7', '0', '0', '0', '0')),
    );
    const late = as(street).importCommit({ ...file(content), checksum: checksum ?? '' });
    expect(await refusalOf(late)).toBe('import_has_errors');
    const changed = csv(line(other, 1));
    const stale = as(street).importCommit({ ...file(changed), checksum: 'a'.repeat(64) });
    expect(await refusalOf(stale)).toBe('stale_version');
    expect(await monthsOf(other)).toEqual([]);
  });
});

describe('what is wrong', () => {
  test('is said line by line, and nothing is written, however much else is right', async () => {
    const far = await addVillage(world, tree.west.street);
    const content = csv(
      line(village, 1),
      line(village, 1),
      line(village, 13),
      line(village, 4),
      line(far, 1),
      line(other, 1, '-5', '0', '0', '0', '0'),
      line(other, 2, '1.234', '0', '0', '一百', '0'),
      line(other, 3, '1', '', '0', '0', '0'),
      `,没有的村,2026,1,1,0,0,0,0,`,
      `${village.divisionCode},${other.name},2026,2,1,0,0,0,0,`,
      `${village.divisionCode},,2024,2,1,0,0,0,0,`,
      `${village.divisionCode},,2026,2,1,000,0,0,0,0,,`,
      `3.7E+11,,2026,2,1,0,0,0,0,`,
    );
    expect(await errorsOf(street, content)).toEqual([
      `3 - ${village.name}2026年1月与第2行重复`,
      '4 month 月份应为1至12的整数，或者“全年”',
      '5 month 这个月还没有到，不能填报',
      `6 code 代码${far.divisionCode}不是您管理范围内的村（社区）`,
      '7 operating 经营收入不是有效金额。',
      '8 operating “1.234”不是有效金额；单位为元，最多两位小数',
      '8 subsidy “一百”不是有效金额；单位为元，最多两位小数',
      '9 contract 请填写金额，没有收入的填0',
      '10 name 您管理范围内没有这个村（社区）',
      `11 name 代码${village.divisionCode}是“${village.name}”，与填写的名称不一致，请核对`,
      '12 year 2024年数据已于2025年1月31日锁定。请报区级更正。',
      '13 - 这一行比表头多出一列；金额中如有逗号，请去掉逗号或用英文双引号括起来',
      '14 code 代码被表格软件改成了科学计数，请把这一列设为文本格式后重新填写',
    ]);
    const refused = as(street).importCommit({ ...file(content), checksum: 'a'.repeat(64) });
    expect((await refusalReport(refused)).fields).toHaveLength(13);
    expect(await monthsOf(village)).toEqual([]);
  });

  test('a village brings in its own months only', async () => {
    const accountant = await actorAs(world, 'village_accountant', village);
    expect(await errorsOf(accountant, csv(line(village, 1), line(other, 1)))).toEqual([
      `3 code 代码${other.divisionCode}不是您管理范围内的村（社区）`,
    ]);
  });

  test('what waits or was passed is not written over', async () => {
    await bringIn(street, csv(line(village, 1)));
    const changed = csv(line(village, 1, '9', '0', '0', '0', '0'));
    expect(await errorsOf(street, changed)).toEqual([
      '2 month 这个月已上报待审核，请等审核或先退回',
    ]);
  });

  test.each([
    ['no table at all', Buffer.from([0, 1, 2, 3]), 'file_unreadable'],
    ['another table', Buffer.from('code,name\n1,2\n'), 'file_unreadable'],
    ['a broken xlsx', Buffer.from('PK\u0003\u0004 and no more'), 'file_unreadable'],
  ])('%s is refused', async (_, content, code) => {
    expect(await refusalOf(as(street).importPreview(file(content)))).toBe(code);
  });

  test('a heading without rows says so', async () => {
    expect(await errorsOf(street, heading)).toEqual(['1 - 表头下面没有任何一行数据']);
  });

  test('nobody without the right brings anything in', async () => {
    const member = await actorAs(world, 'member', village);
    expect(await refusalOf(as(member).importPreview(file(csv(line(village, 1)))))).toBe(
      'forbidden',
    );
  });
});

describe('the file out', () => {
  const context = (actor: Actor) => ({ ...world.services, request: testRequest(), actor });

  test('of months comes back in as it went out', async () => {
    await bringIn(street, csv(line(village, 1), line(village, 2), line(other, 1)));
    const query = { kind: 'months', year: '2026' };
    const { content, name } = await exportEconomy(context(street), query);
    expect(name).toBe('村级集体经济月度明细2026年.xlsx');
    const preview = await as(street).importPreview(file(content));
    expect(preview.errors).toEqual([]);
    expect(preview).toMatchObject({
      counts: { new: 0, changed: 0, same: preview.rows },
    });
    expect(preview.rows).toBeGreaterThanOrEqual(3);
  });

  test('is refused to strangers and to nonsense', async () => {
    const member = await actorAs(world, 'member', village);
    const query = { kind: 'report', year: '2026' };
    expect(await refusalOf(exportEconomy(context(member), query))).toBe('forbidden');
    expect(await refusalOf(exportEconomy(context(street), { kind: 'all' }))).toBe('invalid_input');
  });
});

/** The heading in GB18030: 0xD0 0xD0 and so on by the table of the encoding. */
function gb18030Heading(utf8: Buffer): Buffer {
  const table = gb2312Table();
  const parts: Buffer[] = [];
  for (const sign of utf8.toString('utf8')) {
    if (sign.charCodeAt(0) < 0x80) parts.push(Buffer.from(sign));
    else parts.push(table.get(sign) ?? Buffer.from('?'));
  }
  return Buffer.concat(parts);
}

/** Node reads GB18030 and does not write it: the table is made by reading every pair of bytes. */
function gb2312Table(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, Buffer>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low === 0x7f) continue;
      const pair = Buffer.from([high, low]);
      const sign = decoder.decode(pair);
      if (sign.length === 1 && !table.has(sign)) table.set(sign, pair);
    }
  }
  return table;
}

describe('a year as a whole', () => {
  const whole = (of: TestVillage, year: number, month: string, ...kinds: string[]) =>
    [of.divisionCode, of.name, year, month, ...(kinds.length > 0 ? kinds : some), ''].join(',');
  const yearOf = async (of: TestVillage, year: number) =>
    (await as(street).village({ organizationId: of.id, year })).village;

  test('counts as its one figure and as twelve months, and is corrected after the lock', async () => {
    const agriculture = await actorAs(
      world,
      'department_officer',
      tree.district,
      undefined,
      'agriculture',
    );
    const year = 2019;
    await bringIn(agriculture, csv(whole(village, year, '全年', '1000000', '0', '0', '0', '0.01')));
    const { months } = await as(street).village({ organizationId: village.id, year });
    expect(months).toMatchObject([{ month: 0, mayEnter: false, mayPublish: false }]);
    const [{ record } = { record: null }] = months;
    const district = await actorAs(world, 'district_auditor', tree.district);
    const items = [{ id: record?.id ?? 0, version: record?.version ?? 0 }];
    await as(district).check({ items, decision: 'pass' });
    expect(await yearOf(village, year)).toMatchObject({
      totalFen: 100_000_001,
      tier: 'A',
      passed: 12,
    });
    const locked = { year, explanation: '历史数据' };
    await as(agriculture).lock(locked);
    const figures = {
      operatingFen: 5,
      contractFen: 0,
      investmentFen: 0,
      subsidyFen: 0,
      otherFen: 0,
    };
    const by = {
      ...{ organizationId: village.id, year, ...figures },
      ...{ reason: '年报更正', proof: '年报复核表' },
    };
    expect(await refusalOf(as(agriculture).askCorrection({ ...by, month: 3, version: null }))).toBe(
      'wrong_state',
    );
    const version = (items[0]?.version ?? 0) + 1;
    const asked = await as(agriculture).askCorrection({ ...by, month: 0, version });
    expect((await yearOf(village, year)).totalFen).toBe(100_000_001);
    const [waits] = (await as(district).corrections({})).items;
    const correctionId = waits?.correctionId ?? 0;
    await as(district).answerCorrection({ ...asked, correctionId, agreed: true });
    expect((await yearOf(village, year)).totalFen).toBe(5);
  });

  test('and its months never stand side by side: not in a file, nor with what is there', async () => {
    const district = await actorAs(world, 'district_auditor', tree.district);
    const both = csv(
      whole(village, 2018, '全年'),
      whole(village, 2018, '3'),
      whole(other, 2018, '1'),
      whole(other, 2018, '年度合计'),
    );
    const told = '同一年只能按月填报或者只填全年，不能两样都填';
    expect(await errorsOf(district, both)).toEqual([
      `3 month 第2行已填2018年全年合计；${told}`,
      `5 month 第4行已填2018年各月数据；${told}`,
    ]);
    await bringIn(district, csv(whole(village, 2018, '全年'), whole(other, 2018, '1')));
    const later = csv(whole(village, 2018, '2'), whole(other, 2018, '全年'));
    expect(await errorsOf(district, later)).toEqual([
      `2 month 系统中已有2018年全年合计；${told}`,
      `3 month 系统中已有2018年各月数据；${told}`,
    ]);
    expect(await errorsOf(street, csv(whole(village, 2026, '全年')))).toEqual([
      '2 month 全年合计在年度结束后填报，今年的请按月填报',
    ]);
    expect(await errorsOf(street, csv(whole(village, 2025, '年')))).toEqual([
      '2 month 月份应为1至12的整数，或者“全年”',
    ]);
  });

  test('of which months came in after all counts by the months', async () => {
    const district = await actorAs(world, 'district_auditor', tree.district);
    await bringIn(district, csv(whole(village, 2017, '全年')));
    // By no way of the product; the sum is right whatever the rows are.
    await world.db
      .insertInto('village_income')
      .values({
        ...{ organization_id: village.id, year: 2017, month: 4, operating_fen: 700 },
        ...{ contract_fen: 0, investment_fen: 0, subsidy_fen: 0, other_fen: 0, state: 'passed' },
        ...{ entered_by: street.accountId, created_at: new Date(world.clock.now()) },
      })
      .execute();
    await world.db
      .updateTable('village_income')
      .set({ state: 'passed' })
      .where('organization_id', '=', village.id)
      .execute();
    expect(await yearOf(village, 2017)).toMatchObject({ totalFen: 700, passed: 1 });
  });
});
