// Encryption of fields at rest and keyed hashes for finding them (SEC-02).
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** A value at rest, with the id of the key that it was sealed by. */
export interface Sealed {
  cipher: Buffer;
  keyId: string;
}

/**
 * Field encryption (SEC-02): AES-256-GCM for what must be read again, and a keyed hash for what must
 * be found by equality. Both keys are derived from the one in the key file.
 */
export interface FieldKeys {
  seal(value: string): Sealed;
  /** @throws when the key is not held or the bytes were changed */
  open(sealed: Sealed): string;
  hash(value: string): Buffer;
}

/** @param master 32 random bytes; @param id stands beside every value that it sealed */
export function fieldKeys(master: Buffer, id: string): FieldKeys {
  if (master.length !== 32) throw new Error('the field encryption key must be 32 bytes');
  const derive = (use: string) =>
    Buffer.from(hkdfSync('sha256', master, '', `xianfeng ${use}`, 32));
  const sealKey = derive('seal');
  const hashKey = derive('hash');
  return {
    seal(value) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce);
      const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return { cipher: Buffer.concat([nonce, cipher.getAuthTag(), sealed]), keyId: id };
    },
    open(sealed) {
      if (sealed.keyId !== id) throw new Error(`the key ${sealed.keyId} is not held`);
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.cipher.subarray(0, NONCE));
      decipher.setAuthTag(sealed.cipher.subarray(NONCE, NONCE + TAG));
      const open = decipher.update(sealed.cipher.subarray(NONCE + TAG));
      return Buffer.concat([open, decipher.final()]).toString('utf8');
    },
    hash: (value) => createHmac('sha256', hashKey).update(value).digest(),
  };
}
