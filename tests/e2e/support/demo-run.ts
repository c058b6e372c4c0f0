/** Data folders of the demo, copied and run. Needs no test around it: the global setup uses it too. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runningEmbedded } from '@xianfeng/database';
import { runServer } from '@xianfeng/testkit';

/** The demo as a running product, and a way to look into its database. */
export interface Demo {
  address: string;
  ownerUrl: string;
}

/** The product on a demo, until it is stopped. */
export interface RunningDemo extends Demo {
  stop(): Promise<void>;
}

/** A temporary folder for data folders; the caller removes it. */
export async function demoFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xianfeng-journeys-'));
  // Root's database runs under another account and has to pass.
  await chmod(folder, 0o711);
  return folder;
}

/** Copies the data folder of a stopped product, with the ownership of its database's account. */
export async function copyOf(dataFolder: string, to: string): Promise<string> {
  await promisify(execFile)('cp', ['-a', dataFolder, to]);
  return to;
}

/** Runs the product on a data folder of the demo, under a free port. */
export async function runDemo(dataFolder: string): Promise<RunningDemo> {
  const server = runServer({ dataFolder, env: { DATABASE_URL: '' } });
  try {
    const address = await server.ready;
    const urls = await runningEmbedded(join(dataFolder, 'database'));
    if (urls === undefined) throw new Error('the database of the demo was not found');
    return { address, ownerUrl: urls.ownerUrl, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
