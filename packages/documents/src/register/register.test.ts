// Tests of the register as Excel and Word.
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { documentOf, elements, partsOf, wordRows } from '../testing/office.js';
import type { TeamRegisterInput } from './columns.js';
import { teamRegisterFile } from './register.js';
import { teamRegisterDocument } from './register-word.js';

const HOLDER = {
  name: '王建国',
  gender: '1' as const,
  bornIn: '1985-03',
  education: '大学',
  politicalStatus: '中共党员',
  route: 'party_election' as const,
  startsOn: '2026-01-05',
  termEndsOn: '2031-01-04',
  source: 'prosperous' as const,
  combined: true,
};
const SEAT = {
  street: '某某街道',
  village: '柳沟村',
  post: 'party_secretary' as const,
  holder: HOLDER,
};
const REGISTER: TeamRegisterInput = {
  unit: '某某街道',
  asOf: '2026-11-23',
  seats: [
    SEAT,
    {
      ...SEAT,
      post: 'committee_member',
      remark: '=HYPERLINK("http://例")',
      holder: {
        ...HOLDER,
        name: '李<秀>&兰😀',
        gender: '2',
        route: 'villager_election',
        termEndsOn: null,
        source: null,
        combined: false,
      },
    },
    { ...SEAT, post: 'supervision_director', holder: null },
  ],
};

const rowsOf = async (input: TeamRegisterInput) =>
  (await readXlsx(Buffer.from(await teamRegisterFile(input))))[0]?.data ?? [];

test('the register has a title, headings, and a row for each seat', async () => {
  expect(await rowsOf(REGISTER)).toMatchInlineSnapshot(`
    [
      [
        "某某街道村班子成员名册（截至2026年11月23日）",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
      ],
      [
        "序号",
        "街道",
        "村（社区）",
        "岗位",
        "姓名",
        "性别",
        "出生年月",
        "学历",
        "政治面貌",
        "产生方式",
        "任职时间",
        "任期届满",
        "人才来源",
        "一肩挑",
        "备注",
      ],
      [
        1,
        "某某街道",
        "柳沟村",
        "村党组织书记",
        "王建国",
        "男",
        "1985.03",
        "大学",
        "中共党员",
        "党内选举",
        "2026-01-05",
        "2031-01-04",
        "致富能人",
        "是",
        null,
      ],
      [
        2,
        "某某街道",
        "柳沟村",
        "村委会委员",
        "李<秀>&兰😀",
        "女",
        "1985.03",
        "大学",
        "中共党员",
        "村民直接选举",
        "2026-01-05",
        null,
        null,
        null,
        "=HYPERLINK("http://例")",
      ],
      [
        3,
        "某某街道",
        "柳沟村",
        "村务监督委员会主任",
        "（空缺）",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
      ],
    ]
  `);
});

test('a resident id is text to its last digit, in a column that is there only when one is given', async () => {
  const ids = ['370102199003070018', '37010219900307001X', '370***********0018'];
  const seats = ids.map((residentId) => ({ ...SEAT, holder: { ...HOLDER, residentId } }));
  const [, headings = [], ...rows] = await rowsOf({ ...REGISTER, seats: [...seats, SEAT] });
  const at = headings.indexOf('公民身份号码');
  expect(rows.map((row) => row[at])).toEqual([...ids, null]);
  expect((await rowsOf(REGISTER))[1]).not.toContain('公民身份号码');
});

test('the headings stay in sight, columns have their widths, and cells are text and no formula', async () => {
  const parts = partsOf(await teamRegisterFile(REGISTER));
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(elements(sheet, 'pane')[0]?.attributes).toMatchObject({ ySplit: '2', state: 'frozen' });
  const widths = elements(sheet, 'col').map((each) => Number(each.attributes.width));
  expect(widths).toHaveLength(15);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(7);
  expect(elements(sheet, 'pageSetUpPr')[0]?.attributes).toEqual({ fitToPage: '1' });
  expect(elements(sheet, 'pageSetup')[0]?.attributes).toMatchObject({
    fitToWidth: '1',
    fitToHeight: '0',
  });
  expect(elements(sheet, 'f')).toEqual([]);
  expect(elements(sheet, 'mergeCell')[0]?.attributes.ref).toBe('A1:O1');
  expect(parts['xl/styles.xml']).toContain('宋体');
});

test('a row is as high as its longest text needs', async () => {
  const seats = [SEAT, { ...SEAT, remark: '长'.repeat(30) }];
  const sheet = partsOf(await teamRegisterFile({ ...REGISTER, seats }))['xl/worksheets/sheet1.xml'];
  const heights = elements(sheet ?? '', 'row').map((each) => Number(each.attributes.ht));
  expect(heights.slice(2)).toEqual([21, 66]);
});

test('the same data give the same file', async () => {
  const [first, second] = await Promise.all([
    teamRegisterFile(REGISTER),
    teamRegisterFile(REGISTER),
  ]);
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test.each<[string, Partial<TeamRegisterInput>]>([
  ['without a unit', { unit: ' ' }],
  ['of no day', { asOf: '2026-11-31' }],
  ['with a holder who has no name', { seats: [{ ...SEAT, holder: { ...HOLDER, name: '' } }] }],
])('a register %s is not made', async (_, change) => {
  await expect(teamRegisterFile({ ...REGISTER, ...change })).rejects.toMatchObject({
    code: 'invalid_field',
    field: '名册',
  });
});

test('on paper the title and the headings stand on every page, with its number', async () => {
  const parts = partsOf(await teamRegisterFile(REGISTER));
  const [names] = elements(parts['xl/workbook.xml'] ?? '', 'definedName');
  expect(names?.attributes.name).toBe('_xlnm.Print_Titles');
  expect(names?.text).toBe("'村班子成员名册'!$1:$2");
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(elements(sheet, 'oddFooter')[0]?.text).toBe('&C第&P页，共&N页');
});

test('as Word it has the same rows, lies on its side, and repeats its headings on every page', async () => {
  const community = { ...SEAT, village: '七东社区', divisionKind: 'community' as const };
  const seats = [...REGISTER.seats, community];
  const file = await teamRegisterDocument({ ...REGISTER, seats });
  const rows = wordRows(file);
  const [, , ...excel] = await rowsOf({ ...REGISTER, seats });
  expect(rows.slice(1).map((cells) => [cells[0], cells[2], cells[3], cells[4]])).toEqual(
    excel.map((cells) => [String(cells[0]), cells[2], cells[3], cells[4]]),
  );
  expect(rows.at(-1)?.slice(2, 4)).toEqual(['七东社区', '社区党组织书记']);
  const size = elements(documentOf(file), 'w:pgSz')[0]?.attributes;
  expect(Number(size?.['w:w'])).toBeGreaterThan(Number(size?.['w:h']));
  expect(elements(documentOf(file), 'w:tblHeader')).toHaveLength(1);
  const again = await teamRegisterDocument({ ...REGISTER, seats });
  expect(Buffer.from(again).equals(Buffer.from(file))).toBe(true);
  await expect(teamRegisterDocument({ ...REGISTER, unit: '' })).rejects.toMatchObject({
    code: 'invalid_field',
  });
});
