// The factors of the own account, as its owner sees them.

import { sessionsOfAccount } from '../../accounts/index.js';
import { type ActorContext, AppError } from '../../kernel/index.js';
import { codesLeft } from '../recovery/codes.js';
import type { ChangeRow, OwnFactors } from '../schema.js';

/** As many of the latest changes as an owner looks through. */
const MOST = 20;

/** Whether a role of the actor's account needs a second factor. */
export async function needsFactor(ctx: ActorContext): Promise<boolean> {
  const { accountId, sessionId } = ctx.actor;
  const sessions = await sessionsOfAccount(ctx.db, accountId, ctx.clock.now());
  const own = sessions.find(({ session }) => session.publicId === sessionId);
  if (own === undefined) throw new AppError('not_signed_in');
  return own.account.factorNeeded;
}

/** The own factors, the recovery codes that are left, and what happened to them. */
export async function listFactors(ctx: ActorContext): Promise<OwnFactors> {
  const { accountId } = ctx.actor;
  const rows = await ctx.db
    .selectFrom('factor')
    .select(['id', 'kind', 'name', 'added_at', 'used_at'])
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute();
  return {
    factors: rows.map(({ id, kind, name, added_at, used_at }) => ({
      id,
      kind,
      name,
      addedAt: added_at.getTime(),
      usedAt: used_at?.getTime() ?? null,
    })),
    recovery: await codesLeft(ctx.db, accountId),
    needed: await needsFactor(ctx),
    passkeys: ctx.request.site !== null,
    changes: await changesOf(ctx),
  };
}

async function changesOf({ db, actor }: ActorContext): Promise<ChangeRow[]> {
  const rows = await db
    .selectFrom('factor_change as c')
    .leftJoin('account as a', 'a.id', 'c.by_account_id')
    .select(['c.id', 'c.what', 'c.name', 'c.at', 'c.ip', 'c.seen_at', 'a.display_name'])
    .where('c.account_id', '=', actor.accountId)
    .orderBy('c.id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ id, what, name, at, ip, seen_at, display_name }) => ({
    id,
    what,
    name,
    at: at.getTime(),
    ip,
    by: display_name,
    noted: seen_at !== null,
  }));
}
