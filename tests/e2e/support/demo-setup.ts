import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningEmbedded } from '@xianfeng/database';
import { runServer } from '@xianfeng/testkit';
import type { TestProject } from 'vitest/node';

/** The demo as a running product, and a way to look into its database. */
export interface Demo {
  address: string;
  dataFolder: string;
  ownerUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Asked for the demo, this address starts it, once for all files. */
    demoKeeper: string;
  }
}

/** One demo server for all journeys, started by the first that asks for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let kept: ReturnType<typeof start> | undefined;
  const keeper = createServer((_request, response) => {
    kept ??= start();
    kept.then(
      ({ demo }) => response.end(JSON.stringify(demo)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(keeper, 'listening');
  const address = keeper.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  project.provide('demoKeeper', `http://127.0.0.1:${address.port}`);
  return async () => {
    keeper.close();
    const { stop } = (await kept?.catch(() => undefined)) ?? {};
    await stop?.();
  };
}

async function start(): Promise<{ demo: Demo; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'xianfeng-journeys-'));
  // Root's database runs under another account and has to pass.
  await chmod(folder, 0o711);
  const dataFolder = join(folder, 'data');
  const server = runServer({ dataFolder, env: { DATABASE_URL: '' } });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = await server.ready;
    const urls = await runningEmbedded(join(dataFolder, 'database'));
    if (urls === undefined) throw new Error('the database of the demo was not found');
    return { demo: { address, dataFolder, ownerUrl: urls.ownerUrl }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
