/** Exports, on record for audit. */
import { transact } from '@xianfeng/database';
import { type ActorContext, type ExportedFile, record } from '../kernel/index.js';
import { exportMade } from './events.js';

/**
 * Writes down that a file with records is handed out: which one, of what, how many lines (SEC-07). Call
 * it before the first byte goes out: what is not on record is not handed out.
 *
 * @param file which one, by the last part of its address
 * @param made the file: what it holds is told by whoever made it, and not by the address
 * @param granted why it was exported, and who approved it, where that was asked
 */
export async function recordExport(
  ctx: ActorContext,
  file: string,
  made: Pick<ExportedFile, 'rows' | 'scope' | 'columns'>,
  granted: { reason?: string; approvedBy?: number } = {},
): Promise<void> {
  const { organizationId } = ctx.actor.assignment;
  const held = Object.entries(made.scope).map(([name, value]) => [name, String(value)] as const);
  await transact(ctx.db, (tx) =>
    record(tx, ctx, exportMade, {
      id: organizationId,
      version: 1,
      place: { organizationId },
      data: {
        ...{ file, rows: made.rows ?? 1, asked: Object.fromEntries(held) },
        columns: [...made.columns],
        ...granted,
      },
    }),
  );
}
