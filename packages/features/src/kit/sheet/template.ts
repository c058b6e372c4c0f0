/**
 * An empty table to fill in: columns of numbers that are kept as text are formatted as text, columns of
 * known words offer them in a list, and a second sheet says of each column how it is filled in, with an
 * example. Nothing in the first sheet below the heading: it would be read as data.
 */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsx, { type Feature, type Row } from 'write-excel-file/node';

/** One column of a template. */
export interface TemplateColumn {
  name: string;
  /** How it is filled in. */
  note: string;
  /** A value as it may stand there. */
  example: string;
  /** Kept as text, so that no digit is lost: ids, codes, numbers of papers. */
  text?: boolean;
  /** The words that may stand there, offered in a list. */
  options?: readonly string[];
}

const SONG = { fontFamily: '宋体', fontSize: 11, alignVertical: 'center' } as const;
/** So many rows under the heading are formatted. */
const ROWS = 500;
const OPTIONS = '可选项';

/** The file of a template. */
export async function templateFile(
  sheet: string,
  columns: readonly TemplateColumn[],
): Promise<Buffer> {
  const heading: Row = columns.map(({ name }) => ({
    value: name,
    ...SONG,
    fontWeight: 'bold' as const,
    wrap: true,
    height: 36,
    backgroundColor: '#f2f2f2',
  }));
  const empty: Row = columns.map(({ text = false }) =>
    text ? { value: '', type: String, format: '@' } : null,
  );
  const bold = (value: string) => ({ value, ...SONG, fontWeight: 'bold' as const });
  const plain = (value: string) => ({ value, type: String, format: '@', ...SONG, wrap: true });
  const listed = columns.map(({ options = [] }) => options);
  const longest = Math.max(0, ...listed.map(({ length }) => length));
  const file = writeXlsx(
    [
      {
        data: [heading, ...Array<Row>(ROWS).fill(empty)],
        sheet,
        columns: columns.map(({ name, example }) => ({
          width: Math.max(12, name.length * 2 + 2, example.length + 4),
        })),
        stickyRowsCount: 1,
      },
      {
        data: [
          [bold('列'), bold('怎样填写'), bold('示例')],
          ...columns.map(({ name, note, example }) => [bold(name), plain(note), plain(example)]),
        ],
        sheet: '填写说明',
        columns: [{ width: 26 }, { width: 80 }, { width: 30 }],
      },
      {
        data: [
          columns.map(({ name }) => bold(name)),
          ...Array.from({ length: longest }, (_, row) =>
            listed.map((options) => (options[row] === undefined ? null : plain(options[row]))),
          ),
        ],
        sheet: OPTIONS,
        columns: columns.map(() => ({ width: 20 })),
      },
    ],
    { features: [lists(columns)] },
  );
  return file.toBuffer();
}

/** The lists of words, each below its column of the sheet of options. */
function lists(columns: readonly TemplateColumn[]): Feature<Stream | Buffer | Blob> {
  const rules = columns.flatMap(({ options = [] }, index) => {
    if (options.length === 0) return [];
    const letters = lettersOf(index);
    const source = `'${OPTIONS}'!$${letters}$2:$${letters}$${options.length + 1}`;
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" sqref="${letters}2:${letters}${ROWS + 1}"><formula1>${source}</formula1></dataValidation>`,
    ];
  });
  const markup = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          // The lists stand behind the rows, before what says how the sheet is printed.
          transform: (content, _, { sheetIndex }) =>
            sheetIndex === 0 && rules.length > 0
              ? content.replace('</sheetData>', `</sheetData>${markup}`)
              : content,
        },
      },
    },
  };
}

/** 0 → A, 26 → AA */
function lettersOf(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : lettersOf(Math.floor(index / 26) - 1) + rest;
}
