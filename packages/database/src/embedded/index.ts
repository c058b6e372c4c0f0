// The embedded PostgreSQL: started with the product and stopped last.
import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type DatabaseUrls, prepareDatabase } from './access.js';
import { findBinaries } from './binaries.js';
import { locateCluster, prepareCluster } from './cluster.js';
import { FolderInUse, type FolderLock, lockFolder } from './lock.js';
import { endOrphans } from './orphans.js';
import { Refusal } from './refusal.js';
import { startServer } from './server.js';

export { FolderInUse, type FolderLock, lockFolder } from './lock.js';
export { clusterProcesses } from './orphans.js';
export { hasCode, Refusal, whenPresent } from './refusal.js';
export { runningEmbedded } from './running.js';

/** Where the embedded PostgreSQL keeps its data, and where it logs. */
export interface EmbeddedOptions {
  /** Folder for the cluster, its passwords and its log; made when missing. */
  folder: string;
  /** Told in Chinese what happens, one line at a time. */
  log(line: string): void;
}

/** A PostgreSQL server of our own, in a process group of its own. */
export interface EmbeddedServer extends DatabaseUrls {
  /** Fulfilled when the server has ended, asked or not. */
  exited: Promise<void>;
  /** Ends the server in order and lets go of the folder. */
  stop(): Promise<void>;
  /** Ends the server at once and waits for nothing; the next start repairs. Nothing is lost. */
  abandon(): void;
}

/**
 * Starts the embedded PostgreSQL on a folder, and makes it at the first time. Repairs what an
 * interrupted start or a killed process left behind.
 *
 * @throws Refusal with one Chinese sentence when the folder can't be used
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true });
  // Root's server runs under another account, which has to pass through but not to look around.
  await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  const locks = [await hold(folder)];
  try {
    return await start(folder, locks, options.log);
  } catch (error) {
    await release(locks);
    throw error;
  }
}

async function start(
  folder: string,
  locks: FolderLock[],
  log: (line: string) => void,
): Promise<EmbeddedServer> {
  const cluster = await locateCluster(folder, log);
  // A cluster elsewhere may belong to two copies of one folder.
  if (dirname(cluster.path) !== folder) locks.push(await hold(dirname(cluster.path)));
  const binaries = await findBinaries(cluster.account, log);
  await prepareCluster(folder, cluster, binaries, log);
  await endOrphans(cluster.path, log);
  const server = await startServer({
    binaries,
    cluster: cluster.path,
    account: cluster.account,
    logFile: join(folder, 'server.log'),
    log,
  });
  try {
    const urls = await prepareDatabase(server.port, cluster.credentials);
    const stop = () => server.stop().finally(() => release(locks));
    return { ...urls, exited: server.exited, stop, abandon: server.abandon };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function hold(folder: string): Promise<FolderLock> {
  try {
    return await lockFolder(folder);
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    throw new Refusal(`数据库文件夹 ${folder} 正被另一个进程（进程号 ${error.pid}）使用。`);
  }
}

async function release(locks: FolderLock[]): Promise<void> {
  for (const lock of locks) await lock.release();
}
