// Tests of taking a crowd in little by little.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Intake } from './intake.js';

test('so many in each turn of the event loop, in order, and also who comes meanwhile', async () => {
  const intake = new Intake(3);
  const taken: number[] = [];
  const after: number[] = [];
  for (let n = 0; n < 7; n++) intake.take(() => taken.push(n));
  for (let turn = 0; turn < 3; turn++) {
    await nextTurn();
    if (turn === 1) intake.take(() => taken.push(7));
    after.push(taken.length);
  }
  expect(after).toEqual([3, 6, 8]);
  intake.take(() => taken.push(8));
  await nextTurn();
  expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});
