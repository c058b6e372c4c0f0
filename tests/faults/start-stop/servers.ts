/** Starts the built product on a folder of each test's own, and looks at it from outside. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  databasePids,
  runServer,
  type ServerProcess,
  type ServerProcessOptions,
} from '@xianfeng/testkit';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { emptyData } from '../../e2e/support/demo.js';

/** What a test of starts and stops works with; folder and servers are anew for each test. */
export interface Servers {
  readonly folder: string;
  readonly data: string;
  /** Servers that the test has started. */
  readonly started: readonly ServerProcess[];
  /** Makes the data folder what a first start and a stop leave. */
  startedBefore(): Promise<void>;
  /** Starts a real district, empty: what is tested here does not depend on the demo's data. */
  run(options?: Partial<ServerProcessOptions>): ServerProcess;
}

/** Call it at the top of a test file. What a test started is stopped after it. */
export function servers(): Servers {
  let folder: string;
  let data: string;
  let started: ServerProcess[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xianfeng-start-'));
    // Root's database runs under another account and has to pass.
    await chmod(folder, 0o711);
    data = join(folder, 'data');
    started = [];
  });
  afterEach(async () => {
    for (const server of started) await server.stop();
    // A test that killed its server may have left the database running.
    for (const pid of await databasePids(data).catch(() => [])) process.kill(pid, 'SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return {
    get folder() {
      return folder;
    },
    get data() {
      return data;
    },
    get started() {
      return started;
    },
    startedBefore: async () => void (await emptyData(data)),
    run: (options = {}) => {
      const server = runServer({ dataFolder: data, args: ['--empty'], ...options });
      started.push(server);
      return server;
    },
  };
}

/** Waits until the server answers. */
export async function serving(server: ServerProcess): Promise<void> {
  const response = await fetch(`${await server.ready}/healthz`);
  expect(response.status).toBe(200);
}

/** The last line is one sentence, and nothing before it is an error's inside. */
export async function refused(server: ServerProcess): Promise<string> {
  expect(await server.ended).toBe(1);
  expect(server.output()).not.toMatch(/\n\s+at |Error/);
  return server.output().trim().split('\n').at(-1) ?? '';
}

/** Looks again and again, closely enough to catch a moment of a start. */
export const until = (condition: () => Promise<void>): Promise<void> =>
  vi.waitFor(condition, { timeout: 30_000, interval: 5 });
