// Export of what lies behind a figure of the matrix as xlsx.
import type { WorkbookCell } from '@xianfeng/documents';
import { activityTypeLabels } from '@xianfeng/rules';
import { z } from 'zod';
import {
  type ActorContext,
  AppError,
  authorizeExport,
  type ExportedFile,
  mediaTypes,
} from '../../kernel/index.js';
import { civilMonth } from '../../kernel/schema.js';
import { makeFile } from '../../kit/reading/index.js';
import { type CellRow, duty } from '../figures/schema.js';
import { readFigures } from '../policy.js';
import { getCell } from './cell.js';

/** The cell, as `duties.cell` takes it. */
const exportQuery = z.object({
  organizationId: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  duty,
  month: civilMonth,
  only: z.enum(['open', 'done']).optional(),
});

const HEADINGS = [
  '党组织',
  '党小组',
  '应完成日期',
  '完成情况',
  '书记',
  '办公电话',
  '最近催办',
  '记录',
];
const WIDTHS = [32, 16, 14, 12, 12, 20, 14, 48];
const PAGE = 100;

/**
 * What lies behind a figure of the matrix, all of it or what is open: from the same function as the page.
 *
 * @throws AppError forbidden, invalid_input, not_found
 */
export async function exportCell(ctx: ActorContext, query: unknown): Promise<ExportedFile> {
  authorizeExport(ctx.actor, readFigures);
  const read = exportQuery.safeParse(query);
  if (!read.success) throw new AppError('invalid_input', { cause: read.error });
  const asked = read.data;
  const rows: CellRow[] = [];
  let cursor: string | null = null;
  let cell: Awaited<ReturnType<typeof getCell>>;
  do {
    cell = await getCell(ctx, { ...asked, limit: PAGE, cursor });
    rows.push(...cell.items);
    cursor = cell.next;
  } while (cursor !== null);
  const name = `${cell.organizationName}${asked.month}${activityTypeLabels[asked.duty]}`;
  const state = asked.only === 'open' ? '未完成' : asked.only === 'done' ? '已完成' : '完成情况';
  const head = HEADINGS.map((value) => ({ value, fontWeight: 'bold' as const }));
  const about = `${name}，应做${cell.due}，已完成${cell.done}，截至第${cell.asOf}号记录`;
  return {
    name: `${name}${state}.xlsx`,
    mediaType: mediaTypes.xlsx,
    content: await makeFile({
      kind: 'workbook',
      sheets: [
        {
          sheet: state,
          data: [[about], head, ...rows.map(lineOf)],
          columns: WIDTHS.map((width) => ({ width })),
        },
      ],
    }),
    scope: { organizationId: asked.organizationId, duty: asked.duty, month: asked.month },
    columns: HEADINGS,
    rows: rows.length,
  };
}

const lineOf = (row: CellRow): WorkbookCell[] => [
  row.organizationName,
  row.groupName,
  row.dueOn,
  row.done ? '已完成' : '未完成',
  row.secretary?.name ?? null,
  row.officePhone,
  row.remindedOn,
  row.records.map(({ heldOn, title }) => `${heldOn} ${title}`).join('；'),
];
