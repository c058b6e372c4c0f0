// Tests of figures that are remembered until an event.
import { expect, test } from 'vitest';
import { Memo } from './memo.js';

/** A value that counts how often it was made, each time as slowly as the test says. */
function counted() {
  let seq = 0;
  let made = 0;
  const waiting: (() => void)[] = [];
  const source = {
    seq: () => seq,
    touched: (after: number, upTo: number) => Promise.resolve(upTo > after ? 'all' : null),
    compute: async () => {
      made += 1;
      const value = made;
      await new Promise<void>((resolve) => waiting.push(resolve));
      return value;
    },
  };
  return {
    source,
    happens: () => {
      seq += 1;
    },
    /** Lets the computation that waits go on. */
    finish: async () => {
      await expect.poll(() => waiting.length).toBe(1);
      waiting.shift()?.();
    },
    made: () => made,
  };
}

test('however many ask at once, a value is made once; an event makes it once more', async () => {
  const { source, happens, finish, made } = counted();
  const memo = new Memo<number, string>(10);
  const asked = Array.from({ length: 20 }, () => memo.get('a', source));
  await finish();
  // The first computes with all that was known at its start; callers that came meanwhile share its
  // value.
  await Promise.all(asked);
  expect(made()).toBe(1);
  expect(await memo.get('a', source)).toEqual({ asOf: 0, value: 1 });
  happens();
  const again = [memo.get('a', source), memo.get('a', source)];
  await finish();
  expect(await Promise.all(again)).toEqual([
    { asOf: 1, value: 2 },
    { asOf: 1, value: 2 },
  ]);
  expect(made()).toBe(2);
});

test('who asks after an event never gets a value from before it', async () => {
  const { source, happens, finish, made } = counted();
  const memo = new Memo<number, string>(10);
  const early = memo.get('a', source);
  await expect.poll(made).toBe(1);
  happens();
  const late = [memo.get('a', source), memo.get('a', source)];
  await finish();
  expect((await early).asOf).toBe(0);
  await finish();
  expect((await Promise.all(late)).map(({ asOf }) => asOf)).toEqual([1, 1]);
  expect(made()).toBe(2);
});

test('what failed is not kept', async () => {
  const { source, finish } = counted();
  const memo = new Memo<number, string>(10);
  const failing = { ...source, compute: () => Promise.reject(new Error('no database')) };
  await expect(memo.get('a', failing)).rejects.toThrow('no database');
  const again = memo.get('a', source);
  await finish();
  expect((await again).value).toBe(1);
});

test('the value that was not asked for longest makes room', async () => {
  const { source, finish, made } = counted();
  const memo = new Memo<number, string>(2);
  for (const key of ['a', 'b', 'c']) {
    const asked = memo.get(key, source);
    await finish();
    await asked;
  }
  const c = memo.get('c', source);
  expect((await c).value).toBe(3);
  const a = memo.get('a', source);
  await finish();
  expect((await a).value).toBe(4);
  expect(made()).toBe(4);
});
