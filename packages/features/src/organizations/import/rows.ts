// Lines of a divisions file, each read and judged by itself.
import { namesOf } from '@xianfeng/rules';
import { AppError } from '../../kernel/index.js';
import {
  type DivisionColumn,
  divisionColumns,
  IMPORT_MAX_ROWS,
  type ImportError,
} from '../schema.js';
import { readCode, readKind, readLevel, readName } from './cells.js';
import type { Division } from './names.js';
import type { Sheet, SheetLine } from './sheet.js';

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
  errors: ImportError[];
}

const columns = namesOf(divisionColumns);

/**
 * Reads each line as a division, judged for itself: what a cell holds, not yet how rows fit together.
 *
 * @throws AppError file_unreadable where there is no heading of a divisions file; too_large
 */
export function readRows(sheet: Sheet): DivisionRows {
  const [heading, ...lines] = sheet.lines;
  const places = heading && readHeading(heading);
  if (!places) {
    const names = columns.map((column) => divisionColumns[column]).join('、');
    throw new AppError('file_unreadable', {
      message: `没有找到表头。请在第一行依次写明：${names}（或 ${columns.join(', ')}），再上传。`,
    });
  }
  if (lines.length > IMPORT_MAX_ROWS) {
    throw new AppError('too_large', {
      message: `表格超过${IMPORT_MAX_ROWS}行，请按街道分成几个文件，逐个导入。`,
    });
  }
  const errors: ImportError[] = [];
  const wrongCodes = new Set<string>();
  const rows = lines.flatMap((line) => {
    const row = readRow(line, places, errors);
    if (row !== null) return [row];
    wrongCodes.add(line.cells[places.get('code') ?? -1]?.normalize('NFKC') ?? '');
    return [];
  });
  if (lines.length === 0) {
    errors.push({ line: heading?.line ?? 1, column: null, message: '表头下面没有任何一行区划' });
  }
  if (sheet.broken) {
    errors.push({ line: sheet.broken.line, column: null, message: sheet.broken.message });
  }
  return { count: lines.length, rows, wrongCodes, errors };
}

/** Where each column stands; null for a line that is no heading. */
function readHeading(heading: SheetLine): Map<DivisionColumn, number> | null {
  const places = new Map<DivisionColumn, number>();
  heading.cells.forEach((cell, index) => {
    const name = cell.toLowerCase();
    const column = columns.find((known) => known === name || divisionColumns[known] === cell);
    if (column !== undefined && !places.has(column)) places.set(column, index);
  });
  return places.size === columns.length ? places : null;
}

function readRow(
  { line, cells }: SheetLine,
  places: Map<DivisionColumn, number>,
  errors: ImportError[],
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
