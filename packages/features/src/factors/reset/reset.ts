// A holder lost the phone and the recovery codes: two administrators of different offices take the
// factors away, so that new ones can be set up.
import type { Db } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import { endSessionsOf, rolesByAccount } from '../../accounts/index.js';
import {
  type ActorContext,
  AppError,
  authorize,
  type Clock,
  found,
  may,
  type Receipt,
  type Role,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { resetAsked, resetConfirmed } from '../events.js';
import { mayAskReset, mayConfirmReset } from '../policy.js';
import { forgetCodes } from '../recovery/codes.js';
import {
  type askResetInput,
  type confirmResetInput,
  RESET_DAYS,
  type ResetRow,
  type ResetState,
} from '../schema.js';
import { keepChange } from '../session/changes.js';
import { lockAccount } from '../session/given.js';

const DAY = 24 * 3_600_000;
/** Resets that the page shows at most, the latest first. */
const MOST = 100;

const resets = (db: Db) =>
  db
    .selectFrom('factor_reset as r')
    .innerJoin('account as holder', 'holder.id', 'r.account_id')
    .innerJoin('account as asker', 'asker.id', 'r.asked_by')
    .innerJoin('assignment as office', 'office.id', 'r.asked_under')
    .leftJoin('account as confirmer', 'confirmer.id', 'r.confirmed_by')
    .select([
      'r.id',
      'r.account_id',
      'r.reason',
      'r.asked_by',
      'r.asked_at',
      'r.asked_ip',
      'r.expires_at',
      'r.confirmed_at',
      'holder.display_name as holder_name',
      'asker.display_name as asker_name',
      'office.role as asker_role',
      'office.ends_on as office_ends_on',
      'confirmer.display_name as confirmer_name',
    ]);

/** Resets that were asked for, the latest first. */
export async function listResets(ctx: ActorContext): Promise<ResetRow[]> {
  const rows = await resets(ctx.db).orderBy('r.id', 'desc').limit(MOST).execute();
  const ids = [...new Set(rows.map(({ account_id }) => account_id))];
  const held = await rolesByAccount(ctx.db, ids, ctx);
  return rows.map((row) => {
    const state = stateOf(row, ctx);
    return {
      id: row.id,
      holder: row.holder_name,
      holderRoles: [...new Set((held.get(row.account_id) ?? []).map(({ role }) => role))],
      reason: row.reason,
      asker: row.asker_name,
      askerRole: row.asker_role,
      askedAt: row.asked_at.getTime(),
      ip: row.asked_ip,
      confirmer: row.confirmer_name,
      state,
      confirmable: state === 'waiting' && may(ctx.actor, mayConfirmReset, questionOf(row)),
    };
  });
}

/** A reset waits no longer than its asker holds the office under which it was asked for. */
function stateOf(
  row: { confirmed_at: Date | null; expires_at: Date; office_ends_on: string | null },
  { clock }: { clock: Clock },
): ResetState {
  if (row.confirmed_at !== null) return 'done';
  const now = clock.now();
  const inOffice = row.office_ends_on === null || row.office_ends_on > todayInShanghai(now);
  return inOffice && row.expires_at.getTime() > now ? 'waiting' : 'ended';
}

const questionOf = (row: { asked_by: number; asker_role: Role; account_id: number }) => ({
  askerId: row.asked_by,
  askerRole: row.asker_role,
  accountId: row.account_id,
});

/**
 * Asks for a reset, in the place of one that waits. Nothing changes yet, and the holder is told.
 *
 * @throws AppError not_found for the own account, and for one that does not exist; wrong_state for one
 *   without a factor
 */
export function askReset(
  ctx: WriteContext,
  { accountId, reason }: z.infer<typeof askResetInput>,
): Promise<Receipt> {
  authorize(ctx.actor, mayAskReset, { accountId });
  const { actor, request } = ctx;
  return transact(ctx, async (tx) => {
    const now = ctx.clock.now();
    found(
      await tx.db
        .selectFrom('account')
        .select('id')
        .where('id', '=', accountId)
        .forUpdate()
        .executeTakeFirst(),
    );
    const factor = tx.db.selectFrom('factor').select('id').where('account_id', '=', accountId);
    if ((await factor.limit(1).executeTakeFirst()) === undefined) {
      throw new AppError('wrong_state', { message: '这个账号没有第二因素，不需要重置。' });
    }
    await tx.db
      .updateTable('factor_reset')
      .set({ expires_at: new Date(now) })
      .where('account_id', '=', accountId)
      .where('confirmed_at', 'is', null)
      .where('expires_at', '>', new Date(now))
      .execute();
    const { id } = await tx.db
      .insertInto('factor_reset')
      .values({
        account_id: accountId,
        reason,
        asked_by: actor.accountId,
        asked_under: actor.assignment.id,
        asked_ip: request.ip,
        asked_at: new Date(now),
        expires_at: new Date(now + RESET_DAYS * DAY),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const made = { byAccountId: actor.accountId };
    await keepChange(tx, ctx, { accountId, what: 'reset_asked', made });
    await record(tx, ctx, resetAsked, aboutReset(ctx, id, accountId, actor.accountId));
    return { id, version: 1 };
  });
}

/**
 * Confirms a reset that another office asked for: factors and recovery codes are gone, and all sessions
 * of the account end. Who confirms has made sure with the holder that it is theirs.
 *
 * @throws AppError not_found; forbidden for the asker, the holder and the asker's office; wrong_state
 *   for what was confirmed or has ended
 */
export function confirmReset(
  ctx: WriteContext,
  { id }: z.infer<typeof confirmResetInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const reset = found(
      await resets(tx.db).where('r.id', '=', id).forUpdate('r').executeTakeFirst(),
    );
    if (!may(ctx.actor, mayConfirmReset, questionOf(reset))) {
      throw new AppError('forbidden', {
        message:
          '这次重置不能由您确认：申请的人、账号本人，以及与申请人同一岗位的人都不能确认，请由另一岗位的管理员办理。',
      });
    }
    if (stateOf(reset, ctx) !== 'waiting') throw new AppError('wrong_state');
    const { account_id: accountId, asked_by: askedBy } = reset;
    await lockAccount(tx, accountId);
    await tx.db.deleteFrom('factor').where('account_id', '=', accountId).execute();
    await tx.db.deleteFrom('factor_failure').where('account_id', '=', accountId).execute();
    await forgetCodes(tx, accountId);
    await tx.db
      .updateTable('factor_reset')
      .set({
        confirmed_by: ctx.actor.accountId,
        confirmed_at: new Date(ctx.clock.now()),
        confirmed_ip: ctx.request.ip,
      })
      .where('id', '=', id)
      .execute();
    const made = { byAccountId: ctx.actor.accountId };
    await keepChange(tx, ctx, { accountId, what: 'reset', made });
    await record(tx, ctx, resetConfirmed, aboutReset(ctx, id, accountId, askedBy));
    await endSessionsOf(tx, ctx, accountId, 'factor_changed');
    return { id, version: 2 };
  });
}

function aboutReset(ctx: WriteContext, id: number, accountId: number, askedBy: number) {
  const { organizationId, organizationPath } = ctx.actor.assignment;
  return {
    id,
    version: 1,
    place: { organizationId, accountId, administrationPath: organizationPath },
    data: { accountId, askedBy, ip: ctx.request.ip },
  };
}
