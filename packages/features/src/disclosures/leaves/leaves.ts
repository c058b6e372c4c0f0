// Leaves to see more than the pace allows: the approver's list, the own one, and the decision.
import { endOfDay, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  type ActorContext,
  AppError,
  authorize,
  checkVersion,
  found,
  inScope,
  may,
  orderedBy,
  type Page,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { decidedNow, presentAsked } from '../asked.js';
import { leaveDecided } from '../events.js';
import { mayDecideLeave } from '../policy.js';
import type {
  grantLeaveInput,
  LeaveRow,
  leavesInput,
  OwnLeave,
  refuseLeaveInput,
} from '../schema.js';

const byId = orderedBy('id');
const HOUR_MS = 3_600_000;

/** Leaves that were asked for below the actor's organization, the latest first. */
export async function listLeaves(
  ctx: ActorContext,
  input: z.infer<typeof leavesInput>,
): Promise<Page<LeaveRow>> {
  const before = byId.after(input.cursor);
  let query = ctx.db
    .selectFrom('reveal_leave as l')
    .innerJoin('account as a', 'a.id', 'l.account_id')
    .innerJoin('assignment as s', 's.id', 'l.assignment_id')
    .innerJoin('organization as o', 'o.id', 's.organization_id')
    .leftJoin('account as d', 'd.id', 'l.decided_by')
    .where(inScope('o.path', ctx.actor))
    .selectAll('l')
    .select(['a.display_name as name', 'a.person_id', 's.role', 'o.short_name'])
    .select('d.display_name as decider')
    .orderBy('l.id', 'desc')
    .limit(input.limit + 1);
  if (before !== null) query = query.where('l.id', '<', before[0]);
  if (input.state) query = query.where('l.state', '=', input.state);
  return byId.page(
    await query.execute(),
    input.limit,
    (row) => [row.id],
    (row): LeaveRow => ({
      ...presentAsked(row),
      made: row.made,
      reasons: row.reasons,
      state: row.state,
      mayDecide: row.state === 'asked' && may(ctx.actor, mayDecideLeave, row),
      most: row.most,
      used: row.used,
    }),
  );
}

/** How the actor's latest leave stands, for the dialog that waits for it. */
export async function ownLeave(ctx: ActorContext): Promise<OwnLeave> {
  const row = await ctx.db
    .selectFrom('reveal_leave')
    .select(['id', 'state', 'note', 'most', 'used', 'until_at'])
    .where('account_id', '=', ctx.actor.accountId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { until_at: until, ...leave } = row;
  return { ...leave, untilAt: until?.getTime() ?? null };
}

/**
 * Lets an actor see so many more within so many hours.
 *
 * @throws AppError not_found, also for the own leave; stale_version, wrong_state
 */
export function grantLeave(
  ctx: WriteContext,
  input: z.infer<typeof grantLeaveInput>,
): Promise<Receipt> {
  const { most, hours, note } = input;
  const until = new Date(ctx.clock.now() + hours * HOUR_MS);
  return decide(ctx, input, { state: 'granted', most, note, until_at: until });
}

/**
 * Lets an actor see nothing more today.
 *
 * @throws AppError not_found, also for the own leave; stale_version, wrong_state
 */
export function refuseLeave(
  ctx: WriteContext,
  input: z.infer<typeof refuseLeaveInput>,
): Promise<Receipt> {
  const until = new Date(endOfDay(todayInShanghai(ctx.clock.now())) + 1);
  return decide(ctx, input, { state: 'refused', most: null, note: input.note, until_at: until });
}

interface Decision {
  state: 'granted' | 'refused';
  most: number | null;
  note: string;
  until_at: Date;
}

function decide(
  ctx: WriteContext,
  seen: { id: number; version: number },
  decision: Decision,
): Promise<Receipt> {
  const { actor } = ctx;
  return transact(ctx, async (tx) => {
    const row = found(
      await tx.db
        .selectFrom('reveal_leave as l')
        .innerJoin('account as a', 'a.id', 'l.account_id')
        .innerJoin('assignment as s', 's.id', 'l.assignment_id')
        .innerJoin('organization as o', 'o.id', 's.organization_id')
        .where('l.id', '=', seen.id)
        .where(inScope('o.path', actor))
        .select(['l.id', 'l.version', 'l.state', 'l.account_id', 'a.person_id'])
        .select(['o.id as organization_id', 'o.path'])
        .forUpdate('l')
        .executeTakeFirst(),
    );
    authorize(actor, mayDecideLeave, row);
    checkVersion(row, seen.version);
    if (row.state !== 'asked') throw new AppError('wrong_state');
    const version = row.version + 1;
    await tx.db
      .updateTable('reveal_leave')
      .set({ ...decision, ...decidedNow(ctx), version })
      .where('id', '=', row.id)
      .execute();
    await record(tx, ctx, leaveDecided, {
      id: row.id,
      version,
      place: {
        organizationId: row.organization_id,
        organizationPath: row.path,
        accountId: row.account_id,
      },
      data: { state: decision.state },
    });
    return { id: row.id, version };
  });
}
