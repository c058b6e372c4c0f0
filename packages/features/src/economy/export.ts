// Export of the economy of the scope in a year as xlsx: the report, or the months.
import type { WorkbookCell, WorkbookSheet } from '@xianfeng/documents';
import { totalIncome } from '@xianfeng/rules';
import { z } from 'zod';
import {
  type ActorContext,
  AppError,
  authorize,
  authorizeExport,
  type ExportedFile,
  mediaTypes,
} from '../kernel/index.js';
import { makeFile } from '../kit/reading/index.js';
import { type IncomeRow, incomeRows, toIncome } from './income/rows.js';
import { yearState } from './income/years.js';
import { listEconomy } from './policy.js';
import { getIndicators } from './queries.js';
import {
  type Figures,
  fenToYuan,
  type Indicators,
  incomeColumns,
  incomeKinds,
  incomeLabels,
  incomeStateLabels,
  monthName,
  tierNames,
  tiers,
  type VillageYear,
  WHOLE_YEAR,
} from './schema.js';
import { villageYears } from './villages/figures.js';
import { inOrder, villageRows } from './villages/villages.js';

/** `report`: indicators and villages of a year. `months`: the months, as the import reads them. */
export const exportQuery = z.object({
  kind: z.enum(['report', 'months']),
  year: z.coerce.number().int().min(2000).max(2100),
  streetId: z.coerce.number().int().positive().optional(),
});

type Cell = WorkbookCell;
type Rows = Cell[][];

/**
 * The economy of the scope in a year as xlsx. The figures come from the same functions as those on the
 * page, and the file says as of which event they were counted.
 *
 * @throws AppError forbidden, invalid_input
 */
export async function exportEconomy(ctx: ActorContext, query: unknown): Promise<ExportedFile> {
  authorizeExport(ctx.actor, listEconomy);
  authorize(ctx.actor, listEconomy, null);
  const read = exportQuery.safeParse(query);
  if (!read.success) throw new AppError('invalid_input', { cause: read.error });
  const asked = read.data;
  const made = asked.kind === 'report' ? await report(ctx, asked) : await months(ctx, asked);
  const what = asked.kind === 'report' ? '村级集体经济收入' : '村级集体经济月度明细';
  return {
    name: `${what}${asked.year}年.xlsx`,
    mediaType: mediaTypes.xlsx,
    content: await makeFile({ kind: 'workbook', sheets: made.sheets }),
    scope: {
      organizationId: asked.streetId ?? ctx.actor.assignment.organizationId,
      year: asked.year,
      kind: asked.kind,
    },
    columns: made.columns,
    rows: made.rows,
  };
}

const villageHeadings = [
  '街道',
  '村（社区）',
  ...incomeKinds.map((kind) => `${incomeLabels[kind]}（元）`),
  '总收入（元）',
  '经营性收入（元）',
  '档次',
  '已通过月数',
];
const monthHeadings = [...Object.values(incomeColumns), '状态', '合计'];

type Asked = z.infer<typeof exportQuery>;

/** The sheets, and how many villages or months they hold. */
interface Made {
  sheets: WorkbookSheet[];
  columns: readonly string[];
  rows: number;
}

const head = (...texts: string[]): Cell[] =>
  texts.map((value) => ({ value, fontWeight: 'bold' as const }));
/** 元 as a number of two places: exact, as a whole number of 分 below 2^53 is over 100. */
const yuan = (fen: number): Cell => ({ value: Number(fenToYuan(fen)), format: '#,##0.00' });

async function report(ctx: ActorContext, asked: Asked): Promise<Made> {
  const figures = await getIndicators(ctx, asked);
  const { settings } = await yearState(ctx.db, ctx.clock, asked.year);
  const villages = (await villageYears(ctx.db, ctx.actor, asked.year, settings)).filter(
    ({ streetId }) => asked.streetId === undefined || streetId === asked.streetId,
  );
  const sheets = [
    sheet('指标', [20, ...Array<number>(9).fill(14)], indicatorRows(figures)),
    sheet(
      '各村收入',
      [16, 24, ...Array<number>(9).fill(18)],
      [[asOfText(figures)], ...villageSheet(villages, figures)],
    ),
  ];
  return { sheets, columns: villageHeadings, rows: villages.length };
}

const asOfText = ({ year, asOf, base }: Indicators) =>
  `${year}年，截至第${asOf}号记录；按审核通过的月份累计；分档按${
    base === 'total' ? '总收入' : '经营性收入（不含补助收入）'
  }。`;

function indicatorRows(figures: Indicators): Rows {
  const names = tierNames(figures.bounds);
  const row = (name: string, of: Figures): Cell[] => [
    name,
    of.villages,
    of.counted,
    ...tiers.map((tier) => of.counts[tier]),
    of.counts.A + of.counts.B,
    of.clearedD ? '是' : '否',
    of.moreThanHalfAB ? '是' : '否',
    yuan(of.totalFen),
  ];
  return [
    [asOfText(figures)],
    head(
      '单位',
      '村（社区）数',
      '已有数据',
      ...tiers.map((tier) => names[tier]),
      `${names.A}、${names.B}合计`,
      `${names.D}清零`,
      '前两档过半',
      '总收入（元）',
    ),
    row('合计', figures.total),
    ...figures.streets.map((street) => row(street.name, street)),
  ];
}

function villageSheet(villages: readonly VillageYear[], { bounds }: Indicators): Rows {
  const names = tierNames(bounds);
  return [
    head(...villageHeadings),
    ...villages.map((row): Cell[] => [
      row.streetName,
      row.name,
      ...incomeKinds.map((kind) => yuan(row[kind])),
      yuan(row.totalFen),
      yuan(row.operatingTotalFen),
      row.tier === null ? '无数据' : names[row.tier],
      row.passed,
    ]),
  ];
}

async function months(ctx: ActorContext, asked: Asked): Promise<Made> {
  const asOf = ctx.logSeq();
  const villages = (await villageRows(ctx.db, ctx.actor).execute())
    .sort(inOrder)
    .filter(({ streetId }) => asked.streetId === undefined || streetId === asked.streetId);
  const rows = await incomeRows(ctx.db, ctx.actor)
    .where('i.year', '=', asked.year)
    .orderBy('i.month')
    .execute();
  const byVillage = new Map<number, IncomeRow[]>();
  for (const row of rows) {
    byVillage.set(row.organization_id, [...(byVillage.get(row.organization_id) ?? []), row]);
  }
  const lines = villages.flatMap((village) =>
    (byVillage.get(village.organizationId) ?? []).map((row): Cell[] => [
      village.divisionCode,
      village.name,
      row.year,
      row.month === WHOLE_YEAR ? monthName(row.month) : row.month,
      ...incomeKinds.map((kind) => yuan(toIncome(row)[kind])),
      row.note === '' ? null : row.note,
      incomeStateLabels[row.state],
      yuan(totalIncome(toIncome(row))),
    ]),
  );
  const heading = head(...monthHeadings);
  const sheets = [
    sheet(`截至第${asOf}号记录`, [18, 24, 8, 8, ...Array<number>(8).fill(16)], [heading, ...lines]),
  ];
  return { sheets, columns: monthHeadings, rows: lines.length };
}

function sheet(name: string, widths: readonly number[], data: Rows): WorkbookSheet {
  return { sheet: name, data, columns: widths.map((width) => ({ width })) };
}
