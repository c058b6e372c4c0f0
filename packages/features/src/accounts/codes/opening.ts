// The code by which an account was opened last: whoever issued it may have opened the account, and not its
// holder, so a role beyond the issuer's to give needs somebody who has made sure (SEC-06).
import type { Tx } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import { AppError, type Role, record, roleLabels, type WriteContext } from '../../kernel/index.js';
import { codeConfirmed } from '../events.js';
import { couldGive, type HeldRole } from '../policy.js';

interface Account {
  id: number;
  person_id: number | null;
}

/** The code that was used last for an account; its office is unknown where an earlier version issued it. */
const latestUsed = (tx: Tx, account: Account) =>
  tx.db
    .selectFrom('activation')
    .innerJoin('account as issuer', 'issuer.id', 'activation.issued_by')
    .leftJoin('assignment as office', 'office.id', 'activation.issued_under')
    .leftJoin('organization as place', 'place.id', 'office.organization_id')
    .select([
      'activation.id',
      'activation.used_at',
      'activation.confirmed_at',
      'issuer.id as issuer_id',
      'issuer.display_name as issuer',
      'office.role',
      'place.path',
    ])
    .where((eb) =>
      eb.or([
        eb('activation.account_id', '=', account.id),
        eb('activation.person_id', '=', account.person_id),
      ]),
    )
    .where('activation.used_at', 'is not', null)
    .orderBy('activation.used_at', 'desc')
    .limit(1)
    .executeTakeFirst();

/**
 * Lets a role be granted to an account only where nobody but its holder can have opened it: who issued the
 * code could give this role, another administrator confirmed the code, or the granter says now to have made
 * sure with the holder, which confirms it. The account's row is locked.
 *
 * @throws AppError code_unconfirmed
 */
export async function requireKnownHolder(
  tx: Tx,
  ctx: WriteContext,
  account: Account,
  asked: HeldRole,
  holderChecked: boolean,
): Promise<void> {
  const code = await latestUsed(tx, account);
  if (code === undefined || code.confirmed_at !== null) return;
  // Who grants a role gains nothing by having issued the code as well.
  if (couldHaveGiven(code, asked) || code.issuer_id === ctx.actor.accountId) return;
  if (!holderChecked) throw unconfirmed(code);
  const { organizationId, organizationPath } = ctx.actor.assignment;
  await tx.db
    .updateTable('activation')
    .set({ confirmed_by: ctx.actor.accountId, confirmed_at: new Date(ctx.clock.now()) })
    .where('id', '=', code.id)
    .execute();
  await record(tx, ctx, codeConfirmed, {
    id: code.id,
    version: 2,
    place: { organizationId, accountId: account.id, administrationPath: organizationPath },
    data: { accountId: account.id, issuerId: code.issuer_id, ip: ctx.request.ip },
  });
}

interface Used {
  issuer_id: number;
  issuer: string;
  role: Role | null;
  path: string | null;
  used_at: Date | null;
}

const couldHaveGiven = ({ role, path }: Used, asked: HeldRole): boolean =>
  role !== null && path !== null && couldGive({ role, organizationPath: path }, asked);

function unconfirmed({ issuer, role, used_at }: Used): AppError {
  const office = role === null ? '' : roleLabels[role];
  const day = used_at === null ? '' : `${todayInShanghai(used_at.getTime())}`;
  const message = `这个账号${day}用${office}${issuer}发的激活码启用。请当面或电话与本人核实账号由本人启用，再勾选“已与本人核实”。`;
  return new AppError('code_unconfirmed', {
    message,
    fields: [{ path: 'holderChecked', message }],
  });
}
