/** Exports, on record for audit. */
import { transact } from '@xianfeng/database';
import { type ActorContext, record } from '../kernel/index.js';
import { exportMade } from './events.js';

/** Names of what may be asked of an export that say which records it holds. */
const scopeNames = [
  'kind',
  'year',
  'streetId',
  'organizationId',
  'candidateId',
  'talentId',
  'format',
];

/**
 * Writes down that a file with records is handed out: which one, of what, how many lines (SEC-07). Call
 * it before the first byte goes out: what is not on record is not handed out.
 *
 * @param file which one, by the last part of its address
 * @param asked the query that the file was made for, checked by the feature that made it
 */
export async function recordExport(
  ctx: ActorContext,
  file: string,
  rows: number,
  asked: unknown,
): Promise<void> {
  const { organizationId } = ctx.actor.assignment;
  const given = typeof asked === 'object' && asked !== null ? Object.entries(asked) : [];
  const scope = given.filter(
    (entry): entry is [string, string] =>
      scopeNames.includes(entry[0]) && typeof entry[1] === 'string',
  );
  await transact(ctx.db, (tx) =>
    record(tx, ctx, exportMade, {
      id: organizationId,
      version: 1,
      place: { organizationId },
      data: { file, rows, asked: Object.fromEntries(scope) },
    }),
  );
}
