// Tests of imported tables: their headings, and what a preview tells of each row.
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../kernel/index.js';
import { type Columns, previewOf, readSheet, tableOf, templateFile, withFaults } from './index.js';

const columns: Columns<'name' | 'amount' | 'note'> = {
  names: { name: '名称', amount: '金额', note: '备注' },
  isEnough: (found) => found.has('name') && found.has('amount'),
  missing: '没有找到表头。',
  most: { rows: 3, message: '表格超过3行。' },
};
const sheetOf = (...lines: string[]) => readSheet(Buffer.from(lines.join('\n')));

function refusalOf(find: () => unknown): AppError {
  try {
    find();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('it was not refused');
}

describe('a heading', () => {
  test('is found in any order, in full or half width, with its unit', async () => {
    const { places, lines } = tableOf(await sheetOf('金额（元）,其他,名 称', '1,2,甲'), columns);
    expect([...places]).toEqual([
      ['amount', 0],
      ['name', 2],
    ]);
    expect(lines).toEqual([{ line: 2, cells: ['1', '2', '甲'] }]);
  });

  test('of other names is refused with what it holds, and read as the user says', async () => {
    const sheet = await sheetOf('村名,收入,备注', '甲,1,好');
    const refusal = refusalOf(() => tableOf(sheet, columns));
    expect(refusal.code).toBe('file_unreadable');
    expect(refusal.fields).toEqual(
      ['村名', '收入', '备注'].map((message) => ({ path: 'heading', message })),
    );
    const { places } = tableOf(sheet, columns, { name: '村名', amount: '收入' });
    expect(Object.fromEntries(places)).toEqual({ name: 0, amount: 1, note: 2 });
    const half = refusalOf(() => tableOf(sheet, columns, { name: '村名' }));
    expect(half.code).toBe('file_unreadable');
  });

  test('has no more lines below it than are taken', async () => {
    const sheet = await sheetOf('名称,金额', '甲,1', '乙,1', '丙,1', '丁,1');
    expect(refusalOf(() => tableOf(sheet, columns)).code).toBe('too_large');
  });

  test('stands in the first line, or where other lines may stand above it', async () => {
    const sheet = await sheetOf('说明', '名称,金额', '甲,1');
    expect(refusalOf(() => tableOf(sheet, columns)).code).toBe('file_unreadable');
    expect(tableOf(sheet, { ...columns, below: true }).lines).toHaveLength(1);
  });
});

describe('a preview', () => {
  const judged = [
    { line: 3, state: 'same' as const, shown: '乙' },
    { line: 2, state: 'new' as const, shown: '甲' },
    { line: 5, state: 'changed' as const, shown: '丁' },
  ];
  const plan = { rows: 4, judged, errors: [], checksum: 'sum' };

  test('shows each row as new, changed or same, in the order of the file', () => {
    const preview = previewOf(plan);
    expect(preview).toMatchObject({
      counts: { new: 1, changed: 1, same: 1, wrong: 0 },
      errorCount: 0,
      checksum: 'sum',
    });
    expect(preview.sample.map(({ line, state, shown }) => [line, state, shown])).toEqual([
      [2, 'new', '甲'],
      [3, 'same', '乙'],
      [5, 'changed', '丁'],
    ]);
  });

  test('shows what is wrong alone, with every reason, and cannot be carried out', () => {
    const errors = [
      { line: 4, column: 'name', message: '请填写名称' },
      { line: 4, column: null, message: '多出一列', basis: '章程' },
      { line: 5, column: 'amount', message: '不是金额' },
    ];
    const preview = previewOf({ ...plan, errors });
    expect(preview.counts).toEqual({ new: 1, changed: 0, same: 1, wrong: 2 });
    expect(preview).toMatchObject({ errorCount: 3, checksum: null });
    expect(preview.sample).toEqual([
      {
        line: 4,
        state: 'wrong',
        shown: null,
        reasons: [
          { column: 'name', message: '请填写名称', basis: null },
          { column: null, message: '多出一列', basis: '章程' },
        ],
      },
      {
        line: 5,
        state: 'wrong',
        shown: null,
        reasons: [{ column: 'amount', message: '不是金额', basis: null }],
      },
    ]);
  });
});

/** A file of an archive whose directory gives its sizes. */
function partOf(archive: Buffer, name: string): string {
  const entry = archive.lastIndexOf(name) - 46;
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const content = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
  return (archive.readUInt16LE(entry + 10) === 0 ? content : inflateRawSync(content)).toString();
}

describe('a template', () => {
  const template = () =>
    templateFile('名单', [
      { name: '名称', note: '全称', example: '甲', options: ['甲', '乙'] },
      { name: '金额', note: '元', example: '12.5' },
      { name: '备注', note: '编号', example: '0012', text: true },
    ]);

  test('is read as a table without rows', async () => {
    const { lines, faults } = tableOf(await readSheet(await template()), columns);
    expect([lines, faults]).toEqual([[], []]);
  });

  test('formats numbers that are text as text, and offers the words of a column', async () => {
    const file = await template();
    const sheet = partOf(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('sqref="A2:A501"');
    expect(sheet).toContain("'可选项'!$A$2:$A$3");
    expect(sheet.indexOf('</sheetData>')).toBeLessThan(sheet.indexOf('<dataValidations'));
    expect(sheet).toMatch(/<c r="C2" s="\d+"/);
    expect(partOf(file, 'xl/styles.xml')).toMatch(/numFmtId="49"|formatCode="@"/);
  });
});

test('of a cell that has lost its value nothing else is said', () => {
  const fault = { line: 2, column: 'amount' as const, message: '数字格式' };
  const errors = [
    { line: 2, column: 'amount' as const, message: '请填写' },
    { line: 2, column: null, message: '多出一列' },
  ];
  expect(withFaults({ faults: [fault] }, errors, (each) => each)).toEqual([fault, errors[1]]);
});
