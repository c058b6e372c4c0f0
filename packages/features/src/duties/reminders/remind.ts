// Command that reminds branches of what they owe.
import type { Tx } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import {
  AppError,
  inScope,
  recordAll,
  transactWith,
  type WriteContext,
} from '../../kernel/index.js';
import { dutyReminded } from '../events.js';
import { figuresOf } from '../figures/remembered.js';
import { type Reminded, remindedAnswer, type remindInput } from './schema.js';

type RemindInput = z.infer<typeof remindInput>;

/**
 * Reminds branches of the scope of one duty. Of one duty a branch is reminded once a day at most, and
 * not of what it has done; the answer tells of each what became of it.
 *
 * @throws AppError not_found where one of them lies outside the scope
 */
export async function remindBranches(ctx: WriteContext, input: RemindInput): Promise<Reminded> {
  const { value } = await figuresOf(ctx, input.month);
  const asked = new Set(input.organizationIds);
  const missing = value.branches
    .filter(({ branch }) => asked.has(branch.organizationId))
    .filter(({ standings }) => standings.some((each) => each.duty === input.duty && !each.done))
    .map(({ branch }) => branch.organizationId);
  return transactWith(ctx, remindedAnswer, async (tx) => {
    const places = await placesOf(tx, ctx, [...asked]);
    const made = await insertReminders(tx, ctx, input, missing);
    await recordAll(
      tx,
      ctx,
      dutyReminded,
      made.map(({ id, organization_id: organizationId }) => ({
        ...{ id, version: 1, data: { duty: input.duty, month: input.month } },
        place: { organizationId, organizationPath: places.get(organizationId) ?? '' },
      })),
    );
    const reminded = made.map((row) => row.organization_id);
    return {
      reminded,
      before: missing.filter((id) => !reminded.includes(id)),
      done: [...asked].filter((id) => !missing.includes(id)),
    };
  });
}

async function placesOf(
  tx: Tx,
  { actor }: WriteContext,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.db
    .selectFrom('organization')
    .select(['id', 'path'])
    .where(sql<boolean>`id = any(${ids}::bigint[])`)
    .where(inScope('path', actor))
    .execute();
  if (rows.length < ids.length) throw new AppError('not_found');
  return new Map(rows.map(({ id, path }) => [id, path]));
}

async function insertReminders(
  tx: Tx,
  { actor, clock }: WriteContext,
  { duty, month }: RemindInput,
  organizationIds: readonly number[],
): Promise<{ id: number; organization_id: number }[]> {
  if (organizationIds.length === 0) return [];
  const now = clock.now();
  const sent = {
    ...{ duty, month, on_day: todayInShanghai(now), reminded_at: new Date(now) },
    reminded_by: actor.accountId,
    reminded_under: actor.assignment.organizationId,
  };
  // In one order, so that two who remind at once do not wait for each other in a ring.
  const sorted = [...organizationIds].sort((a, b) => a - b);
  return tx.db
    .insertInto('duty_reminder')
    .values(sorted.map((id) => ({ organization_id: id, ...sent })))
    .onConflict((of) => of.columns(['organization_id', 'duty', 'on_day']).doNothing())
    .returning(['id', 'organization_id'])
    .execute();
}
