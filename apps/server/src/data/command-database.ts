// The database of a data folder, for commands beside the server.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  FolderInUse,
  lockFolder,
  Refusal,
  runningEmbedded,
  startEmbedded,
  whenPresent,
} from '@xianfeng/database';
import type { Config } from '../config.js';
import type { Lifecycle } from '../lifecycle.js';

/**
 * The database of a data folder for a command: the given server, the embedded one
 * that the running product uses, or, where nothing runs, the embedded one started for this command.
 * What it started is ended by the lifecycle.
 *
 * @param doing what the command does, for whoever finds the folder held by it
 * @returns a connection string
 * @throws Refusal when there is no data, or the product is just starting or stopping
 */
export async function openForCommand(
  { database, dataFolder }: Config,
  lifecycle: Lifecycle,
  { doing, say }: { doing: string; say: (line: string) => void },
): Promise<string> {
  if (database) return database.migrationUrl ?? database.url;
  const folder = join(dataFolder, 'database');
  if ((await whenPresent(stat(join(folder, 'credentials.json')))) === undefined) {
    throw new Refusal(`${dataFolder} 里没有先锋的数据，请用 XIANFENG_DATA 指定数据文件夹。`);
  }
  const lock = await lockFolder(dataFolder, doing).catch((error: unknown) => {
    if (error instanceof FolderInUse) return undefined;
    throw error;
  });
  if (lock === undefined) {
    const running = await runningEmbedded(folder);
    if (running) return running.workUrl;
    throw new Refusal('先锋服务正在启动或停止，请稍后再试。');
  }
  lifecycle.add({ name: 'data folder', close: lock.release });
  const server = await startEmbedded({ folder, log: say });
  lifecycle.add({ name: 'database', close: server.stop, withinMs: 120_000 });
  return server.workUrl;
}
