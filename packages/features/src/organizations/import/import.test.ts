// Tests of reading and planning a divisions file.
import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { readSheet } from '../../kit/sheet/index.js';
import { TABLE_MAX_ROWS } from '../../kit/sheet/schema.js';
import { refusalOf, refusalReport } from '../../testing/index.js';
import { type ImportPlan, type Present, planImport } from './plan.js';
import { readRows } from './rows.js';

const nothing: Present = { divisions: [], names: new Map(), shortNames: new Map(), root: null };
const heading = 'code,name,level,parent_code,kind';
const district = '370103,市中区,district,,district';
const street = '370103009,七里山街道,street,370103,street';
const community = '370103009017,七东社区居民委员会,village,370103009,community';
const village = '370103009301,岳而村村民委员会,village,370103009,village';

async function planOf(content: string | Buffer, present = nothing): Promise<ImportPlan> {
  return planImport(await readRows(await readSheet(Buffer.from(content))), present);
}

async function errorsOf(...lines: string[]): Promise<string[]> {
  const plan = await planOf([heading, ...lines].join('\n'));
  return plan.errors.map((e) => `${e.line} ${e.column ?? '-'} ${e.message}`);
}

const present = (plan: ImportPlan): Present => ({
  divisions: plan.creates.map((c) => c.division),
  names: new Map(),
  shortNames: new Map(),
  root: { divisionCode: '370103' },
});

test('the district of the example makes 234 organizations, each named by its kind', async () => {
  const file = await readFile(
    new URL('../../../../../examples/divisions-370103.csv', import.meta.url),
  );
  const plan = await planOf(file);
  expect(plan.errors).toEqual([]);
  expect(plan.creates).toHaveLength(234);
  const named = (code: string) => plan.creates.find((c) => c.division.code === code)?.organization;
  expect(named('370103')).toMatchObject({
    name: '中国共产党济南市市中区委员会',
    shortName: '中共市中区委',
    type: 'committee',
  });
  expect(named('370103009')).toMatchObject({
    name: '中共济南市市中区七里山街道工作委员会',
    shortName: '七里山街道党工委',
    type: 'work_committee',
    termYears: null,
  });
  expect(named('370103009017')).toMatchObject({
    name: '中共济南市市中区七里山街道七东社区总支部委员会',
    shortName: '七东社区党总支',
    type: 'general_branch',
    field: 'community',
  });
  expect(named('370103022218')).toMatchObject({
    shortName: '岳而村党支部',
    type: 'branch',
    field: 'rural',
    termYears: 5,
  });
});

test('a town has a committee of its own, and a municipality stands for its city', async () => {
  const plan = await planOf(
    `${heading}\n110116,怀柔区,district,,\n110116101,渤海镇,street,110116,\n`,
  );
  expect(plan.creates.map((c) => c.organization.name)).toEqual([
    '中国共产党北京市怀柔区委员会',
    '中共北京市怀柔区渤海镇委员会',
  ]);
});

test('the place in a name is what people call it', async () => {
  const lines = [
    '370103009001,谷庄居民委员会,village,370103009,community',
    '370103009002,袁柳东居居民委员会,village,370103009,community',
    '370103009301,瓦峪沟村民委员会,village,370103009,village',
    '370103009302,北桥村村民委员会,village,370103009,village',
    '370103009303,小岭村委会,village,370103009,village',
  ];
  const plan = await planOf([heading, district, street, ...lines].join('\n'));
  expect(plan.creates.slice(2).map((c) => c.organization.shortName)).toEqual([
    '谷庄社区党总支',
    '袁柳东居党总支',
    '瓦峪沟村党支部',
    '北桥村党支部',
    '小岭村党支部',
  ]);
});

test('the same file, brought in before, changes nothing', async () => {
  const text = [heading, district, street, community].join('\n');
  const first = await planOf(text);
  const second = await planOf(text, present(first));
  expect(second).toMatchObject({ creates: [], unchanged: [2, 3, 4], errors: [] });
});

test('each wrong cell is told with its line, its column and what to do', async () => {
  expect(await errorsOf(district, '370103009,七里山街道,street,370104,street')).toEqual([
    '3 parent_code 上级代码370104不在文件中，也没有登记过',
  ]);
  expect(await errorsOf(district, street, street)).toEqual(['4 code 代码370103009与第3行重复']);
  expect(await errorsOf(district, '370103009,七里山街道,county,370103,street')).toEqual([
    '3 level 级别应填区县、街道（镇、乡）或村社区',
  ]);
  expect(await errorsOf(district, '37010300,七里山街道,street,370103,street')).toEqual([
    '3 code 这一级的代码应为9位数字，现在是8位',
  ]);
  expect(await errorsOf(district, '3.70103E+8,七里山街道,street,370103,street')).toEqual([
    '3 code 代码被表格软件改成了科学计数，请把这一列设为文本格式后重新填写',
  ]);
  expect(await errorsOf(district, '370103009,,street,370103,street')).toEqual([
    '3 name 请填写名称',
  ]);
  expect(await errorsOf(district, `370103009,${'长'.repeat(41)},street,370103,`)).toEqual([
    '3 name 名称最多40个字，现在是41个字',
  ]);
  expect(await errorsOf(district, '370103009,=1+1,street,370103,street')).toEqual([
    '3 name 名称只能由汉字、字母、数字、间隔号、连接号和括号组成',
  ]);
  expect(
    await errorsOf(district, street, '370103009017,七东社区,village,370103,community'),
  ).toEqual(['4 parent_code 上级应为街道（镇、乡），“市中区”是区（县）']);
  expect(
    await errorsOf(district, street, '370103010001,六里山,village,370103009,community'),
  ).toEqual(['4 code 代码应以上级代码370103009开头']);
  expect(await errorsOf(district, street, '370103009017,七东社区,village,370103009,街道')).toEqual([
    '4 kind 类型应填村或社区',
  ]);
  expect(await errorsOf(district, '370104,槐荫区,district,,district')).toEqual([
    '3 level 一个文件只能有一个区（县），第2行已有“市中区”',
  ]);
  expect(await errorsOf(district, street, community, community.replace('017', '018'))).toEqual([
    '5 name 第4行已有同名的党组织“中共济南市市中区七里山街道七东社区总支部委员会”',
  ]);
  expect(await errorsOf()).toEqual(['1 - 表头下面没有任何一行区划']);
});

test('a wrong row is told once, not again for each row below it', async () => {
  expect(await errorsOf(district, '370103009,,street,370103,street', community, village)).toEqual([
    '3 name 请填写名称',
  ]);
});

test('rows that name each other as parents are refused and lead nowhere', async () => {
  const errors = await errorsOf(
    district,
    '370103009,甲街道,street,370103009001,street',
    '370103009001,乙村,village,370103009,village',
  );
  expect(errors).toEqual(['3 parent_code 上级应为区（县），“乙村”是村（社区）']);
});

test('what is there already is not renamed, moved or turned into something else', async () => {
  const before = present(await planOf([heading, district, street, community].join('\n')));
  const again = async (line: string) =>
    (await planOf([heading, line].join('\n'), before)).errors.map((e) => e.column);
  expect(await again(street.replace('七里山', '八里山'))).toEqual(['name']);
  expect(await again(community.replace('community', 'village'))).toEqual(['kind']);
  expect(await again('370104,槐荫区,district,,district')).toEqual(['level']);
  const moved = '370103009017,七东社区居民委员会,village,370103010,community';
  expect(await again(moved)).toEqual(['parent_code']);
});

test('a spreadsheet in GB18030 and one with a byte order mark are read alike', async () => {
  const text = [heading, district, street].join('\r\n');
  const utf8 = await planOf(`\uFEFF${text}`);
  const gb = Buffer.from(
    'Y29kZSxuYW1lLGxldmVsLHBhcmVudF9jb2RlLGtpbmQNCjM3MDEwMyzK0NbQx/gsZGlzdHJpY3QsLGRpc3RyaWN0DQozNzAxMDMwMDksxt/A78m9vdC1wCxzdHJlZXQsMzcwMTAzLHN0cmVldA0K',
    'base64',
  );
  expect((await planOf(gb)).creates.map((c) => c.division.code)).toEqual(
    utf8.creates.map((c) => c.division.code),
  );
  expect((await planOf(gb)).creates[0]?.division.name).toBe('市中区');
});

test('an xlsx file with Chinese headings and codes as numbers is read like the CSV', async () => {
  const rows = [
    ['代码', '名称', '级别', '上级代码', '类型'],
    [370103, '市中区', '区县', null, null],
    [370103009, '七里山街道', '街道', 370103, null],
    [370103009017, '七东社区居民委员会', '村社区', 370103009, '社区'],
  ].map((row) => row.map((value) => (value === null ? null : { value })));
  const bytes = await (await writeXlsx(rows)).toBuffer();
  const plan = await planOf(bytes);
  expect(plan.errors).toEqual([]);
  const csv = await planOf([heading, district, street, community].join('\n'));
  expect(plan.checksum).toBe(csv.checksum);
});

test('what is no spreadsheet is refused with one sentence', async () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const files = [Buffer.alloc(0), png, Buffer.from('PK\u0003\u0004 no zip'), Buffer.from('你好')];
  for (const file of files) expect(await refusalOf(planOf(file))).toBe('file_unreadable');
  expect((await refusalReport(planOf('名称,别的\n甲,乙'))).message).toContain('没有找到表头');
});

test('too many bytes and too many rows are refused before anything else is done', async () => {
  expect(await refusalOf(planOf(Buffer.alloc(10 * 1024 * 1024 + 1, 65)))).toBe('too_large');
  const rows = Array.from({ length: TABLE_MAX_ROWS + 1 }, () => street).join('\n');
  expect(await refusalOf(planOf(`${heading}\n${rows}`))).toBe('too_large');
});

test('a small file that unpacks to a huge one, or holds a cell a million rows down, is refused', async () => {
  const sheet =
    '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"/></row></sheetData></worksheet>';
  expect(await refusalOf(planOf(zip('xl/worksheets/sheet1.xml', Buffer.from(sheet))))).toBe(
    'too_large',
  );
  expect(await refusalOf(planOf(zip('xl/bomb.xml', Buffer.alloc(80 * 1024 * 1024))))).toBe(
    'too_large',
  );
});

test('a quote that is never closed names the line from which reading failed', async () => {
  const plan = await planOf(`${heading}\n${district}\n370103009,"七里山街道,street,370103,street`);
  expect(plan.errors.map((e) => e.message)).toEqual([expect.stringContaining('引号不成对')]);
  expect(plan.checksum).not.toBe('');
});

/** A zip file with one packed entry. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(content.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const at = local.length + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

const example = Array.from({ length: 4 }, (_, s) => [
  `37010300${s + 1},第${'一二三四'[s]}街道,street,370103,street`,
  ...Array.from(
    { length: 3 },
    (_, v) =>
      `37010300${s + 1}00${v + 1},${'甲乙丙'[v]}村村民委员会,village,37010300${s + 1},village`,
  ),
]).flat();

test('in whatever order the rows come, the same organizations are made, parents first', async () => {
  const sorted = await planOf([heading, district, ...example].join('\n'));
  const codes = (plan: ImportPlan) => plan.creates.map((c) => c.division.code);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([district, ...example], { minLength: example.length + 1 }),
      async (lines) => {
        const plan = await planOf([heading, ...lines].join('\n'));
        expect(plan.errors).toEqual([]);
        expect(codes(plan).sort()).toEqual(codes(sorted).sort());
        const seen = new Set<string | null>([null]);
        for (const { division } of (await planOf([heading, ...lines].join('\n'))).creates) {
          expect(seen).toContain(division.parentCode);
          seen.add(division.code);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('hostile cells are either refused at their line or are names of signs that can be read', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '=cmd|1',
      '"',
      'a,b',
      '\u0000',
      '\u202e370103',
      '370103',
      'street',
      '-1',
      "'; drop",
    ),
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 8 }),
      async (rows) => {
        const lines = rows.map((row) => row.map(quoted).join(','));
        const result = await planOf([heading, district, ...lines].join('\n')).catch(
          async (error: unknown) => refusalOf(Promise.reject(error)),
        );
        if (typeof result === 'string') {
          expect(result).toBe('file_unreadable');
          return;
        }
        for (const { division } of result.creates) {
          expect(division.code).toMatch(/^\d{6}(\d{3}(\d{3})?)?$/);
          expect(division.name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}·（）()-]+$/u);
        }
        for (const error of result.errors) expect(error.message).not.toBe('');
      },
    ),
    { numRuns: 200 },
  );
});
