// Tests of the queue: who begins when, in which order, and who is told to come again.
import { expect, test } from 'vitest';
import { Queue, type QueueLimits } from './queue.js';

/** A queue that notes who has begun, and ends by name. */
function queueOf(limits: Partial<QueueLimits> = {}) {
  const queue = new Queue({ atOnce: 10, bytes: 100, waiting: 10, ms: 60_000, ...limits });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = async (name: string, owner = name, bytes = 1, gone = new AbortController()) => {
    const asked = queue.take({ owner, bytes, gone: gone.signal });
    const end = await asked.catch((error: unknown) => error);
    if (typeof end !== 'function') return end;
    begun.push(name);
    ends.set(name, () => end());
    return null;
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const end = (name: string) => {
    ends.get(name)?.();
    return settled();
  };
  return { ask, begun, end, settled };
}

const busy = { code: 'too_many_requests', message: '正在处理的文件较多，请稍等一会儿再试。' };

test('an owner has one at a time, and keeps nobody else waiting', async () => {
  const { ask, begun, end, settled } = queueOf({ atOnce: 2 });
  void ask('a1', 'a');
  void ask('a2', 'a');
  void ask('a3', 'a');
  void ask('b');
  await settled();
  expect(begun).toEqual(['a1', 'b']);
  await end('a1');
  expect(begun).toEqual(['a1', 'b', 'a2']);
  await end('a1');
  expect(begun).toEqual(['a1', 'b', 'a2']);
  await end('b');
  await end('a2');
  expect(begun).toEqual(['a1', 'b', 'a2', 'a3']);
});

test('so many bytes are held at once; a large body is not passed over, and goes alone', async () => {
  const { ask, begun, end, settled } = queueOf();
  void ask('a', 'a', 60);
  void ask('larger than all', 'b', 500);
  void ask('c', 'c', 30);
  await settled();
  expect(begun).toEqual(['a']);
  await end('a');
  expect(begun).toEqual(['a', 'larger than all']);
  await end('larger than all');
  expect(begun).toEqual(['a', 'larger than all', 'c']);
});

test('who has gone waits no more, and those behind go on', async () => {
  const { ask, begun, end, settled } = queueOf();
  const gone = new AbortController();
  void ask('a', 'a', 60);
  const left = ask('b', 'b', 60, gone);
  void ask('c', 'c', 30);
  await settled();
  expect(begun).toEqual(['a']);
  gone.abort();
  expect(await left).toMatchObject(busy);
  expect(begun).toEqual(['a', 'c']);
  expect(await ask('d', 'd', 1, gone)).toMatchObject(busy);
  await end('a');
  expect(begun).toEqual(['a', 'c']);
});

test('so many wait, and so long: others are told to come again', async () => {
  const { ask, begun, end, settled } = queueOf({ atOnce: 1, waiting: 1, ms: 20 });
  void ask('a');
  await settled();
  const second = ask('b');
  expect(await ask('c')).toMatchObject(busy);
  expect(await second).toMatchObject(busy);
  await end('a');
  void ask('d');
  await settled();
  expect(begun).toEqual(['a', 'd']);
});
