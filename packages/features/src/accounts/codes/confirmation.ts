// The second administrator behind a code (SEC-06): which codes wait, and their confirmation.
import type { Db } from '@xianfeng/database';
import type { z } from 'zod';
import {
  type ActorContext,
  AppError,
  type Clock,
  found,
  isOffice,
  may,
  type Receipt,
  type Role,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { codeConfirmed } from '../events.js';
import { couldGive, mayConfirmCode } from '../policy.js';
import type { CodeRow, CodeState, confirmCodeInput } from '../schema.js';
import { confirmHolder } from './doubtful.js';
import { rolesByAccount, rolesHeld } from './roles-held.js';

/** Codes that the page of administrators shows at most, the latest first. */
const MOST = 100;

/**
 * Codes with the account that they open and the office that issued them. The first codes of a
 * district, which the system itself issues, are none of them, nor are codes for new accounts.
 */
const issuedCodes = (db: Db) =>
  db
    .selectFrom('activation')
    .innerJoin('account as holder', (join) =>
      join.on((eb) =>
        eb.or([
          eb('holder.id', '=', eb.ref('activation.account_id')),
          eb('holder.person_id', '=', eb.ref('activation.person_id')),
        ]),
      ),
    )
    .innerJoin('account as issuer', 'issuer.id', 'activation.issued_by')
    .innerJoin('assignment as office', 'office.id', 'activation.issued_under')
    .innerJoin('organization as place', 'place.id', 'office.organization_id')
    .leftJoin('account as confirmer', 'confirmer.id', 'activation.confirmed_by')
    .select([
      'activation.id',
      'activation.issued_at',
      'activation.issued_ip',
      'activation.expires_at',
      'activation.used_at',
      'activation.confirmed_at',
      'holder.id as holder_id',
      'holder.display_name as holder_name',
      'issuer.id as issuer_id',
      'issuer.display_name as issuer_name',
      'office.role as issuer_role',
      'place.path as issuer_path',
      'confirmer.display_name as confirmer_name',
    ]);

/**
 * Whether a code has to be confirmed yet: the account that it opens holds a role now that the issuer
 * could not give. Roles that were granted after its issue count.
 */
export async function waitsForConfirmation(
  db: Db,
  activationId: number,
  by: { clock: Clock },
): Promise<boolean> {
  const code = await issuedCodes(db).where('activation.id', '=', activationId).executeTakeFirst();
  if (code === undefined) return opensOffice(db, activationId, by);
  if (code.confirmed_at !== null) return false;
  const issuer = { role: code.issuer_role, organizationPath: code.issuer_path };
  const held = await rolesHeld(db, code.holder_id, by);
  return held.some((one) => !couldGive(issuer, one));
}

/**
 * Whether a code of which no office is on record would open an account that holds one. The version that
 * issued it asked for no confirmation, and nobody can give it now: another code has to be issued.
 */
async function opensOffice(db: Db, activationId: number, by: { clock: Clock }): Promise<boolean> {
  const holder = await db
    .selectFrom('activation')
    .innerJoin('account', (join) =>
      join.on((eb) =>
        eb.or([
          eb('account.id', '=', eb.ref('activation.account_id')),
          eb('account.person_id', '=', eb.ref('activation.person_id')),
        ]),
      ),
    )
    .select('account.id')
    .where('activation.id', '=', activationId)
    .where('issued_by', 'is not', null)
    .executeTakeFirst();
  if (holder === undefined) return false;
  return (await rolesHeld(db, holder.id, by)).some(({ role }) => isOffice(role));
}

/** Codes for accounts that hold a role beyond their issuer's to give, the latest first. */
export async function listCodes(ctx: ActorContext): Promise<CodeRow[]> {
  const codes = await issuedCodes(ctx.db)
    .orderBy('activation.id', 'desc')
    // A member's code that a secretary gives out needs nobody: those are the many.
    .where('office.role', '!=', 'branch_secretary')
    .limit(MOST)
    .execute();
  const ids = [...new Set(codes.map(({ holder_id }) => holder_id))];
  const roles = await rolesByAccount(ctx.db, ids, ctx);
  const now = ctx.clock.now();
  return codes.flatMap((code) => {
    const held = roles.get(code.holder_id) ?? [];
    const issuer = { role: code.issuer_role, organizationPath: code.issuer_path };
    const beyond = held.some((one) => !couldGive(issuer, one));
    if (!beyond && code.confirmed_at === null) return [];
    const state = stateOf(code, beyond, now);
    return [
      {
        id: code.id,
        holder: code.holder_name,
        holderRoles: [...new Set(held.map(({ role }) => role))],
        issuer: code.issuer_name,
        issuerRole: code.issuer_role,
        issuedAt: code.issued_at.getTime(),
        ip: code.issued_ip,
        confirmer: code.confirmer_name,
        state,
        confirmable: state === 'waiting' && may(ctx.actor, mayConfirmCode, questionOf(code)),
      },
    ];
  });
}

function stateOf(
  code: { used_at: Date | null; expires_at: Date; confirmed_at: Date | null },
  beyond: boolean,
  now: number,
): CodeState {
  if (code.used_at !== null) return 'used';
  if (code.expires_at.getTime() <= now) return 'ended';
  return beyond && code.confirmed_at === null ? 'waiting' : 'valid';
}

const questionOf = (code: { issuer_id: number; issuer_role: Role; holder_id: number }) => ({
  issuerId: code.issuer_id,
  issuerRole: code.issuer_role,
  accountId: code.holder_id,
});

/**
 * Confirms a code that another office issued, so that it works; or of one that was used without, that its
 * holder opened the account. Who confirms has made sure with the holder that it is theirs.
 *
 * @throws AppError not_found; forbidden for the issuer, the holder and the issuer's office;
 *   wrong_state for what was confirmed, used or has ended
 */
export function confirmCode(
  ctx: WriteContext,
  { id }: z.infer<typeof confirmCodeInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const { used_at } = found(
      await tx.db
        .selectFrom('activation')
        .select('used_at')
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst(),
    );
    if (used_at !== null) return confirmHolder(tx, ctx, id);
    const code = found(await issuedCodes(tx.db).where('activation.id', '=', id).executeTakeFirst());
    if (!may(ctx.actor, mayConfirmCode, questionOf(code))) {
      throw new AppError('forbidden', {
        message:
          '这个激活码不能由您确认：发码的人、持码的人，以及与发码人同一岗位的人都不能确认，请由另一岗位的管理员办理。',
      });
    }
    const now = ctx.clock.now();
    const open = code.expires_at.getTime() > now;
    if (!open || !(await waitsForConfirmation(tx.db, id, ctx))) throw new AppError('wrong_state');
    await tx.db
      .updateTable('activation')
      .set({ confirmed_by: ctx.actor.accountId, confirmed_at: new Date(now) })
      .where('id', '=', id)
      .execute();
    await record(tx, ctx, codeConfirmed, {
      id,
      version: 2,
      place: {
        organizationId: ctx.actor.assignment.organizationId,
        accountId: code.holder_id,
        administrationPath: ctx.actor.assignment.organizationPath,
      },
      data: { accountId: code.holder_id, issuerId: code.issuer_id, ip: ctx.request.ip },
    });
    return { id, version: 2 };
  });
}
