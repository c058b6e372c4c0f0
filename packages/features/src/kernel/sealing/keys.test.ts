// Tests that a sealed value opens in its own place, with a key that is held, and nowhere else.
import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fieldKeys, KeyNotHeld, type KeyRing, keysOf, type Place, ringOf } from './keys.js';

const first = Buffer.alloc(32, 1);
const second = Buffer.alloc(32, 2);
const place: Place = { table: 'person', column: 'phone', row: 7 };

/** A ring that seals by the second key and still opens what the first one sealed. */
const both: KeyRing = {
  ...ringOf(first, 'first'),
  current: 'second',
  held: new Map([
    ['first', first],
    ['second', second],
  ]),
};

describe('a sealed value', () => {
  const keys = fieldKeys(first, 'first');
  const sealed = keys.seal('13800005678', place);

  test('opens where it stands, and says by which key', () => {
    expect(keys.open(sealed, place)).toBe('13800005678');
    expect(sealed.subarray(0, keys.mark().length)).toEqual(keys.mark());
    expect(keys.seal('13800005678', place)).not.toEqual(sealed);
  });

  test.each<[string, Place]>([
    ['row', { ...place, row: 8 }],
    ['column', { ...place, column: 'address' }],
    ['table', { ...place, table: 'person_consent' }],
    ['split of the name', { table: 'person.phone', column: '', row: 7 }],
  ])('does not open in another %s', (_, other) => {
    expect(() => keys.open(sealed, other)).toThrow();
  });

  test('does not open with another key of the same id', () => {
    expect(() => fieldKeys(second, 'first').open(sealed, place)).toThrow();
  });

  test('does not open when any part of it was changed', () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at);
      expect(() => keys.open(changed, place)).toThrow();
    }
    expect(() => keys.open(sealed.subarray(0, 20), place)).toThrow();
    expect(() => keys.open(Buffer.alloc(0), place)).toThrow();
  });
});

describe('several keys', () => {
  test('the current one seals and the earlier one still opens', () => {
    const old = fieldKeys(first, 'first').seal('锦绣区东街', place);
    const keys = keysOf(both);
    expect(keys.open(old, place)).toBe('锦绣区东街');
    const sealed = keys.seal('锦绣区西街', place);
    expect(() => fieldKeys(first, 'first').open(sealed, place)).toThrow(KeyNotHeld);
    expect(fieldKeys(second, 'second').open(sealed, place)).toBe('锦绣区西街');
  });

  test('hashes stay when the sealing key changes', () => {
    expect(keysOf(both).hash('value')).toEqual(fieldKeys(first, 'first').hash('value'));
  });

  test('a key that another process made is looked for once', () => {
    let asked = 0;
    const keys = keysOf(ringOf(first, 'first'), () => {
      asked += 1;
      return both;
    });
    const sealed = keysOf(both).seal('13800005678', place);
    expect(keys.open(sealed, place)).toBe('13800005678');
    expect(keys.ring.current).toBe('second');
    const foreign = fieldKeys(Buffer.alloc(32, 3), 'third').seal('1', place);
    for (let i = 0; i < 50; i += 1) expect(() => keys.open(foreign, place)).toThrow(KeyNotHeld);
    expect(asked).toBe(1);
  });
});

test('what was sealed before values were bound still opens', () => {
  const key = Buffer.from(hkdfSync('sha256', first, '', 'xianfeng seal', 32));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = Buffer.concat([cipher.update('37010219800101001X', 'utf8'), cipher.final()]);
  const old = { cipher: Buffer.concat([nonce, cipher.getAuthTag(), text]), keyId: 'first' };
  expect(keysOf(both).openUnbound(old)).toBe('37010219800101001X');
  expect(() => keysOf(both).open(old.cipher, place)).toThrow();
});
