// Recovery codes: ten at a time, each used once, kept as hashes.
import type { Db, Tx } from '@xianfeng/database';
import type { FieldKeys } from '../../kernel/index.js';
import { RECOVERY_CODES, RECOVERY_LENGTH } from '../schema.js';

/** Signs that are not confused in print. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** What is stored of a code; without the server's key it cannot be tried out. */
const hashOf = (keys: FieldKeys, accountId: number, code: string): Buffer =>
  keys.hash(`recovery ${accountId} ${code}`);

/**
 * The codes that belong to one request: they follow from it by the secret key of the server, so that
 * a retry shows the same ones although only their hashes are stored. 50 random bits each.
 */
export function codesFor(keys: FieldKeys, accountId: number, request: string): string[] {
  return Array.from({ length: RECOVERY_CODES }, (_, at) => {
    const bytes = keys.hash(`recovery codes ${accountId} ${at} ${request}`);
    return [...bytes.subarray(0, RECOVERY_LENGTH)]
      .map((byte) => ALPHABET[byte % ALPHABET.length])
      .join('');
  });
}

/** Stores codes in the place of all earlier ones. */
export async function replaceCodes(
  tx: Tx,
  keys: FieldKeys,
  accountId: number,
  codes: readonly string[],
): Promise<void> {
  await forgetCodes(tx, accountId);
  await tx.db
    .insertInto('recovery_code')
    .values(
      codes.map((code) => ({ account_id: accountId, code_hash: hashOf(keys, accountId, code) })),
    )
    .execute();
}

/** Makes all codes of an account void. */
export async function forgetCodes(tx: Tx, accountId: number): Promise<void> {
  await tx.db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
}

/** Uses a code up. @returns whether it was one that had not been used */
export async function takeCode(
  tx: Tx,
  keys: FieldKeys,
  accountId: number,
  code: string,
  now: number,
): Promise<boolean> {
  const taken = await tx.db
    .updateTable('recovery_code')
    .set({ used_at: new Date(now) })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hashOf(keys, accountId, code))
    .where('used_at', 'is', null)
    .returning('account_id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** How many codes are left. */
export async function codesLeft(db: Db, accountId: number): Promise<number> {
  const { left } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(left);
}
