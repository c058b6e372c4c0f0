// Tests of the sign-out of unattended screens (SEC-04).
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PresenceWatch as Watch } from './presence.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const stored = new Map<string, string>();
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
};
vi.stubGlobal('localStorage', storage);
const { PresenceWatch } = await import('./presence.js');

let now = 0;
let watch: Watch;
const tab = () => new PresenceWatch(storage, () => now);

beforeEach(() => {
  stored.clear();
  now = 1_000_000;
  watch = tab();
});

describe('a desk left alone', () => {
  it('is warned about one minute before it ends, and ends before the server’s half hour', () => {
    now += 28 * MINUTE - 1;
    expect(watch.presence()).toBe('here');
    now += 1;
    expect(watch.presence()).toBe('leaving');
    now += MINUTE;
    expect(watch.presence()).toBe('gone');
  });

  it('ends earlier where the district allows less', () => {
    watch.allow(10);
    now += 8 * MINUTE;
    expect(watch.presence()).toBe('leaving');
    now += MINUTE;
    expect(watch.presence()).toBe('gone');
  });

  it('is taken up again by any key during the warning, but not after the end', () => {
    now += 28 * MINUTE;
    expect(watch.input()).toBe(true);
    expect(watch.presence()).toBe('here');
    now += 29 * MINUTE;
    expect(watch.input()).toBe(false);
    expect(watch.presence()).toBe('gone');
  });

  it('sends nothing that counts as a sign of life', () => {
    now += 3 * MINUTE;
    expect(watch.sending()).toBe('background');
    watch.input();
    expect(watch.sending()).toBe('present');
  });

  it('is not alone while another tab of the same browser is used', () => {
    const other = tab();
    now += 20 * MINUTE;
    other.input();
    now += 20 * MINUTE;
    expect([watch.presence(), other.presence()]).toEqual(['here', 'here']);
  });
});

describe('somebody who types for an hour without a request', () => {
  it('is heard of by the server within a little more than a minute', () => {
    let signs = 0;
    let longest = 0;
    let last = now;
    for (let passed = 0; passed < 60 * MINUTE; passed += 5 * SECOND) {
      now += 5 * SECOND;
      expect(watch.input()).toBe(true);
      if (!watch.owesSign()) continue;
      expect(watch.sending()).toBe('present');
      longest = Math.max(longest, now - last);
      last = now;
      signs += 1;
    }
    expect([signs, longest]).toEqual([60, MINUTE]);
  });

  it('owes nothing when the last input was followed by a request', () => {
    now += 30 * SECOND;
    watch.input();
    watch.sending();
    now += 5 * MINUTE;
    expect(watch.owesSign()).toBe(false);
  });
});
