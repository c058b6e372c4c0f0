// Tests of turns: no more work at once than there are, in the order in which it came.
import { expect, test } from 'vitest';
import { Turns } from './turns.js';

test('so many work at once, the others follow in their order, and too many are told so', async () => {
  const turns = new Turns(2, 3);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (index: number) =>
    turns.take(() => {
      begun.push(index);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const all = Array.from({ length: 5 }, (_, index) => work(index));
  await expect(work(5)).rejects.toMatchObject({ code: 'too_many_requests' });
  expect(begun).toEqual([0, 1]);
  for (let index = 0; index < 5; index++) {
    ends[index]?.();
    await all[index];
    await Promise.resolve();
  }
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test('a turn is handed on where the work fails', async () => {
  const turns = new Turns(1, 1);
  const failing = turns.take(() => Promise.reject(new Error('no')));
  const next = turns.take(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
