// The register of village teams: rows and pages.
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsx, { type Feature, type Row } from 'write-excel-file/node';
import { widthOf } from '../word/fit.js';
import { withoutHour } from '../zip/reproducible.js';
import { columnsOf, readRegister, type TeamRegisterInput } from './columns.js';

const SONG = { fontFamily: '宋体', fontSize: 11, alignVertical: 'center' } as const;
const BORDER = { borderStyle: 'thin', borderColor: '#808080' } as const;

/** Points: high enough for the cell with the most lines, as not every program finds that out itself. */
function rowHeight(cells: readonly { value: string; width: number }[]): number {
  // Excel counts in digits, of which a Chinese character takes two.
  const lines = cells.map(({ value, width }) => Math.ceil((2 * widthOf(value)) / (width - 1)));
  return 6 + 15 * Math.max(1, ...lines);
}

const SHEET = '村班子成员名册';
/** §18.2.5 of ISO/IEC 29500-1: the title and the headings stand on every page. */
const TITLES = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${SHEET}'!$1:$2</definedName>`;
const FOOTER =
  '<headerFooter><oddFooter>&amp;C第&amp;P页，共&amp;N页</oddFooter></headerFooter></worksheet>';

/** On paper all columns stand on one page, and the rows go on over as many as they need. */
const onePageWide: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      'xl/workbook.xml': {
        transform: (content) =>
          content.replace('<definedNames/>', `<definedNames>${TITLES}</definedNames>`),
      },
      'xl/worksheets/sheet{id}.xml': {
        transform: (content) =>
          content
            .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
            .replace('</worksheet>', FOOTER),
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
    },
  },
};

/**
 * 村班子成员名册 as xlsx: a title, the headings, which stay visible, and one row a seat. All cells but the
 * number of the row are text, so that a resident id keeps its last digits and a day its zeros. The
 * column of ids is there when at least one is given.
 *
 * @throws DocumentError invalid_field
 */
export async function teamRegisterFile(input: TeamRegisterInput): Promise<Uint8Array<ArrayBuffer>> {
  const { seats, title } = readRegister(input);
  const shown = columnsOf(seats);
  const count = shown.length + 1;
  const rows: Row[] = [
    [
      {
        value: title,
        ...SONG,
        fontSize: 16,
        fontWeight: 'bold',
        align: 'center',
        columnSpan: count,
        height: 32,
      },
      ...Array<null>(count - 1).fill(null),
    ],
    ['序号', ...shown.map(({ heading }) => heading)].map((value) => ({
      value,
      ...SONG,
      ...BORDER,
      fontWeight: 'bold' as const,
      align: 'center' as const,
      backgroundColor: '#f2f2f2',
      height: 24,
    })),
    ...seats.map((each, at): Row => {
      const texts = shown.map(({ of, width }) => ({ value: of(each, each.holder), width }));
      const height = rowHeight(texts);
      return [
        { value: at + 1, type: Number, ...SONG, ...BORDER, align: 'center', height },
        ...texts.map(({ value }) => ({
          ...{ value, type: String, format: '@', wrap: true },
          ...SONG,
          ...BORDER,
        })),
      ];
    }),
  ];
  const sheet = {
    sheet: SHEET,
    columns: [{ width: 7 }, ...shown.map(({ width }) => ({ width }))],
    stickyRowsCount: 2,
    orientation: 'landscape' as const,
  };
  const file = await writeXlsx(rows, sheet, { features: [onePageWide] }).toBuffer();
  return withoutHour(file);
}
