// The test of the bound of the heap: garbage that has grown old does not pile up.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { boundHeap } from './heap.js';

// On a busy machine the garbage takes seconds to make.
vi.setConfig({ testTimeout: 120_000 });

/** Always has 20 MB in use, and lets go of 150 MB that lived for a while; tells the most that it held. */
const PROGRAM = `
  const { parentPort } = require('node:worker_threads');
  const kept = new Array(20_000);
  let most = 0;
  for (let i = 0; i < 150_000; i += 1) {
    kept[i % kept.length] = Array.from({ length: 120 }, () => i);
    if (i % 2_000 === 0) most = Math.max(most, process.memoryUsage().heapTotal);
  }
  parentPort.postMessage(most / 1024 / 1024);
`;

async function mostHeld(): Promise<number> {
  const worker = new Worker(PROGRAM, {
    eval: true,
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  const [most] = await once(worker, 'message');
  await worker.terminate();
  return Number(most);
}

test('what nobody needs any more is removed before much more than what is in use has gathered', async () => {
  boundHeap();
  expect(await mostHeld()).toBeLessThan(65);
});
