/** Shows a masked field in full: the policy first, then the password, the log, and the value (SEC-09). */
import type { Database } from '@xianfeng/database';
import { sql } from 'kysely';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  type EventDeclaration,
  type Policy,
  record,
  requireRecent,
  transactShowing,
  type WriteContext,
} from '../../kernel/index.js';
import { askLeave, BeyondPace, keepPace } from './pace.js';
import type { Revealed } from './schema.js';

/** One masked field of one record: what the policy judges, where the event belongs, and the value. */
export interface Concealed<Target, Place, Data> {
  /** The record as the policy asks for it. */
  target: Target;
  /** The row that the event is about. */
  table: keyof Database;
  id: number;
  place: Place;
  /** What the event says: which field it was, and the reason. */
  data: Data;
  /** Null where nothing is recorded. */
  value: string | null;
}

/**
 * The command that shows one masked field. That it was seen, by whom and why stands in the log before the
 * value is given. The value itself is kept nowhere, so a retry reads it again under today's policy, and
 * only for so long as a lost answer is asked for again.
 *
 * @param load finds the field within the actor's scope
 * @returns a command that throws AppError not_found, reauthentication_needed, shown_before,
 *   reveal_leave_needed, reveal_leave_refused
 */
export function revealing<
  Target,
  Input extends { reason: string },
  Data extends z.ZodType<Record<string, unknown>>,
  Place extends { organizationId: number | null },
>(
  policy: Policy<Target>,
  load: (ctx: WriteContext, input: Input) => Promise<Concealed<Target, Place, z.input<Data>>>,
  event: EventDeclaration<Data, Place>,
): (ctx: WriteContext, input: Input) => Promise<Revealed> {
  return async (ctx, input) => {
    const field = await load(ctx, input);
    authorize(ctx.actor, policy, field.target);
    requireRecent(ctx);
    const { answer: receipt, repeated } = await transactShowing(ctx, async (tx) => {
      const { rows } = await sql<{ version: number }>`
        select version from ${sql.table(field.table)} where id = ${field.id} for share
      `.execute(tx.db);
      const [row] = rows;
      if (row === undefined) throw new AppError('not_found');
      await keepPace(tx, ctx, input.reason);
      await record(tx, ctx, event, {
        id: field.id,
        version: row.version,
        place: field.place,
        data: field.data,
      });
      return { id: field.id, version: row.version };
    }).catch(async (error: unknown) => {
      if (!(error instanceof BeyondPace)) throw error;
      // The reveal is undone; that more was asked for stays, and the approver hears of it.
      await askLeave(ctx, error.reasons);
      throw new AppError('reveal_leave_needed');
    });
    return { ...receipt, value: field.value, repeated };
  };
}
