/** An authenticator of a test: makes passkeys and signs, as a phone does (WebAuthn, attestation none). */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** What a test may have wrong. */
export interface Lie {
  origin?: string;
  host?: string;
  challenge?: string;
  /** Without a finger, a face or a PIN. */
  unverified?: boolean;
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();
const text = (bytes: Buffer) => bytes.toString('base64url');

/** A passkey on a device, for one account at one address. */
export class TestPasskey {
  readonly #id = randomBytes(32);
  readonly #key: KeyObject;
  readonly #public: Buffer;
  /** How often it has signed; a device that does not count stays at 0. */
  counter = 0;

  constructor(
    readonly host: string,
    readonly origin: string,
  ) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    // The key as COSE has it: ES256 on P-256, with both coordinates.
    this.#public = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
  }

  /** The answer to options that make a passkey. */
  create(options: { challenge: string }, lie: Lie = {}) {
    const { length } = this.#id;
    const credential = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([length >> 8, length & 255]),
      this.#id,
      this.#public,
    ]);
    const data = Buffer.concat([this.#data(HAS_CREDENTIAL, lie), credential]);
    // {"fmt": "none", "attStmt": {}, "authData": data}
    const attestationObject = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
      Buffer.from([data.length >> 8, data.length & 255]),
      data,
    ]);
    return this.#answer({
      clientDataJSON: text(this.#client('webauthn.create', options, lie)),
      attestationObject: text(attestationObject),
    });
  }

  /** The answer to options that let a passkey sign. */
  get(options: { challenge: string }, lie: Lie = {}) {
    const client = this.#client('webauthn.get', options, lie);
    const data = this.#data(0, lie);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#key);
    return this.#answer({
      clientDataJSON: text(client),
      authenticatorData: text(data),
      signature: text(signature),
    });
  }

  #answer<Response>(response: Response) {
    const id = text(this.#id);
    return { id, rawId: id, type: 'public-key' as const, response };
  }

  #client(type: string, { challenge }: { challenge: string }, lie: Lie): Buffer {
    const origin = lie.origin ?? this.origin;
    return Buffer.from(JSON.stringify({ type, challenge: lie.challenge ?? challenge, origin }));
  }

  #data(more: number, lie: Lie): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.counter);
    const verified = lie.unverified === true ? 0 : USER_VERIFIED;
    return Buffer.concat([
      sha256(lie.host ?? this.host),
      Buffer.from([USER_PRESENT | verified | more]),
      count,
    ]);
  }
}
