// Exports as they are asked for: at once, for a reason, or with the agreement of a second person.

import { transact } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import { exportedPeople } from '../../audit/index.js';
import {
  type ActorContext,
  AppError,
  record,
  requireRecent,
  settingsFor,
} from '../../kernel/index.js';
import { exportAsked } from '../events.js';
import { exportQuery, exportReason } from '../schema.js';
import { handOut } from './hand-out.js';

const DAY_MS = 24 * 3_600_000;

/** What came of asking: the secret of a one-time address, or the request that waits for a second person. */
export type AskedExport = { secret: string } | { requestId: number };

/**
 * Asks for a file. One that masks what it shows is handed out at once. One with unmasked columns takes the
 * password again and a reason; of more people within a day than the district allows it waits for a second
 * person.
 *
 * @param kind which file, by the last part of its address
 * @param asked the parameters of the address, and the reason
 * @throws AppError reauthentication_needed; invalid_input for a reason that is none; whatever the making
 *   of the file throws
 */
export async function askExport(
  ctx: ActorContext,
  kind: string,
  asked: { query: unknown; reason: unknown },
): Promise<AskedExport> {
  const file = ctx.registry.exports[kind];
  if (file === undefined) throw new AppError('not_found');
  if (!file.unmasked)
    return { secret: await handOut(ctx, kind, await file.make(ctx, asked.query)) };
  requireRecent(ctx);
  // What the actor may not have is refused before a reason is asked for.
  const people = await file.people(ctx, asked.query);
  const { reason } = exportReason.parse({ reason: asked.reason });
  const now = ctx.clock.now();
  const settings = await settingsFor(ctx.db, todayInShanghai(now));
  // Many small files are one large one.
  const before = await exportedPeople(ctx, now - DAY_MS);
  if (before + people.length > settings['sec.exportPersons']) {
    return { requestId: await keepRequest(ctx, kind, { ...asked, reason, people }) };
  }
  return { secret: await handOut(ctx, kind, await file.make(ctx, asked.query), { reason }) };
}

interface Asked {
  query: unknown;
  reason: string;
  people: readonly number[];
}

/** Keeps a request for a second person; the same one twice is one, as long as it waits. */
async function keepRequest(ctx: ActorContext, kind: string, asked: Asked): Promise<number> {
  const { accountId, assignment } = ctx.actor;
  const { organizationId, organizationPath } = assignment;
  const query = JSON.stringify(exportQuery.parse(asked.query));
  return transact(ctx.db, async (tx) => {
    const kept = await tx.db
      .insertInto('export_request')
      .values({
        ...{ account_id: accountId, assignment_id: assignment.id },
        ...{ organization_id: organizationId, organization_path: organizationPath },
        ...{ file: kind, query, records: JSON.stringify(asked.people), reason: asked.reason },
        asked_at: new Date(ctx.clock.now()),
      })
      .onConflict((on) =>
        on
          .columns(['account_id', 'file', 'query'])
          .where('state', '=', 'asked')
          .doUpdateSet((eb) => ({
            reason: asked.reason,
            // Whoever read another reason has not agreed to this one.
            version: sql<number>`${eb.ref('export_request.version')}
              + (${eb.ref('export_request.reason')} is distinct from ${asked.reason})::int`,
          })),
      )
      .returning(['id', 'version', 'asked_at'])
      .executeTakeFirstOrThrow();
    await record(tx, ctx, exportAsked, {
      ...{ id: kept.id, version: kept.version },
      place: { organizationId, organizationPath, accountId },
      data: { file: kind, people: asked.people.length, state: 'asked' },
    });
    return kept.id;
  });
}
