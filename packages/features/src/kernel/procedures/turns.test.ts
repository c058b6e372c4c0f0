// Tests of long works that take turns.
import { createHash, randomBytes } from 'node:crypto';
import { longestTurn } from '@xianfeng/testkit';
import { expect, test } from 'vitest';
import { inTurns, sha256InTurns } from './turns.js';

/** Milliseconds of CPU, of which a turn has six. */
const MOST_MS = 40;

/** Some hundredths of a millisecond. */
function work(of: number): number {
  let sum = of;
  for (let count = 0; count < 20_000; count++) sum = (sum * 31 + count) % 1_000_003;
  return sum;
}

test('what is made of many comes in their order, and others are answered meanwhile', async () => {
  const items = Array.from({ length: 5_000 }, (_, index) => index);
  const { answer, longest } = await longestTurn(() => inTurns(items, work));
  expect(answer).toEqual(items.map(work));
  expect(longest).toBeLessThan(MOST_MS);
});

test('the hash of many megabytes is that of one piece, and others are answered meanwhile', async () => {
  const bytes = randomBytes(20_000_001);
  const { answer, longest } = await longestTurn(() => sha256InTurns('name', bytes));
  expect(answer).toEqual(createHash('sha256').update('name').update(bytes).digest());
  expect(longest).toBeLessThan(MOST_MS);
});
