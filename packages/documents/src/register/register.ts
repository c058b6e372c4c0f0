import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import {
  formatDate,
  genderCodes,
  isCivilDate,
  type Route,
  routeLabels,
  type TalentSource,
  talentSourceLabels,
  type VillagePost,
  villagePostLabels,
} from '@xianfeng/rules';
import writeXlsx, { type Feature, type Row } from 'write-excel-file/node';
import { z } from 'zod';
import { DocumentError } from '../errors.js';
import { line } from '../person/text.js';
import { widthOf } from '../word/fit.js';
import { withoutHour } from '../zip/reproducible.js';

const oneOf = <Key extends string>(table: Readonly<Record<Key, string>>) =>
  z.enum(Object.keys(table) as [Key, ...Key[]]);
const day = z.string().refine(isCivilDate);
const required = line.refine((text) => text !== '');

const holder = z.strictObject({
  name: required,
  gender: oneOf(genderCodes),
  /** `YYYY-MM` */
  bornIn: z.string().refine((month) => isCivilDate(`${month}-01`)),
  education: line,
  politicalStatus: line,
  /** As the caller may show it, whole or masked; null where it is not shown. */
  residentId: line.nullable().default(null),
  route: oneOf<Route>(routeLabels),
  startsOn: day,
  /** Null for a post without a term. */
  termEndsOn: day.nullable(),
  source: oneOf<TalentSource>(talentSourceLabels).nullable(),
  /** 一肩挑 */
  combined: z.boolean(),
});

const seat = z.strictObject({
  street: line,
  village: required,
  post: oneOf<VillagePost>(villagePostLabels),
  /** Null for a vacancy. */
  holder: holder.nullable(),
  remark: line,
});

export const teamRegister = z.strictObject({
  /** Whose register it is: a street, a village, the district. */
  unit: required,
  asOf: day,
  seats: z.array(seat).max(100_000),
});
export type TeamRegisterInput = z.input<typeof teamRegister>;
type Seat = z.output<typeof seat>;
type Holder = z.output<typeof holder>;

interface Column {
  readonly heading: string;
  /** In characters, as Excel counts. */
  readonly width: number;
  readonly of: (seat: Seat, holder: Holder | null) => string;
}

const columns: readonly Column[] = [
  { heading: '街道', width: 14, of: ({ street }) => street },
  { heading: '村（社区）', width: 20, of: ({ village }) => village },
  { heading: '岗位', width: 22, of: ({ post }) => villagePostLabels[post] },
  { heading: '姓名', width: 10, of: (_, person) => person?.name ?? '（空缺）' },
  { heading: '性别', width: 7, of: (_, person) => (person ? genderCodes[person.gender] : '') },
  { heading: '出生年月', width: 10, of: (_, person) => person?.bornIn.replace('-', '.') ?? '' },
  { heading: '学历', width: 14, of: (_, person) => person?.education ?? '' },
  { heading: '政治面貌', width: 13, of: (_, person) => person?.politicalStatus ?? '' },
  { heading: '产生方式', width: 30, of: (_, person) => (person ? routeLabels[person.route] : '') },
  { heading: '任职时间', width: 13, of: (_, person) => person?.startsOn ?? '' },
  { heading: '任期届满', width: 13, of: (_, person) => person?.termEndsOn ?? '' },
  {
    heading: '人才来源',
    width: 22,
    of: (_, person) => (person?.source == null ? '' : talentSourceLabels[person.source]),
  },
  { heading: '一肩挑', width: 8, of: (_, person) => (person?.combined === true ? '是' : '') },
  { heading: '备注', width: 18, of: ({ remark }) => remark },
];

const residentId: Column = {
  heading: '公民身份号码',
  width: 22,
  of: (_, person) => person?.residentId ?? '',
};

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
 * 村班子成员名册 as xlsx: a title, the headings, which stay in sight, and one row a seat. All cells but
 * the number of the row are text, so that a resident id keeps its last digits and a day its zeros. The
 * column of ids is there when at least one is given.
 *
 * @throws DocumentError invalid_field
 */
export async function teamRegisterFile(input: TeamRegisterInput): Promise<Uint8Array<ArrayBuffer>> {
  const parsed = teamRegister.safeParse(input);
  if (!parsed.success) throw new DocumentError('invalid_field', '名册');
  const { unit, asOf, seats } = parsed.data;
  const withIds = seats.some((each) => each.holder?.residentId != null);
  const shown = columns.flatMap((each) =>
    withIds && each.heading === '产生方式' ? [residentId, each] : [each],
  );
  const title = `${unit}村班子成员名册（截至${formatDate(asOf)}）`;
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
