// A table as text, and what bounds it.
import { DocumentError } from '../errors.js';

/** One line of a file that is not empty: where it stands, and its cells trimmed. */
export interface SheetLine {
  line: number;
  cells: readonly string[];
  /** Places of the cells that hold a number: a spreadsheet keeps fifteen digits of it. */
  numbers?: readonly number[] | undefined;
  /** Places of the cells whose formula was never reckoned: they hold no value. */
  uncomputed?: readonly number[] | undefined;
}

/** What could be read of a file; `broken` names the line from which it can't be read further. */
export interface Sheet {
  lines: readonly SheetLine[];
  broken: { line: number; message: string } | null;
}

/** 5,000 rows of a table with 40 columns. */
export const MOST_CELLS = 200_000;
/** A table with more text is no table: 200,000 cells of twenty letters. */
const MOST_LETTERS = 4_000_000;

/** Counts what a table holds while it is read. */
export class Measure {
  #cells = 0;
  #letters = 0;

  /** @throws DocumentError sheet_too_large */
  add(cells: readonly string[]): void {
    this.#cells += cells.length;
    for (const cell of cells) this.#letters += cell.length;
    if (this.#cells > MOST_CELLS || this.#letters > MOST_LETTERS) {
      throw new DocumentError('sheet_too_large');
    }
  }
}
