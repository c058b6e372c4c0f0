// The resume of the approval form, fitted to its cell.
import { Paragraph, type TableCell } from 'docx';
import { CELL_MARGIN, cell, type Room, run } from '../word/cells.js';
import { fit } from '../word/fit.js';

/** 1990.09--1994.07, with an open end, or with another dash. */
const PERIOD = /^\s*(\d{4}\.\d{2})\s*(?:--|—+|–|-|至)\s*(\d{4}\.\d{2})?\s*(\S.*)$/u;

/** Characters that the months of a period take, with the gap after them. */
const INDENT = 9;

/** The widest distance of lines, in twips for each half point of the size. */
const WIDEST = 16;

/** 简历: what was done stands in one column, to the right of its months. */
export function resumeCell(text: string, room: Room): TableCell {
  const lines = text.split('\n').map(splitPeriod);
  const height = room.height - 200;
  const { size, rows, ...tight } = fit(
    lines.map(({ done }) => done),
    room.width - 2 * CELL_MARGIN,
    height,
    INDENT,
  );
  // A short life is not pressed together where there is room.
  const line = Math.max(tight.line, Math.min(size * WIDEST, Math.floor(height / rows)));
  const indent = INDENT * size * 10;
  const paragraphs = lines.map(
    ({ months, done }) =>
      new Paragraph({
        spacing: { before: 0, after: 0, line, lineRule: 'exact' },
        indent: months === null ? { left: indent } : { left: indent, hanging: indent },
        tabStops: [{ type: 'left', position: indent }],
        children: [run(months === null ? done : `${months}\t${done}`, size)],
      }),
  );
  return cell(paragraphs, room);
}

function splitPeriod(line: string): { months: string | null; done: string } {
  const parts = PERIOD.exec(line);
  if (parts === null) return { months: null, done: line.trim() };
  return { months: `${parts[1]}--${parts[2] ?? ''}`, done: parts[3] ?? '' };
}
