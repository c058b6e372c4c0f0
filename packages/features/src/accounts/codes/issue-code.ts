// Command that issues an activation code, shown once.
import type { Tx } from '@xianfeng/database';
import type { z } from 'zod';
import {
  AppError,
  found,
  inScope,
  may,
  transactShowing,
  type WriteContext,
} from '../../kernel/index.js';
import { type CodeTarget, couldGive, mayIssueCode, seesAllAccounts } from '../policy.js';
import type { IssuedCode, issueCodeInput } from '../schema.js';
import { codeFor } from './codes.js';
import { waitsForConfirmation } from './confirmation.js';
import { type CodeFor, writeCode } from './new-code.js';
import { rolesHeld } from './roles-held.js';

type Input = z.infer<typeof issueCodeInput>;

/**
 * Issues an activation code for a member, or for an account without a membership. Codes issued
 * before stop working. It is shown this once: only its hash is kept. Where the account holds a role
 * that the issuer could not give, it works only after its confirmation by another administrator.
 *
 * @throws AppError not_found outside the scope; shown_before; forbidden where a higher office has to issue it
 */
export async function issueCode(ctx: WriteContext, input: Input): Promise<IssuedCode> {
  const target = 'memberId' in input ? `member ${input.memberId}` : `account ${input.accountId}`;
  const { accountId } = ctx.actor;
  const code = codeFor(ctx.keys, { accountId, key: ctx.write.key, target });
  const { answer } = await transactShowing(ctx, async (tx) => {
    const owner = await ('memberId' in input
      ? lockMember(tx, ctx, input.memberId)
      : lockAccount(tx, ctx, input.accountId));
    const held = owner.accountId === null ? [] : await rolesHeld(tx.db, owner.accountId, ctx);
    const asked: CodeTarget = { ...owner, assignments: held };
    if (!may(ctx.actor, mayIssueCode, asked)) {
      throw new AppError('forbidden', {
        message:
          '您不能发放这个激活码：支部书记、组织委员的由街道发放，其他管理岗位的由系统管理员发放，本人不能给自己发放。',
      });
    }
    const waits = held.some((one) => !couldGive(ctx.actor.assignment, one));
    const { id: activationId } = await writeCode(tx, ctx, { ...owner, waits }, code);
    return { id: activationId, version: 1 };
  });
  const issued = await ctx.db
    .selectFrom('activation')
    .select('expires_at')
    .where('id', '=', answer.id)
    .executeTakeFirstOrThrow();
  const waits = await waitsForConfirmation(ctx.db, answer.id, ctx);
  return { code, expiresAt: issued.expires_at.getTime(), waits };
}

/** Whom a code is for; the row stays locked, so that of two codes the later one is valid. */
interface Owner extends Omit<CodeFor, 'waits'> {
  organizationPath: string | null;
}

async function lockMember(tx: Tx, ctx: WriteContext, memberId: number): Promise<Owner> {
  let query = tx.db
    .selectFrom('member')
    .select(['id', 'person_id', 'organization_id', 'organization_path'])
    .where('id', '=', memberId)
    .where('standing', 'in', ['normal', 'suspended'])
    .forUpdate();
  if (!seesAllAccounts(ctx.actor)) query = query.where(inScope('organization_path', ctx.actor));
  const member = found(await query.executeTakeFirst());
  const account = await tx.db
    .selectFrom('account')
    .select('id')
    .where('person_id', '=', member.person_id)
    .executeTakeFirst();
  return {
    personId: member.person_id,
    memberId,
    accountId: account?.id ?? null,
    organizationId: member.organization_id,
    organizationPath: member.organization_path,
  };
}

/** Only where there is no person: a member has the code issued as one. */
async function lockAccount(tx: Tx, ctx: WriteContext, accountId: number): Promise<Owner> {
  if (!seesAllAccounts(ctx.actor)) throw new AppError('not_found');
  const account = await tx.db
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .where('person_id', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return {
    personId: null,
    memberId: null,
    accountId: found(account).id,
    organizationId: null,
    organizationPath: null,
  };
}
