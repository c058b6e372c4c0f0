// Tests of places: no more work at once than there are, in the order in which it came.
import { expect, test } from 'vitest';
import { AppError } from '../errors.js';
import { WorkPlaces } from './places.js';

const full = () => new AppError('too_many_requests');

test('so many work at once, the others follow in their order, and too many are told so', async () => {
  const places = new WorkPlaces(2, 3, full);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (index: number) =>
    places.take(() => {
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

test('a place is handed on where the work fails', async () => {
  const places = new WorkPlaces(1, 1, full);
  const failing = places.take(() => Promise.reject(new Error('no')));
  const next = places.take(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
