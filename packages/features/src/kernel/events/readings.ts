/**
 * Readings of what is sensitive are on record (SEC-02, SEC-07). A page reads its record again whenever
 * something of it changes, so the log tells of one session and one record once in ten minutes: whoever
 * reads has read it then, and nobody can fill the log by reading.
 */
import { transact } from '@xianfeng/database';
import type { z } from 'zod';
import type { ActorContext, Services } from '../context.js';
import { type EventDeclaration, record } from './events.js';

/** Within this time the same session reading the same record is one reading. */
const ONE_READING_MS = 10 * 60_000;

/**
 * Writes down that the actor reads a record, before it is handed out. Of two reads at once the second
 * waits for the row of the first, and writes nothing.
 *
 * @param event for the log alone; it holds nothing of what is read
 * @param read the record and the version that is read
 */
export async function noteReading<
  Data extends z.ZodType<Record<string, unknown>>,
  Place extends { organizationId: number | null },
>(
  ctx: ActorContext,
  event: EventDeclaration<Data, Place>,
  read: { id: number; version: number; place: Place; data: z.input<Data> },
): Promise<void> {
  const now = ctx.clock.now();
  await transact(ctx.db, async (tx) => {
    const first = await tx.db
      .insertInto('reading')
      .values({
        session_id: ctx.actor.sessionId,
        event: event.type,
        record_id: read.id,
        read_at: new Date(now),
      })
      .onConflict((on) =>
        on
          .columns(['session_id', 'event', 'record_id'])
          .doUpdateSet({ read_at: new Date(now) })
          .where('reading.read_at', '<=', new Date(now - ONE_READING_MS)),
      )
      .returning('record_id')
      .executeTakeFirst();
    if (first !== undefined) await record(tx, ctx, event, read);
  });
}

/** Removes what is too old to join two readings. */
export async function forgetReadings({ db, clock }: Services): Promise<void> {
  const old = new Date(clock.now() - ONE_READING_MS);
  await db.deleteFrom('reading').where('read_at', '<=', old).execute();
}
