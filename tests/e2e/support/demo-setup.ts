/** Keeps what journeys begin with: data folders that are made once and copied, and one demo that runs. */
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { isNameOf } from '@xianfeng/rules';
import { runServer } from '@xianfeng/testkit';
import type { TestProject } from 'vitest/node';
import { copyOf, type Demo, demoFolder, type RunningDemo, runDemo } from './demo-run.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the keeper, which answers with JSON under the names of {@link Kept}. */
    demoKeeper: string;
  }
}

/** What the keeper has; each is made when it is first asked for, once for all files. */
export interface Kept {
  /** Data folder of a demo that was started once and stopped. */
  '/demo': string;
  /** The same of a real district, in which no account is opened yet. */
  '/empty': string;
  /** A demo that is running, for the files that only look. */
  '/shared': Demo;
}

/** Said where the making takes longer than a request should: ask again. */
export const LATER = 202;
const PATIENCE_MS = 30_000;

/** Starts the keeper; the end of the run removes all that it has made. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await demoFolder();
  let shared: Promise<RunningDemo> | undefined;
  const demo = onceOnly(() => startedBefore(join(folder, 'demo'), []));
  const kept: { [Name in keyof Kept]: () => Promise<Kept[Name]> } = {
    '/demo': demo,
    '/empty': onceOnly(() => startedBefore(join(folder, 'empty'), ['--empty'])),
    '/shared': async () => {
      shared ??= demo().then(async (made) => runDemo(await copyOf(made, join(folder, 'shared'))));
      const { address, ownerUrl } = await shared;
      return { address, ownerUrl };
    },
  };
  const begun: Promise<unknown>[] = [];
  const isKept = (name: string): name is keyof Kept => isNameOf(kept, name);
  const keeper = createServer(({ url = '' }, response) => {
    const asked = isKept(url) ? kept[url]() : Promise.reject(new Error(`there is no ${url}`));
    begun.push(asked);
    const later = new Promise<typeof LATER>((resolve) => {
      setTimeout(resolve, PATIENCE_MS, LATER).unref();
    });
    Promise.race([asked, later]).then(
      (answer) => response.writeHead(answer === LATER ? LATER : 200).end(JSON.stringify(answer)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(keeper, 'listening');
  const address = keeper.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  project.provide('demoKeeper', `http://127.0.0.1:${address.port}`);
  return async () => {
    keeper.close();
    // An interrupted run may be in the middle of making something.
    await Promise.allSettled(begun);
    await (await shared?.catch(() => undefined))?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}

/** The first start of the product on an empty folder, and its stop. */
async function startedBefore(dataFolder: string, args: string[]): Promise<string> {
  const server = runServer({ dataFolder, args, env: { DATABASE_URL: '' } });
  try {
    await server.ready;
  } finally {
    await server.stop();
  }
  return dataFolder;
}

function onceOnly<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
