// Lines of a divisions file, each read and judged by itself.
import { namesOf } from '@xianfeng/rules';
import { inTurns, type Progress, unwatched } from '../../kernel/index.js';
import {
  type Columns,
  type Headings,
  type Sheet,
  type SheetLine,
  tableOf,
  withFaults,
} from '../../kit/sheet/index.js';
import { TABLE_MAX_ROWS, type TableError } from '../../kit/sheet/schema.js';
import { type DivisionColumn, divisionColumns } from '../schema.js';
import { readCode, readKind, readLevel, readName } from './cells.js';
import type { Division } from './names.js';

/** A division with the line of the file that it stands on. */
export interface DivisionRow extends Division {
  line: number;
}

/** The lines of a file, with what is wrong in them. */
export interface DivisionRows {
  /** Rows under the heading, the wrong ones included. */
  count: number;
  rows: DivisionRow[];
  /** What the code cells of the wrong rows say. */
  wrongCodes: ReadonlySet<string>;
  errors: TableError<DivisionColumn>[];
}

const columns: Columns<DivisionColumn> = {
  names: divisionColumns,
  isEnough: (found) => found.size === namesOf(divisionColumns).length,
  byKey: true,
  missing: `没有找到表头。请在第一行依次写明：${Object.values(divisionColumns).join('、')}（或 ${namesOf(divisionColumns).join(', ')}），再上传。`,
  most: {
    rows: TABLE_MAX_ROWS,
    message: `表格超过${TABLE_MAX_ROWS}行，请按街道分成几个文件，逐个导入。`,
  },
};

/**
 * Reads each line as a division, judged for itself: what a cell holds, not yet how rows fit together.
 *
 * @throws AppError file_unreadable where there is no heading of a divisions file; too_large
 */
export async function readRows(
  sheet: Sheet,
  headings: Headings = {},
  progress: Progress = unwatched,
): Promise<DivisionRows> {
  const table = tableOf(sheet, columns, headings);
  const { heading, places, lines } = table;
  const errors: TableError<DivisionColumn>[] = [];
  const wrongCodes = new Set<string>();
  const read = await inTurns(
    lines,
    (line) => readRow(line, places, errors),
    progress.begin('reading', lines.length),
  );
  const rows = read.flatMap((row, index) => {
    if (row !== null) return [row];
    wrongCodes.add(lines[index]?.cells[places.get('code') ?? -1]?.normalize('NFKC') ?? '');
    return [];
  });
  if (lines.length === 0) {
    errors.push({ line: heading.line, column: null, message: '表头下面没有任何一行区划' });
  }
  if (sheet.broken) {
    errors.push({ line: sheet.broken.line, column: null, message: sheet.broken.message });
  }
  const wrong = withFaults(table, errors, (fault) => fault);
  return { count: lines.length, rows, wrongCodes, errors: wrong };
}

function readRow(
  { line, cells }: SheetLine,
  places: ReadonlyMap<DivisionColumn, number>,
  errors: TableError<DivisionColumn>[],
): DivisionRow | null {
  const before = errors.length;
  const refuse = (column: DivisionColumn | null) => (message: string) => {
    errors.push({ line, column, message });
    return null;
  };
  const cell = (column: DivisionColumn) => cells[places.get(column) ?? -1] ?? '';
  const known = new Set(places.values());
  if (cells.some((text, index) => text !== '' && !known.has(index) && index >= known.size)) {
    refuse(null)('这一行比表头多出一列；名称中如有逗号，请用英文双引号括起来');
  }
  const level = readLevel(cell('level'), refuse('level'));
  const code = readCode(cell('code'), level, refuse('code'));
  const name = readName(cell('name'), refuse('name'));
  const kind = readKind(cell('kind'), level, refuse('kind'));
  const parent = cell('parent_code').normalize('NFKC');
  if (level === null || code === null || name === null || kind === undefined) return null;
  if (level === 'district') {
    if (parent !== '') refuse('parent_code')('区（县）没有上级，请将这一格留空');
  } else if (parent === '') {
    refuse('parent_code')('请填写上级的代码');
  }
  if (errors.length > before) return null;
  return { line, code, name, level, parentCode: parent === '' ? null : parent, kind };
}
