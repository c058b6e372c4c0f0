// Tests of the order in which the process ends.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLifecycle, Interrupted } from './lifecycle.js';

function lifecycle() {
  const seen: string[] = [];
  const time = { now: 0 };
  const made = createLifecycle({
    say: (line) => seen.push(line),
    exit: (code) => seen.push(`exit ${code}`),
    onFault: (error, part) => seen.push(`${part}: ${error instanceof Error ? error.message : ''}`),
    now: () => time.now,
  });
  const part = (name: string) => ({
    name,
    close: async () => {
      seen.push(name);
    },
    abandon: () => seen.push(`abandon ${name}`),
  });
  return { made, seen, time, part };
}

test('parts end in the reverse order of their start', async () => {
  const { made, seen, part } = lifecycle();
  made.add(part('database'));
  made.add(part('app'));
  await made.end();
  expect(seen).toEqual(['app', 'database']);
});

test('a part that fails or hangs does not keep the others from ending', async () => {
  const { made, seen, part } = lifecycle();
  made.add(part('database'));
  made.add({ name: 'hangs', close: () => new Promise(() => {}), withinMs: 10 });
  made.add({ name: 'fails', close: () => Promise.reject(new Error('broken')) });
  await made.end();
  expect(seen).toEqual(['fails: broken', 'hangs: did not end within 10 ms', 'database']);
});

test('a stop interrupts the step of a start that is under way', async () => {
  const { made } = lifecycle();
  const step = made.during(sleep(60_000, undefined, { ref: false }));
  made.ask();
  await expect(step).rejects.toThrow(Interrupted);
  await expect(made.asked).resolves.toBe(0);
});

test('a step that fails after the stop won is no unhandled rejection', async () => {
  const { made } = lifecycle();
  const failing = sleep(5).then(() => {
    throw new Error('the database has gone');
  });
  const step = made.during(failing);
  made.ask();
  await expect(step).rejects.toThrow(Interrupted);
  await expect(failing).rejects.toThrow('the database has gone');
});

test('the same Ctrl-C twice is one request, a later one ends at once', async () => {
  const { made, seen, time, part } = lifecycle();
  made.add(part('database'));
  made.ask();
  time.now = 900;
  made.ask();
  expect(seen).toEqual([]);
  time.now = 1_100;
  made.ask();
  expect(seen).toEqual(['立即退出', 'abandon database', 'exit 130']);
});
