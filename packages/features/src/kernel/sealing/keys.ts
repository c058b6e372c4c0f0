/**
 * Encryption of fields at rest and keyed hashes for finding them (SEC-02). A sealed value is bound to
 * the row and the column that it stands in, and says which key opens it.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY = 32;
const NONCE = 12;
const TAG = 16;
/** The first byte of a sealed value. What has no such byte was sealed before values were bound. */
const FORMAT = 2;
/** A key that another process has made is looked for at most this often. */
const LOOK_AGAIN_MS = 1_000;

/** Where a sealed value stands. Moved to another row or column it does not open. */
export interface Place {
  readonly table: string;
  readonly column: string;
  /** The primary key of the row; of several columns, their values joined by '/'. */
  readonly row: number | string;
}

/** A value as it was sealed before values were bound to their row, with the id of its key. */
export interface Unbound {
  cipher: Buffer;
  keyId: string;
}

/** The keys of a server: the one that seals, those that still open, and the one that hashes. */
export interface KeyRing {
  /** The id of the key that seals. */
  readonly current: string;
  /** Every key that opens, the current one too, by its id: 32 random bytes each. */
  readonly held: ReadonlyMap<string, Buffer>;
  /** What keyed hashes are made with. It stays when the sealing key is changed. */
  readonly hash: Buffer;
}

/**
 * Field encryption (SEC-02): AES-256-GCM for what must be read again, and a keyed hash for what must
 * be found by equality.
 */
export interface FieldKeys {
  /** The keys as they are now. */
  readonly ring: KeyRing;
  seal(value: string, place: Place): Buffer;
  /** @throws KeyNotHeld; Error when the bytes were changed or belong to another place */
  open(sealed: Buffer, place: Place): string;
  /** Opens what was sealed before values were bound. @throws as `open` */
  openUnbound(sealed: Unbound): string;
  /** The bytes that every value begins with that the current key sealed. */
  mark(): Buffer;
  hash(value: string): Buffer;
  /** Takes the keys as they are now in the place of those before. */
  learn(ring: KeyRing): void;
}

/** A value was sealed by a key that this server does not have. */
export class KeyNotHeld extends Error {
  constructor(readonly keyId: string) {
    super(`the key ${keyId} is not held`);
  }
}

/** A key for one use, made of another. */
const derived = (master: Buffer, use: string) =>
  Buffer.from(hkdfSync('sha256', master, '', `xianfeng ${use}`, KEY));

/** The key of the keyed hashes that belongs to the first sealing key of a district. */
export const hashKeyOf = (master: Buffer): Buffer => derived(master, 'hash');

/** What tells a key from another one of the same id, and tells nothing else of it. */
export const fingerprintOf = (master: Buffer): Buffer =>
  derived(master, 'fingerprint').subarray(0, 16);

/** A ring of a single key. @param master 32 random bytes; @param id stands in what it seals */
export function ringOf(master: Buffer, id: string): KeyRing {
  return { current: id, held: new Map([[id, master]]), hash: hashKeyOf(master) };
}

/** Field encryption with a single key. */
export const fieldKeys = (master: Buffer, id: string): FieldKeys => keysOf(ringOf(master, id));

/**
 * Field encryption with several keys.
 *
 * @param reread the keys as they are stored now: asked where a value names a key that is not held,
 *   since another process may have made it
 */
export function keysOf(first: KeyRing, reread?: () => KeyRing | null): FieldKeys {
  let ring = checked(first);
  let sealing = sealingKeys(ring);
  let lookedAt = Number.NEGATIVE_INFINITY;

  function learn(next: KeyRing): void {
    ring = checked(next);
    sealing = sealingKeys(ring);
  }

  function keyOf(id: string): Buffer {
    const known = sealing.get(id);
    if (known !== undefined) return known;
    const now = performance.now();
    if (reread !== undefined && now - lookedAt > LOOK_AGAIN_MS) {
      lookedAt = now;
      const next = reread();
      if (next !== null) learn(next);
    }
    const found = sealing.get(id);
    if (found === undefined) throw new KeyNotHeld(id);
    return found;
  }

  return {
    get ring() {
      return ring;
    },
    seal(value, place) {
      const head = headOf(ring.current);
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, keyOf(ring.current), nonce);
      cipher.setAAD(boundTo(head, place));
      const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return Buffer.concat([head, nonce, cipher.getAuthTag(), sealed]);
    },
    open(sealed, place) {
      const { head, id } = readHead(sealed);
      return opened(keyOf(id), sealed.subarray(head.length), boundTo(head, place));
    },
    openUnbound: ({ cipher, keyId }) => opened(keyOf(keyId), cipher, null),
    mark: () => headOf(ring.current),
    hash: (value) => createHmac('sha256', ring.hash).update(value).digest(),
    learn,
  };
}

function checked(ring: KeyRing): KeyRing {
  for (const key of [...ring.held.values(), ring.hash]) {
    if (key.length !== KEY) throw new Error('the field encryption key must be 32 bytes');
  }
  if (!ring.held.has(ring.current)) throw new KeyNotHeld(ring.current);
  return ring;
}

const sealingKeys = ({ held }: KeyRing) =>
  new Map([...held].map(([id, master]) => [id, derived(master, 'seal')]));

/** What every value begins with that a key sealed: the format and the id of the key. */
function headOf(id: string): Buffer {
  const name = Buffer.from(id, 'utf8');
  return Buffer.concat([Buffer.from([FORMAT, name.length]), name]);
}

function readHead(sealed: Buffer): { head: Buffer; id: string } {
  const [format, length] = sealed;
  if (format !== FORMAT || length === undefined) throw new Error('the format is not known');
  const head = sealed.subarray(0, 2 + length);
  return { head, id: head.subarray(2).toString('utf8') };
}

/** What the value is authenticated with: as JSON, so that no two places read alike. */
function boundTo(head: Buffer, { table, column, row }: Place): Buffer {
  return Buffer.concat([head, Buffer.from(JSON.stringify([table, column, String(row)]))]);
}

function opened(key: Buffer, sealed: Buffer, bound: Buffer | null): string {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE), {
    authTagLength: TAG,
  });
  if (bound !== null) decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  const open = decipher.update(sealed.subarray(NONCE + TAG));
  return Buffer.concat([open, decipher.final()]).toString('utf8');
}
