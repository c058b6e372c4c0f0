// Tests of 干部任免审批表 as Word.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT } from '../person/text.js';
import { documentOf, elements, partsOf, wordRows, wordText } from '../testing/office.js';
import { anybody, PNG, somebody } from '../testing/people.js';
import { approvalForm } from './approval-form.js';

const NONE = { approval: '', administration: '' };

/** What stands to the right of a printed name, in the same row. */
async function shown(person: Parameters<typeof approvalForm>[0], opinions = NONE) {
  const rows = wordRows(await approvalForm(person, opinions));
  return (name: string, after = 1): string | undefined => {
    const plain = (text: string) => text.replace(/[\s\u3000]/gu, '');
    for (const cells of rows) {
      const at = cells.findIndex((each) => plain(each) === plain(name));
      if (at >= 0) return cells[at + after];
    }
    return undefined;
  };
}

describe('干部任免审批表', () => {
  test('has every item of the form, beside its printed name', async () => {
    const at = await shown(somebody);
    expect({
      name: at('姓名'),
      gender: at('性别'),
      born: at('出生年月（岁）'),
      ethnicity: at('民族'),
      nativePlace: at('籍贯'),
      birthplace: at('出生地'),
      party: at('入党时间'),
      work: at('参加工作时间'),
      health: at('健康状况'),
      title: at('专业技术职务'),
      speciality: at('熟悉专业有何专长'),
      full: at('全日制教育'),
      fullSchool: at('全日制教育', 3),
      inService: at('在职教育'),
      inServiceSchool: at('在职教育', 3),
      present: at('现任职务'),
      proposed: at('拟任职务'),
      removed: at('拟免职务'),
      awards: at('奖惩情况'),
      appraisals: at('年核度结考果'),
      reason: at('任免理由'),
    }).toMatchInlineSnapshot(`
      {
        "appraisals": "2023年称职；2024年优秀；2025年优秀。",
        "awards": "2019年12月，被某某街道党工委、办事处评为“先进工作者”。",
        "birthplace": "山东济南",
        "born": "1985.03
      （41岁）",
        "ethnicity": "汉族",
        "full": "大专",
        "fullSchool": "某某农业职业学院园艺系园艺技术专业",
        "gender": "男",
        "health": "健康",
        "inService": "大学
      农学学士",
        "inServiceSchool": "某某农业大学园艺学院
      园艺专业",
        "name": "王建国",
        "nativePlace": "山东济南",
        "party": "2008.06",
        "present": "柳沟村党支部委员、柳沟果蔬专业合作社理事长",
        "proposed": "柳沟村党支部书记",
        "reason": "该同志政治坚定，懂经营、善管理，群众公认，按照村党组织换届工作安排，拟提名为柳沟村党支部书记人选。",
        "removed": "柳沟村党支部委员",
        "speciality": "果树栽培、合作社经营管理",
        "title": "农艺师",
        "work": "2007.07",
      }
    `);
    expect(at('学历学位')).toBe('全日制\n教　育');
    expect(at('简历')?.split('\n').slice(0, 3)).toEqual([
      '2004.09--2007.07\t某某农业职业学院园艺系园艺技术专业学生',
      '2007.07--2012.03\t某某果品公司技术员',
      '（其间：2009.03--2011.07在某某农业大学园艺学院园艺专业函授学习）',
    ]);
    expect(at('呈报单位')).toContain('中共某某街道工作委员会\n（盖章）');
    expect(at('审批机关意见')).toContain('年　　月　　日');
    expect(at('行政机关任免意见')).toContain('年　　月　　日');
  });

  test('tells the family with ages on the day of the form, and none of who has died', async () => {
    const rows = wordRows(await approvalForm(somebody));
    const start = rows.findIndex((cells) => cells.includes('称　谓'));
    expect(rows.slice(start + 1, start + 8).map((cells) => cells.slice(1))).toEqual([
      ['妻子', '李秀兰', '40', '群众', '柳沟果蔬专业合作社会计'],
      ['儿子', '王小宇', '14', '群众', '某某中学学生'],
      ['父亲', '王德福', '', '中共党员', '柳沟村村民（已去世）'],
      ['母亲', '张桂英', '67', '群众', '柳沟村村民'],
      ['', '', '', '', ''],
      ['', '', '', '', ''],
      ['', '', '', '', ''],
    ]);
  });

  test('shows the opinions when they are given', async () => {
    const at = await shown(somebody, { approval: '同意。', administration: '同意任命。' });
    expect(at('审批机关意见')).toMatch(/^同意。\n/);
    expect(at('行政机关任免意见')).toMatch(/^同意任命。\n/);
  });

  test('is A4, in fonts by name, of two pages: one break, and rows that fill each and no more', async () => {
    const document = documentOf(await approvalForm(somebody));
    const [size] = elements(document, 'w:pgSz');
    expect(size?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(elements(document, 'w:pageBreakBefore')).toHaveLength(1);
    const fonts = elements(document, 'w:rFonts').map((each) => each.attributes['w:eastAsia']);
    expect(new Set(fonts)).toEqual(new Set(['宋体', '仿宋']));
    const pages = elements(document, 'w:tbl').map((table) =>
      elements(table, 'w:trHeight').map(({ attributes }) => {
        expect(attributes['w:hRule']).toBe('atLeast');
        return Number(attributes['w:val']);
      }),
    );
    // Between the margins of a page, less the heading on one and 填表人 on the other.
    const left = 16_838 - 900 - 800;
    const [first = 0, second = 0] = pages.map((rows) => rows.reduce((sum, each) => sum + each, 0));
    expect(pages).toHaveLength(2);
    expect(first).toBeLessThanOrEqual(left - 820);
    expect(second).toBeLessThanOrEqual(left - 500);
  });

  test('becomes smaller with a long text, and grows where that does not do: nothing is lost', async () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, at) => `${1980 + (at % 40)}.01--  ${'长'.repeat(40)}${at}`);
    const [full, over] = await Promise.all(
      [30, 200].map(async (count) => {
        const bytes = await approvalForm({ ...somebody, resume: lines(count).join('\n') });
        const row = elements(documentOf(bytes), 'w:tr').find((each) =>
          wordText(each).startsWith('简'),
        );
        if (row === undefined) throw new Error('no 简历');
        return {
          sizes: new Set(elements(row, 'w:sz').map((each) => each.attributes['w:val'])),
          last: wordText(row).endsWith(`${'长'.repeat(40)}${count - 1}`),
        };
      }),
    );
    // The label is of 12 points.
    expect(full).toEqual({ sizes: new Set(['24', '16']), last: true });
    expect(over).toEqual({ sizes: new Set(['24', '14']), last: true });
  });

  test('shows the photo, and where there is none its place', async () => {
    const parts = Object.keys(partsOf(await approvalForm(somebody)));
    expect(parts.filter((path) => path.startsWith('word/media/'))).toHaveLength(1);
    const without = await approvalForm({ ...somebody, photo: null });
    expect(wordRows(without)[0]).toContain('照　片');
    const page = Uint8Array.from([...new TextEncoder().encode('<html>'), ...PNG]);
    await expect(approvalForm({ ...somebody, photo: page })).rejects.toMatchObject({
      code: 'invalid_photo',
    });
  });

  test('of the same data is the same file, and tells no hour and no author', async () => {
    const [first, second] = await Promise.all([approvalForm(somebody), approvalForm(somebody)]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const core = partsOf(first)['docProps/core.xml'] ?? '';
    expect(core).not.toMatch(/\d{4}-\d\d-\d\dT/);
    expect(core).not.toContain('Un-named');
  });

  test('of anybody is a file that opens, with every text in it', async () => {
    await fc.assert(
      fc.asyncProperty(anybody, async (person) => {
        const document = documentOf(await approvalForm(person));
        const text = elements(document, 'w:t')
          .map((each) => each.text)
          .join('');
        const plain = (each: string) => each.replace(/\s/gu, '');
        for (const each of [person.name, person.reason, person.presentPost, person.reportingUnit]) {
          expect(plain(text)).toContain(plain(each));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('refuses what no file can hold, by its name on the form', async () => {
    const long = 'a'.repeat(LONGEST_TEXT + 1);
    await expect(approvalForm({ ...somebody, reason: long })).rejects.toMatchObject({
      code: 'invalid_field',
      field: '任免理由',
    });
    await expect(approvalForm(somebody, { ...NONE, approval: '\u0000' })).rejects.toMatchObject({
      code: 'invalid_field',
      field: '审批机关意见',
    });
  });
});
