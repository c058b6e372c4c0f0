// Lines of an income table, each read and judged by itself.
import { type Income, namesOf } from '@xianfeng/rules';
import { inTurns, type Progress } from '../../kernel/index.js';
import {
  type Columns,
  type Headings,
  type Sheet,
  type SheetLine,
  tableOf,
  withFaults,
} from '../../kit/sheet/index.js';
import { TABLE_MAX_ROWS, type TableError } from '../../kit/sheet/schema.js';
import { type IncomeColumn, incomeColumns, WHOLE_YEAR, yuanToFen } from '../schema.js';

/** A month as a line of the file says it. */
export interface IncomeLine {
  line: number;
  /** Digits of a division's code, or empty where the village is named only. */
  code: string;
  name: string;
  year: number;
  /** 0 for 全年. */
  month: number;
  income: Income;
  note: string;
}

/** The lines of a file, with what is wrong in them. */
export interface IncomeLines {
  count: number;
  rows: IncomeLine[];
  errors: TableError<IncomeColumn>[];
}

/** A village is known by its code or its name; notes may be missing altogether. */
const needed = namesOf(incomeColumns).filter(
  (column) => !['code', 'name', 'note'].includes(column),
);
const MAX_NOTE = 500;

const columns: Columns<IncomeColumn> = {
  names: incomeColumns,
  isEnough: (found) =>
    needed.every((column) => found.has(column)) && (found.has('code') || found.has('name')),
  missing: `没有找到表头。请在第一行写明：${Object.values(incomeColumns).join('、')}（可先导出月度明细，在其中填写），再上传。`,
  most: {
    rows: TABLE_MAX_ROWS,
    message: `表格超过${TABLE_MAX_ROWS}行，请按年度或街道分成几个文件，逐个导入。`,
  },
};

/**
 * Reads each line for itself: what its cells say, not yet whether it may be written.
 *
 * @throws AppError file_unreadable where there is no heading of an income table; too_large
 */
export async function readLines(
  sheet: Sheet,
  headings: Headings,
  progress: Progress,
): Promise<IncomeLines> {
  const table = tableOf(sheet, columns, headings);
  const { heading, places, lines } = table;
  const errors: TableError<IncomeColumn>[] = [];
  const width = heading.cells.length;
  const read = await inTurns(
    lines,
    (line) => readLine(line, places, width, errors),
    progress.begin('reading', lines.length),
  );
  const rows = read.filter((row) => row !== null);
  if (lines.length === 0) {
    errors.push({ line: heading.line, column: null, message: '表头下面没有任何一行数据' });
  }
  if (sheet.broken) {
    errors.push({ line: sheet.broken.line, column: null, message: sheet.broken.message });
  }
  return { count: lines.length, rows, errors: withFaults(table, errors, (fault) => fault) };
}

function readLine(
  { line, cells }: SheetLine,
  places: ReadonlyMap<IncomeColumn, number>,
  width: number,
  errors: TableError<IncomeColumn>[],
): IncomeLine | null {
  const before = errors.length;
  const refuse = (column: IncomeColumn | null, message: string) => {
    errors.push({ line, column, message });
    return 0;
  };
  const cell = (column: IncomeColumn) => (cells[places.get(column) ?? -1] ?? '').trim();
  // 1,000 without quotes is two cells: every amount after it would stand one column too far.
  if (cells.length > width) {
    refuse(null, '这一行比表头多出一列；金额中如有逗号，请去掉逗号或用英文双引号括起来');
  }
  const code = cell('code').normalize('NFKC');
  const name = cell('name');
  if (/^\d(\.\d+)?e\+?\d+$/i.test(code)) {
    refuse('code', '代码被表格软件改成了科学计数，请把这一列设为文本格式后重新填写');
  } else if (code === '' && name === '') {
    refuse('name', '请填写区划代码或村（社区）名称');
  }
  const number = (column: 'year' | 'month', low: number, high: number) => {
    const text = cell(column)
      .normalize('NFKC')
      .replace(/[年月]$/, '');
    const value = Number(text);
    const fits = /^\d{1,4}$/.test(text) && value >= low && value <= high;
    const or = column === 'month' ? '，或者“全年”' : '';
    return fits ? value : refuse(column, `${incomeColumns[column]}应为${low}至${high}的整数${or}`);
  };
  const amount = (column: IncomeColumn) => {
    const text = cell(column);
    if (text === '') return refuse(column, '请填写金额，没有收入的填0');
    const fen = yuanToFen(tidy(text));
    return fen ?? refuse(column, `“${text.slice(0, 30)}”不是有效金额；单位为元，最多两位小数`);
  };
  const note = cell('note');
  if (note.length > MAX_NOTE) refuse('note', `备注最多${MAX_NOTE}个字`);
  const row: IncomeLine = {
    line,
    code,
    name,
    year: number('year', 2000, 2100),
    month: isWholeYear(cell('month')) ? WHOLE_YEAR : number('month', 1, 12),
    income: {
      operatingFen: amount('operating'),
      contractFen: amount('contract'),
      investmentFen: amount('investment'),
      subsidyFen: amount('subsidy'),
      otherFen: amount('other'),
    },
    note,
  };
  return errors.length > before ? null : row;
}

/** 全年, 全年合计 and 年度 all mean that the row is the year's only figure. */
const isWholeYear = (cell: string) =>
  /^(全年|年度|年报)(度|合计|累计)?$/.test(cell.replace(/\s/g, ''));

/** A spreadsheet keeps 0.3 as 0.30000000000000004: such a tail is its own, not the writer's. */
function tidy(text: string): string {
  if (!/^-?\d+\.\d{9,}(e-\d+)?$/i.test(text)) return text;
  const value = Number(text);
  const fen = Math.round(value * 100);
  return Math.abs(value * 100 - fen) < 1e-4 ? (fen / 100).toFixed(2) : text;
}
