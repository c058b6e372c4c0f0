import { transact } from '@xianfeng/database';
import {
  type Actor,
  type ActorContext,
  type ErrorCode,
  type Request,
  record,
  type Services,
} from '../kernel/index.js';
import { accessRefused, exportMade } from './events.js';
import type { ExportKind } from './labels.js';

/**
 * Writes down that an actor was refused (SEC-07), in a transaction of its own: the one that was
 * refused leaves nothing.
 */
export async function recordRefusal(
  ctx: Services & { request: Request; actor: Actor },
  procedure: string,
  code: ErrorCode,
): Promise<void> {
  const { actor, request } = ctx;
  await transact(ctx.db, (tx) =>
    record(tx, ctx, accessRefused, {
      id: actor.accountId,
      version: 1,
      place: { organizationId: actor.assignment.organizationId },
      data: { procedure, code, accountId: actor.accountId, ip: request.ip },
    }),
  );
}

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
 * @param asked the query that the file was made for, checked by the feature that made it
 */
export async function recordExport(
  ctx: ActorContext,
  file: ExportKind,
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
