// What an owner does with the own factors: name, remove, new recovery codes, take note of changes.
import type { Tx } from '@xianfeng/database';
import type { z } from 'zod';
import { endSessionsOf } from '../../accounts/index.js';
import {
  AppError,
  found,
  type Receipt,
  record,
  requireRecent,
  transact,
  transactShowing,
  type WriteContext,
} from '../../kernel/index.js';
import { changesNoted, codesRenewed, factorRemoved, factorRenamed } from '../events.js';
import { codesFor, forgetCodes, replaceCodes } from '../recovery/codes.js';
import type { NewCodes, noteChangesInput, removeInput, renameInput } from '../schema.js';
import { keepChange } from '../session/changes.js';
import { lockAccount } from '../session/given.js';
import { needsFactor } from './queries.js';

/** Gives one of the own factors another name. @throws AppError not_found */
export function renameFactor(
  ctx: WriteContext,
  { id, name }: z.infer<typeof renameInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const { kind, version } = found(
      await tx.db
        .updateTable('factor')
        .set((eb) => ({ name, version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .where('account_id', '=', ctx.actor.accountId)
        .returning(['kind', 'version'])
        .executeTakeFirst(),
    );
    await record(tx, ctx, factorRenamed, aboutOwn(ctx, { kind }));
    return { id, version };
  });
}

/**
 * Removes one of the own factors, and ends the account's other sessions; with the last one the recovery
 * codes go.
 *
 * @throws AppError not_found, reauthentication_needed, factor_last where a role needs it
 */
export async function removeFactor(
  ctx: WriteContext,
  { id }: z.infer<typeof removeInput>,
): Promise<Receipt> {
  requireRecent(ctx);
  const { accountId, sessionId } = ctx.actor;
  return transact(ctx, async (tx) => {
    await lockAccount(tx, accountId);
    const own = await ownFactorRows(tx, accountId);
    const factor = found(own.find((each) => each.id === id));
    const last = own.length === 1;
    if (last && (await needsFactor(ctx))) throw new AppError('factor_last');
    await tx.db.deleteFrom('factor').where('id', '=', id).execute();
    if (last) await forgetCodes(tx, accountId);
    const { kind, name } = factor;
    await keepChange(tx, ctx, { accountId, what: 'removed', name, made: { sessionId } });
    await record(tx, ctx, factorRemoved, aboutOwn(ctx, { kind }));
    await endSessionsOf(tx, ctx, accountId, 'factor_changed', sessionId);
    return { id, version: factor.version + 1 };
  });
}

/**
 * Gives the owner new recovery codes, shown this once, in the place of the old ones.
 *
 * @throws AppError reauthentication_needed, shown_before, wrong_state without a factor
 */
export async function renewCodes(ctx: WriteContext): Promise<NewCodes> {
  requireRecent(ctx);
  const { accountId, sessionId } = ctx.actor;
  const codes = codesFor(ctx.keys, accountId, ctx.write.key);
  await transactShowing(ctx, async (tx) => {
    await lockAccount(tx, accountId);
    if ((await ownFactorRows(tx, accountId)).length === 0) throw new AppError('wrong_state');
    await replaceCodes(tx, ctx.keys, accountId, codes);
    await keepChange(tx, ctx, { accountId, what: 'codes', made: { sessionId } });
    await record(tx, ctx, codesRenewed, aboutOwn(ctx, {}));
    return { id: accountId, version: 1 };
  });
  return { codes };
}

/** The owner takes note of the changes so far. @throws AppError not_found */
export function noteChanges(
  ctx: WriteContext,
  { upTo }: z.infer<typeof noteChangesInput>,
): Promise<Receipt> {
  const { accountId } = ctx.actor;
  return transact(ctx, async (tx) => {
    const own = tx.db.selectFrom('factor_change').where('account_id', '=', accountId);
    found(await own.select('id').where('id', '=', upTo).executeTakeFirst());
    await tx.db
      .updateTable('factor_change')
      .set({ seen_at: new Date(ctx.clock.now()) })
      .where('account_id', '=', accountId)
      .where('id', '<=', upTo)
      .where('seen_at', 'is', null)
      .execute();
    await record(tx, ctx, changesNoted, aboutOwn(ctx, {}));
    return { id: upTo, version: 1 };
  });
}

const ownFactorRows = (tx: Tx, accountId: number) =>
  tx.db
    .selectFrom('factor')
    .select(['id', 'kind', 'name', 'version'])
    .where('account_id', '=', accountId)
    .execute();

/** An event about the factors of the actor's own account. */
function aboutOwn<More extends object>({ actor, request }: WriteContext, more: More) {
  const { accountId } = actor;
  return {
    id: accountId,
    version: 1,
    place: { organizationId: null, accountId },
    data: { accountId, ip: request.ip, ...more },
  };
}
