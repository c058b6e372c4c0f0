// The heading of a table: which column stands where.

import type { Sheet, SheetLine } from '@xianfeng/documents/reading';
import { namesOf } from '@xianfeng/rules';
import { AppError } from '../../kernel/index.js';

/** The columns of a table, and what its heading has to name. */
export interface Columns<Column extends string> {
  /** As the heading names them. */
  names: Readonly<Record<Column, string>>;
  /** Is what was found enough to be this table? */
  isEnough: (found: ReadonlySet<Column>) => boolean;
  /** Whether the key of a column is a heading too. */
  byKey?: boolean;
  /** Whether lines may stand above the heading. */
  below?: boolean;
  /** Numbers that are kept as text: a cell that is a number there has lost digits, and is refused. */
  texts?: readonly Column[];
  /** Said where there is no heading. */
  missing: string;
  most: { rows: number; message: string };
}

/** By column, the heading under which it stands, where that is not its name. */
export type Headings = Readonly<Record<string, string>>;

/** A table under its heading. */
export interface Table<Column extends string> {
  heading: SheetLine;
  places: ReadonlyMap<Column, number>;
  lines: readonly SheetLine[];
  /** Cells whose value the spreadsheet has lost or never had, whatever they show. */
  faults: readonly Fault<Column>[];
}

/** What is wrong with a cell before it is read. */
export interface Fault<Column extends string> {
  line: number;
  column: Column;
  message: string;
}

/**
 * The faults of a table's cells, and what else is wrong in it: of a cell that has lost its value nothing
 * else is said.
 */
export function withFaults<
  Column extends string,
  Wrong extends { line: number; column: Column | null },
>(
  { faults }: Pick<Table<Column>, 'faults'>,
  errors: readonly Wrong[],
  toWrong: (fault: Fault<Column>) => Wrong,
): Wrong[] {
  const known = new Set(faults.map(({ line, column }) => `${line} ${column}`));
  return [
    ...faults.map(toWrong),
    ...errors.filter(({ line, column }) => !known.has(`${line} ${column}`)),
  ];
}

/**
 * Finds the heading of a table, and the lines below it.
 *
 * @param headings chosen by the user for columns whose name the heading does not have
 * @throws AppError file_unreadable with the cells of the first line as its fields; too_large
 */
export function tableOf<Column extends string>(
  sheet: Sheet,
  columns: Columns<Column>,
  headings: Headings = {},
): Table<Column> {
  const looked = columns.below === true ? sheet.lines : sheet.lines.slice(0, 1);
  for (const [index, heading] of looked.entries()) {
    const places = placesIn(heading, columns, headings);
    if (!columns.isEnough(new Set(places.keys()))) continue;
    const lines = sheet.lines.slice(index + 1);
    if (lines.length > columns.most.rows) {
      throw new AppError('too_large', { message: columns.most.message });
    }
    return { heading, places, lines, faults: faultsIn(lines, places, columns.texts ?? []) };
  }
  const cells = sheet.lines[0]?.cells.filter((cell) => cell.trim() !== '') ?? [];
  throw new AppError('file_unreadable', {
    message: columns.missing,
    fields: [...new Set(cells)]
      .slice(0, MOST_TOLD)
      .map((cell) => ({ path: 'heading', message: cell.slice(0, 200) })),
  });
}

/** A number as a spreadsheet shows one that has more digits than its cell is wide. */
const SCIENTIFIC = /^\d(\.\d+)?e\+?\d+$/i;

function faultsIn<Column extends string>(
  lines: readonly SheetLine[],
  places: ReadonlyMap<Column, number>,
  texts: readonly Column[],
): Fault<Column>[] {
  return lines.flatMap(({ line, cells, numbers = [], uncomputed = [] }) =>
    [...places].flatMap(([column, place]): Fault<Column>[] => {
      if (uncomputed.includes(place)) {
        const message =
          '这一格是没有算出结果的公式；请用表格软件打开、保存一次，或改填数值后重新选择';
        return [{ line, column, message }];
      }
      const eaten =
        numbers.includes(place) || SCIENTIFIC.test((cells[place] ?? '').normalize('NFKC'));
      if (!eaten || !texts.includes(column)) return [];
      const message =
        '这一格是数字格式，表格软件只保留前15位，后面的已经丢失；请把这一列设为文本格式，对照证件重新填写（模板里已设好）';
      return [{ line, column, message }];
    }),
  );
}

/** More columns than this are told of by no refusal. */
const MOST_TOLD = 100;

function placesIn<Column extends string>(
  { cells }: SheetLine,
  { names, byKey = false }: Columns<Column>,
  headings: Headings,
): Map<Column, number> {
  const known = namesOf(names).map((column) => {
    const chosen = headings[column];
    const called = chosen === undefined ? [names[column], ...(byKey ? [column] : [])] : [chosen];
    return { column, called: called.map(plain) };
  });
  const places = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const found = known.find(({ called }) => called.includes(plain(cell)));
    if (found !== undefined && !places.has(found.column)) places.set(found.column, index);
  });
  return places;
}

/** 经营收入（元）, 经营收入(元) and 经营收入 are one heading. */
const plain = (cell: string) =>
  cell
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\(元\)$/, '')
    .toLowerCase();
