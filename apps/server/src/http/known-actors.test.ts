// Tests of the short memory of actors.
import type { Actor } from '@xianfeng/features/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { KnownActors } from './known-actors.js';

const actor = (accountId: number): Actor => ({
  accountId,
  sessionId: 1,
  displayName: '测试',
  personId: null,
  memberId: null,
  branchId: null,
  authenticatedAt: 0,
  mustChangePassword: false,
  assignment: {
    id: 1,
    role: 'district_auditor',
    organizationId: 1,
    organizationPath: '1.',
    department: null,
  },
});

let current: boolean;
let now: number;
let known: KnownActors;
beforeEach(() => {
  current = true;
  now = 0;
  known = new KnownActors(() => current, { now: () => now });
});

describe('actors that are known', () => {
  it('are used again while the log is followed', async () => {
    await known.remember('a', () => Promise.resolve(actor(7)));
    expect(known.get('a')?.accountId).toBe(7);
    current = false;
    expect(known.get('a')).toBeNull();
  });

  it('are forgotten after five seconds, also when the clock has jumped', async () => {
    await known.remember('a', () => Promise.resolve(actor(7)));
    now += 5_000;
    expect(known.get('a')?.accountId).toBe(7);
    now += 1;
    expect(known.get('a')).toBeNull();
    await known.remember('a', () => Promise.resolve(actor(7)));
    now -= 3_600_000;
    expect(known.get('a')).toBeNull();
  });

  it('are forgotten when their access changes, and others are not', async () => {
    await known.remember('a', () => Promise.resolve(actor(7)));
    await known.remember('b', () => Promise.resolve(actor(8)));
    known.forget(['account:7']);
    expect(known.get('a')).toBeNull();
    expect(known.get('b')?.accountId).toBe(8);
  });

  it('are not kept by a look-up that began before the change', async () => {
    let answer: (found: Actor) => void = () => {};
    const slow = known.remember('a', () => new Promise((resolve) => (answer = resolve)));
    known.forget(['account:7']);
    answer(actor(7));
    expect((await slow)?.accountId).toBe(7);
    expect(known.get('a')).toBeNull();
  });

  it('holds nobody who is not there', async () => {
    await known.remember('a', () => Promise.resolve(null));
    expect(known.get('a')).toBeNull();
  });
});
