import { HeightRule, Paragraph, Table, TableRow } from 'docx';
import { label, run, value } from '../word/cells.js';
import { SONG, wordFile } from '../word/word-file.js';
import {
  type Column,
  columnsOf,
  readRegister,
  type Seat,
  type TeamRegisterInput,
} from './columns.js';

const MARGINS = { top: 1000, bottom: 900, left: 900, right: 900 };
/** Twips between the margins of an A4 page on its side. */
const WIDTH = 16_838 - MARGINS.left - MARGINS.right;
const NUMBER = 620;
const ROW = 560;

/** Shares the page's width as the columns of the table are wide. */
function widthsOf(columns: readonly Column[]): number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((width / all) * (WIDTH - NUMBER)));
}

/**
 * 村班子成员名册 as a Word file to print: A4 on its side, one row a seat, the headings on every page.
 *
 * @throws DocumentError invalid_field
 */
export async function teamRegisterDocument(
  input: TeamRegisterInput,
): Promise<Uint8Array<ArrayBuffer>> {
  const { seats, title } = readRegister(input);
  const columns = columnsOf(seats);
  const widths = widthsOf(columns);
  const room = (at: number) => ({ width: widths[at] ?? 0, height: ROW });
  const number = { width: NUMBER, height: ROW };
  const line = (seat: Seat, index: number) =>
    new TableRow({
      children: [
        value(String(index + 1), number),
        ...columns.map(({ of }, at) => value(of(seat, seat.holder), room(at))),
      ],
      height: { value: ROW, rule: HeightRule.ATLEAST },
      cantSplit: true,
    });
  const head = new TableRow({
    children: [
      label(['序', '号'], number),
      ...columns.map(({ heading }, at) => value(heading, room(at))),
    ],
    height: { value: ROW, rule: HeightRule.ATLEAST },
    tableHeader: true,
    cantSplit: true,
  });
  const name = new Paragraph({
    children: [run(title, 32, SONG)],
    alignment: 'center',
    spacing: { before: 0, after: 200 },
  });
  const table = new Table({
    rows: [head, ...seats.map(line)],
    columnWidths: [NUMBER, ...widths],
    width: { size: NUMBER + widths.reduce((sum, each) => sum + each, 0), type: 'dxa' },
    layout: 'fixed',
  });
  return wordFile(title, MARGINS, [name, table], 'landscape');
}
