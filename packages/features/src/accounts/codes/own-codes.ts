// Codes that were issued for the own account: told at the next sign-in, and kept on its page.
import type { Db } from '@xianfeng/database';
import type { z } from 'zod';
import {
  type ActorContext,
  AppError,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { codesNoted } from '../events.js';
import type { noteCodesInput, OwnCodeRow } from '../schema.js';

/** As many of the latest as an owner looks through. */
const MOST = 20;

/** Codes for an account, whether they name it or its person. */
const codesOf = (db: Db, accountId: number) =>
  db
    .selectFrom('activation')
    .innerJoin('account as issuer', 'issuer.id', 'activation.issued_by')
    .innerJoin('assignment as office', 'office.id', 'activation.issued_under')
    .where((eb) =>
      eb.or([
        eb('activation.account_id', '=', accountId),
        eb(
          'activation.person_id',
          '=',
          eb.selectFrom('account').select('account.person_id').where('account.id', '=', accountId),
        ),
      ]),
    );

/** Who issued codes for the own account, the latest first; never the codes themselves. */
export async function listOwnCodes({ db, actor }: ActorContext): Promise<OwnCodeRow[]> {
  const codes = await codesOf(db, actor.accountId)
    .leftJoin('account as confirmer', 'confirmer.id', 'activation.confirmed_by')
    .select([
      'activation.id',
      'activation.issued_at',
      'activation.used_at',
      'activation.seen_at',
      'issuer.display_name as issuer_name',
      'office.role as issuer_role',
      'confirmer.display_name as confirmer_name',
    ])
    .orderBy('activation.id', 'desc')
    .limit(MOST)
    .execute();
  return codes.map((code) => ({
    id: code.id,
    issuer: code.issuer_name,
    issuerRole: code.issuer_role,
    issuedAt: code.issued_at.getTime(),
    confirmer: code.confirmer_name,
    usedAt: code.used_at?.getTime() ?? null,
    noted: code.seen_at !== null,
  }));
}

/** Whether a code was issued for the account of which its owner has not taken note. */
export async function hasUnnotedCode({ db, actor }: ActorContext): Promise<boolean> {
  const code = await codesOf(db, actor.accountId)
    .select('activation.id')
    .where('activation.seen_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return code !== undefined;
}

/**
 * The owner takes note of the codes that were issued so far.
 *
 * @throws AppError not_found for a code of somebody else
 */
export function noteCodes(
  ctx: WriteContext,
  { upTo }: z.infer<typeof noteCodesInput>,
): Promise<Receipt> {
  const { accountId } = ctx.actor;
  return transact(ctx, async (tx) => {
    const own = codesOf(tx.db, accountId).select('activation.id');
    const named = await own.where('activation.id', '=', upTo).executeTakeFirst();
    if (named === undefined) throw new AppError('not_found');
    await tx.db
      .updateTable('activation')
      .set({ seen_at: new Date(ctx.clock.now()) })
      .where('seen_at', 'is', null)
      .where('id', '<=', upTo)
      .where('id', 'in', own)
      .execute();
    await record(tx, ctx, codesNoted, {
      id: upTo,
      version: 1,
      place: { organizationId: null, accountId, administrationPath: '' },
      data: { accountId },
    });
    return { id: upTo, version: 1 };
  });
}
