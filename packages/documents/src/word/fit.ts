// Font sizes by which a text fits its cell.

/** Font sizes in half points, as Word counts them: 小四 down to the smallest that is still read. */
const SIZES = [24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14] as const;

/** Space between lines, as a share of the size. */
const LEADING = 1.2;

/** Text broken into lines at the size that fits. */
export interface Fitted {
  /** Half points. */
  readonly size: number;
  /** The distance of lines in twips. */
  readonly line: number;
  /** Lines on paper, the long ones broken. */
  readonly rows: number;
}

/** Marks outside the CJK blocks that Chinese fonts draw as wide as a character. */
const WIDE_MARKS = /[\u00b7\u2014\u2018-\u201d\u2026\u2460-\u2473]/u;

/** Letters and digits of Latin fonts, of which the widest stand in for all. */
const LATIN = 0.55;

/** Word sets Chinese and Latin apart by a quarter of a character. */
const APART = 0.25;

/** How many Chinese characters' widths a text takes at most. */
export function widthOf(text: string): number {
  let width = 0;
  let before: boolean | null = null;
  for (const each of text) {
    const wide = (each.codePointAt(0) ?? 0) >= 0x2e80 || WIDE_MARKS.test(each);
    width += (wide ? 1 : LATIN) + (before !== null && before !== wide ? APART : 0);
    before = wide;
  }
  return width;
}

/** The twips of a line of a font of this size. */
export const lineHeight = (size: number): number => Math.ceil(size * 10 * LEADING);

/**
 * The largest size at which the lines fit into a cell, and the smallest where none does.
 *
 * @param width what the text may use, in twips, without the cell's margins
 * @param height likewise
 * @param indent characters by which every line stands in
 */
export function fit(lines: readonly string[], width: number, height: number, indent = 0): Fitted {
  let fitted: Fitted = { size: 0, line: 0, rows: 0 };
  for (const size of SIZES) {
    // Punctuation that may not begin a line takes the character before it along: one less to use.
    const room = Math.max(1, Math.floor(width / (size * 10)) - indent - (indent > 0 ? 1 : 0));
    const rows = lines.reduce((sum, each) => sum + Math.max(1, Math.ceil(widthOf(each) / room)), 0);
    fitted = { size, line: lineHeight(size), rows };
    if (rows * fitted.line <= height) break;
  }
  return fitted;
}
