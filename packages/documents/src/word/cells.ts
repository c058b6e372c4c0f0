// Cells of Word tables in the product's forms.
import {
  AlignmentType,
  HeightRule,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
} from 'docx';
import { fit } from './fit.js';
import { FANG_SONG, font, SONG } from './word-file.js';

/** Left and right margin of a cell in twips. */
export const CELL_MARGIN = 70;
const MARGINS = { top: 0, bottom: 0, left: CELL_MARGIN, right: CELL_MARGIN };

/** Where text stands in a cell. */
export type Align = 'left' | 'center' | 'right';

/** How much room a cell has. */
export interface Room {
  /** Twips, of the whole cell. */
  readonly width: number;
  readonly height: number;
  readonly columns?: number;
  readonly rows?: number;
}

const aligned = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

/** One paragraph of exactly this distance of lines. */
export function paragraph(
  children: readonly ParagraphChild[],
  line: number,
  align: Align = 'center',
): Paragraph {
  return new Paragraph({
    children,
    alignment: aligned[align],
    spacing: { before: 0, after: 0, line, lineRule: 'exact' },
  });
}

/** A run of text in one size and font. */
export const run = (text: string, size: number, name: string = FANG_SONG): TextRun =>
  new TextRun({ text, size, font: font(name) });

/** The name of a form above it. */
export const heading = (text: string): TextRun =>
  new TextRun({ text, size: 44, bold: true, font: font(SONG) });

/** A cell with paragraphs of the caller's. */
export function cell(
  children: readonly Paragraph[],
  { width, columns = 1, rows = 1 }: Room,
  align: 'top' | 'center' | 'bottom' = 'center',
): TableCell {
  const vertical = {
    top: VerticalAlignTable.TOP,
    center: VerticalAlignTable.CENTER,
    bottom: VerticalAlignTable.BOTTOM,
  };
  return new TableCell({
    children: [...children],
    width: { size: width, type: 'dxa' },
    margins: MARGINS,
    verticalAlign: vertical[align],
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
  });
}

/** A printed name, in lines of its own. */
export function label(lines: readonly string[], room: Room): TableCell {
  return cell(
    lines.map((text) => paragraph([run(text, 24, SONG)], 320)),
    room,
  );
}

/** A printed name from top to bottom, one character below the other. */
export function standing(text: string, room: Room): TableCell {
  const all = [...text];
  const line = Math.min(400, Math.floor((room.height - 60) / all.length));
  return cell(
    all.map((each) => paragraph([run(each, 24, SONG)], line)),
    room,
  );
}

/** What was filled in, as large as fits. */
export function value(text: string, room: Room, align: Align = 'center'): TableCell {
  const lines = text.split('\n');
  const { size, line } = fit(lines, room.width - 2 * CELL_MARGIN, room.height - 60);
  return cell(
    lines.map((each) => paragraph([run(each, size)], line, align)),
    room,
  );
}

/** A row of this height, or of more where a text needs it: nothing is ever cut off. */
export const row = (height: number, cells: readonly TableCell[]): TableRow =>
  new TableRow({
    children: cells,
    height: { value: height, rule: HeightRule.ATLEAST },
    cantSplit: false,
  });
