// Tests of idempotency keys.
import { describe, expect, it } from 'vitest';
import { Intentions, randomKey } from './intentions.js';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

function counting() {
  let count = 0;
  return () => {
    count += 1;
    return `key-${count}`;
  };
}

describe('the key of an intention', () => {
  it('stays the same over retries of the same input', () => {
    const intentions = new Intentions(storage(), counting());
    expect(intentions.keyFor('report:1', { text: '已完成' })).toBe('key-1');
    expect(intentions.keyFor('report:1', { text: '已完成' })).toBe('key-1');
  });

  it('survives a reload of the page', () => {
    const kept = storage();
    const newKey = counting();
    new Intentions(kept, newKey).keyFor('report:1', { text: '已完成' });
    expect(new Intentions(kept, newKey).keyFor('report:1', { text: '已完成' })).toBe('key-1');
  });

  it('leaves nothing of the input on the device', () => {
    const kept = storage();
    const written: string[] = [];
    const watched = { ...kept, setItem: (_key: string, value: string) => void written.push(value) };
    new Intentions(watched, counting()).keyFor('record:1', { reason: '住院手术' });
    expect(written).toHaveLength(1);
    expect(written.join()).not.toContain('手术');
  });

  it('is a new one for another input and another form', () => {
    const intentions = new Intentions(storage(), counting());
    intentions.keyFor('report:1', { text: '已完成' });
    expect(intentions.keyFor('report:1', { text: '已全部完成' })).toBe('key-2');
    expect(intentions.keyFor('report:2', { text: '已完成' })).toBe('key-3');
  });

  it('is a new one after an answer, also for the same input', () => {
    const kept = storage();
    const intentions = new Intentions(kept, counting());
    intentions.keyFor('remind', undefined);
    intentions.settle('remind');
    expect(intentions.keyFor('remind', undefined)).toBe('key-2');
  });

  it('still works where the device has no room left', () => {
    const full = {
      ...storage(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    const intentions = new Intentions(full, counting());
    expect(intentions.keyFor('report:1', {})).toBe('key-1');
    expect(intentions.keyFor('report:1', {})).toBe('key-1');
  });

  it('keeps a password only as long as the page', () => {
    const kept = storage();
    const newKey = counting();
    const page = new Intentions(kept, newKey);
    expect(page.keyFor('signIn', { password: 'x' }, false)).toBe('key-1');
    expect(page.keyFor('signIn', { password: 'x' }, false)).toBe('key-1');
    expect(new Intentions(kept, newKey).keyFor('signIn', { password: 'x' }, false)).toBe('key-2');
  });

  it('is long and never the same', () => {
    const keys = new Set(Array.from({ length: 1000 }, randomKey));
    expect(keys.size).toBe(1000);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
  });
});
