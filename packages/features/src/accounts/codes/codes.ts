// How an activation code follows from its request, and the hash that is stored of it.
import type { FieldKeys } from '../../kernel/index.js';
import { CODE_ALPHABET, CODE_LENGTH } from '../schema.js';

/**
 * The code that belongs to one request for a code. It follows from the request's key by the secret
 * key of the server, so that a retry shows the same code although only its hash is stored.
 *
 * @returns 10 signs of 32: 50 random bits
 */
export function codeFor(
  keys: FieldKeys,
  request: { accountId: number; key: string; target: string },
): string {
  const bytes = keys.hash(`code ${request.accountId} ${request.target} ${request.key}`);
  return [...bytes.subarray(0, CODE_LENGTH)]
    .map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length])
    .join('');
}

/** What is stored of a code; without the server's key it cannot be tried out. */
export function codeHash(keys: FieldKeys, code: string): Buffer {
  return keys.hash(`activation ${code}`);
}
