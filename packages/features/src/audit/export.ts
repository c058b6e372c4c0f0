// Export of the log as it is filtered, as xlsx.
import { timeInShanghai, todayInShanghai } from '@xianfeng/rules';
import { z } from 'zod';
import {
  type ActorContext,
  AppError,
  authorize,
  authorizeExport,
  type ExportedFile,
  mediaTypes,
  roleLabels,
} from '../kernel/index.js';
import { makeFile } from '../kit/reading/index.js';
import { chosenEvents } from './chosen.js';
import { subjectText } from './labels.js';
import { readLog } from './policy.js';
import { readEvents } from './queries.js';
import { type LogRow, logFilter } from './schema.js';

const number = z.coerce.number().int().positive().optional();

/** The filter of the page, as an address has it. */
export const exportQuery = z
  .object({
    ...logFilter,
    accountId: number,
    organizationId: number,
    session: number,
    kind: z.string().max(40).optional(),
    record: z.coerce.number().int().min(0).optional(),
  })
  .transform(({ kind, record, ...rest }) => ({
    ...rest,
    record: kind === undefined || record === undefined ? null : { kind, id: record },
  }));

/** A table of more is read by nobody; the days narrow it. */
const MOST_ROWS = 20_000;
const PIECE = 1_000;

const headings = [
  '序号',
  '时间',
  '操作',
  '操作人',
  '岗位',
  '党组织',
  '对象',
  '内容',
  '网络地址',
  '登录号',
];

/**
 * The events that a filter chooses as xlsx, newest first.
 *
 * @throws AppError forbidden, invalid_input; too_large beyond 20,000 events
 */
export async function exportLog(ctx: ActorContext, query: unknown): Promise<ExportedFile> {
  authorizeExport(ctx.actor, readLog);
  authorize(ctx.actor, readLog, null);
  const read = exportQuery.safeParse(query);
  if (!read.success) throw new AppError('invalid_input', { cause: read.error });
  const chosen = await chosenEvents(ctx.db, read.data);
  const rows: LogRow[] = [];
  let before: number | null = null;
  while (chosen !== null) {
    const next = before === null ? chosen : chosen.where('seq', '<', before);
    const piece = await readEvents(ctx, await next.limit(PIECE).execute());
    rows.push(...piece);
    if (rows.length > MOST_ROWS) {
      throw new AppError('too_large', {
        message: `符合条件的记录超过${MOST_ROWS}条，请用日期等条件缩小范围后再导出。`,
      });
    }
    const last = piece.at(-1);
    if (last === undefined || piece.length < PIECE) break;
    before = last.seq;
  }
  const widths = [9, 20, 16, 12, 16, 20, 24, 60, 18, 9];
  const sheet = {
    sheet: '审计日志',
    data: [headings.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map(cellsOf)],
    columns: widths.map((width) => ({ width })),
  };
  return {
    name: '审计日志.xlsx',
    mediaType: mediaTypes.xlsx,
    content: await makeFile({ kind: 'workbook', sheets: [sheet] }),
    scope: scopeOf(read.data),
    columns: headings,
    rows: rows.length,
  };
}

/** Ids and codes of the filter; neither names nor addresses. */
function scopeOf(asked: z.infer<typeof exportQuery>): Record<string, string | number> {
  const { type, accountId, organizationId, from, to } = asked;
  const given = { event: type, accountId, organizationId, from, to };
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string | number] => entry[1] != null),
  );
}

function cellsOf(row: LogRow) {
  return [
    row.seq,
    `${todayInShanghai(row.at)} ${timeInShanghai(row.at)}`,
    row.label,
    row.displayName ?? '未登录',
    row.role === null ? '' : roleLabels[row.role],
    row.organizationName ?? '',
    [row.concerned, subjectText(row)].filter((part) => part !== null).join('，'),
    row.text ?? '',
    row.address ?? '',
    row.sessionId === null ? '' : String(row.sessionId),
  ];
}
