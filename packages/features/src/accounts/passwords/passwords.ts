// Hashing, checking and remembering passwords (SEC-04).
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import type { Db, Tx } from '@xianfeng/database';
import type { SecSettings } from '@xianfeng/rules';
import { AppError, WorkPlaces } from '../../kernel/index.js';
import {
  guessableText,
  isGuessablePassword,
  isStrongPassword,
  passwordRulesOf,
  strengthText,
} from '../schema.js';

/** argon2id as OWASP's Password Storage Cheat Sheet recommends it: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// The same signs typed with another keyboard, full width for instance, are the same password.
const normalized = (password: string) => password.normalize('NFKC');

/** No more threads than there are cores, so that what else the server does gets its share of them. */
const places = new WorkPlaces(
  availableParallelism(),
  1_000,
  () => new AppError('too_many_requests'),
);

let decoy: Promise<string> | undefined;

/** The Argon2id hash of a password, after its signs were normalized. */
export function hashPassword(password: string): Promise<string> {
  return places.take(() => hash(normalized(password), PARAMETERS));
}

/**
 * Is this the password? Without a stored hash the answer is no and takes as long, so that the time
 * does not tell which logins exist.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomUUID());
  const against = stored ?? (await decoy);
  const right = await places.take(() => verify(against, normalized(password)));
  return stored !== null && right;
}

/**
 * Refuses a new password that SEC-04 does not allow, before anything is written.
 *
 * @param account whose last passwords may not come again; null for a new account
 * @param path of the field of the input, for the form
 * @param settings in force today
 * @param own words of the owner, which others guess first
 * @throws AppError weak_password, password_reused
 */
export async function checkNewPassword(
  db: Db,
  account: { id: number; passwordHash: string } | null,
  password: string,
  path: string,
  settings: SecSettings,
  own: readonly string[],
): Promise<void> {
  const rules = passwordRulesOf(settings);
  if (!isStrongPassword(password, rules)) {
    throw refusal('weak_password', path, `密码须${strengthText(rules)}。`);
  }
  if (isGuessablePassword(password, own)) throw refusal('weak_password', path, guessableText);
  if (account === null) return;
  const remembered = settings['sec.passwordHistory'];
  const former = await formerPasswords(db, account.id, remembered - 1);
  const used = await Promise.all(
    [account.passwordHash, ...former].map((stored) => isPassword(stored, password)),
  );
  if (used.includes(true)) {
    const message = `新密码不能与最近${remembered}次用过的相同，请另设一个。`;
    throw refusal('password_reused', path, message);
  }
}

/** Hashes of the passwords before the present one, the latest first. */
export async function formerPasswords(db: Db, accountId: number, count: number): Promise<string[]> {
  const rows = await db
    .selectFrom('password_history')
    .select('password_hash')
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(count)
    .execute();
  return rows.map((row) => row.password_hash);
}

/** Keeps a password that is being replaced, so that it cannot come back too soon. */
export async function rememberPassword(
  tx: Tx,
  account: { id: number; passwordHash: string; changedAt: Date },
): Promise<void> {
  await tx.db
    .insertInto('password_history')
    .values({
      account_id: account.id,
      password_hash: account.passwordHash,
      changed_at: account.changedAt,
    })
    .execute();
}

function refusal(
  code: 'weak_password' | 'password_reused',
  path: string,
  message: string,
): AppError {
  return new AppError(code, { message, fields: [{ path, message }] });
}
