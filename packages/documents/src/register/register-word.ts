// The register of village teams as a Word file.
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

/** Shares of the page: a day and a name stand in one line, a way of election may take two. */
const SHARES: Readonly<Record<string, number>> = {
  街道: 12,
  '村（社区）': 13,
  岗位: 17,
  姓名: 9.5,
  性别: 5.5,
  出生年月: 10,
  学历: 11,
  政治面貌: 11,
  公民身份号码: 20,
  产生方式: 17,
  任职时间: 13.5,
  任期届满: 13.5,
  人才来源: 12,
  一肩挑: 7,
  备注: 12,
};

function widthsOf(columns: readonly Column[]): number[] {
  const shares = columns.map(({ heading }) => SHARES[heading] ?? 10);
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / all) * (WIDTH - NUMBER)));
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
  // On paper there is no room for a column of which nothing is said.
  const columns = columnsOf(seats).filter(
    ({ heading, of }) => heading !== '备注' || seats.some((seat) => of(seat, seat.holder) !== ''),
  );
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
