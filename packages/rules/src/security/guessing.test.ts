// Tests of what wrong passwords lead to.
import { expect, test } from 'vitest';
import { secDefaults } from '../settings/general/sec.js';
import { holdAfter, holdOnStrangers } from './guessing.js';

const waits = (holds: readonly ({ until: number; locked: boolean } | null)[]) =>
  holds.map((hold) =>
    hold === null ? 'free' : `${hold.locked ? 'locked' : 'waits'} ${hold.until}`,
  );

test('a guesser waits longer after each wrong password, and is locked after the fifth', () => {
  const holds = [1, 2, 3, 4, 5, 6].map((count) => holdAfter({ count, lastAt: 0 }));
  expect(waits(holds)).toEqual([
    'free',
    'waits 1000',
    'waits 2000',
    'waits 4000',
    'locked 1800000',
    'locked 1800000',
  ]);
});

test('the number and the time of the lock are settings', () => {
  const settings = { ...secDefaults, 'sec.failures': 3, 'sec.lockMinutes': 5 };
  const holds = [2, 3].map((count) => holdAfter({ count, lastAt: 7 }, settings));
  expect(waits(holds)).toEqual(['waits 1007', 'locked 300007']);
});

test('strangers together are free for long, then wait, and are never locked', () => {
  const holds = [30, 31, 32, 39, 40, 5_000].map((count) => holdOnStrangers({ count, lastAt: 0 }));
  expect(waits(holds)).toEqual([
    'free',
    'waits 1000',
    'waits 2000',
    'waits 256000',
    'waits 300000',
    'waits 300000',
  ]);
});
