/**
 * A file at rest, sealed with the secret of its address: it cannot be read from the database alone.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';

const TAG = 16;
/** Each secret seals one file, so the nonce need not differ. */
const NONCE = Buffer.alloc(12);

/** By what an address is found again. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Seals the content of a file. */
export function seal(secret: string, content: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), NONCE);
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([cipher.getAuthTag(), sealed]);
}

/** @throws when the bytes were changed, or sealed with another secret */
export function unseal(secret: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), NONCE);
  decipher.setAuthTag(sealed.subarray(0, TAG));
  return Buffer.concat([decipher.update(sealed.subarray(TAG)), decipher.final()]);
}

const keyOf = (secret: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', 'xianfeng download', 32));
