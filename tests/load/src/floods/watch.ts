/**
 * Another client while the server is flooded: it asks again and again, in a thread of its own, so that
 * what it measures is the server's delay and not that of the flood.
 */
import { Agent, get } from 'node:http';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** Something that is asked again and again. */
export interface Watched {
  url: string;
  headers: Record<string, string>;
}

const PAUSE_MS = 25;

/** The longest wait for each address, in milliseconds, while the work goes on. */
export async function watching(
  watched: readonly Watched[],
  work: () => Promise<string>,
): Promise<{ waits: number[]; told: string }> {
  const worker = new Worker(new URL(import.meta.url), { workerData: watched });
  try {
    await nextMessage(worker);
    const told = await work();
    const waits = nextMessage(worker);
    worker.postMessage('stop');
    return { waits: (await waits).map(Number), told };
  } finally {
    await worker.terminate();
  }
}

const nextMessage = (worker: Worker) =>
  new Promise<unknown[]>((resolve, reject) => {
    worker.once('message', (message: unknown[]) => resolve(message));
    worker.once('error', reject);
  });

/** How long one answer takes; one that is no answer counts as an hour. */
function ask({ url, headers }: Watched, agent: Agent): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const asked = get(url, { headers, agent }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        resolve(answer.statusCode === 200 ? performance.now() - begun : 3_600_000),
      );
    });
    asked.on('error', () => resolve(3_600_000));
  });
}

async function watch(watched: readonly Watched[]): Promise<void> {
  let on = true;
  parentPort?.once('message', () => {
    on = false;
  });
  const one = async (each: Watched) => {
    const agent = new Agent({ keepAlive: true });
    // The first answers are not yet measured: they open connections and fill caches.
    for (let i = 0; i < 5; i++) await ask(each, agent);
    return agent;
  };
  const agents = await Promise.all(watched.map(one));
  parentPort?.postMessage([]);
  const waits = await Promise.all(
    watched.map(async (each, index) => {
      let longest = 0;
      while (on) {
        longest = Math.max(longest, await ask(each, agents[index] ?? new Agent()));
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
      return longest;
    }),
  );
  parentPort?.postMessage(waits);
}

if (!isMainThread) await watch(workerData as Watched[]);
