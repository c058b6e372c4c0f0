// Command that opens an account for an officer who is a member in no branch of the district.
import type { z } from 'zod';
import { record, transactShowing, type WriteContext } from '../../kernel/index.js';
import { codeFor, codeHash } from '../codes/codes.js';
import { writeCode } from '../codes/new-code.js';
import { accountOpened } from '../events.js';
import type { IssuedCode, openInput } from '../schema.js';
import { addUnopened } from './unopened.js';

/**
 * Makes an account for an officer who is a member in no branch of this district, such as a street's
 * first organizer, and the code that opens it. What the holder may do is granted by others.
 *
 * @throws AppError shown_before
 */
export async function openUnaffiliated(
  ctx: WriteContext,
  input: z.infer<typeof openInput>,
): Promise<IssuedCode> {
  const { accountId, assignment } = ctx.actor;
  const target = `new ${input.displayName}`;
  const code = codeFor(ctx.keys, { accountId, key: ctx.write.key, target });
  await transactShowing(ctx, async (tx) => {
    const account = await addUnopened(tx, ctx.clock, input.displayName);
    const { organizationId, organizationPath } = assignment;
    await record(tx, ctx, accountOpened, {
      ...account,
      place: { organizationId, organizationPath },
      data: { accountId: account.id },
    });
    // The account holds nothing yet; what is granted before it is opened is asked about then.
    const owner = {
      personId: null,
      memberId: null,
      accountId: account.id,
      organizationId: null,
      waits: false,
    };
    await writeCode(tx, ctx, owner, code);
    return account;
  });
  const issued = await ctx.db
    .selectFrom('activation')
    .select('expires_at')
    .where('code_hash', '=', codeHash(ctx.keys, code))
    .executeTakeFirstOrThrow();
  return { code, expiresAt: issued.expires_at.getTime(), waits: false };
}
