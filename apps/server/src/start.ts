// The start of the server, step by step.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasCode, Refusal } from '@xianfeng/database';
import { systemClock } from '@xianfeng/features/kernel';
import type { Logger } from 'pino';
import { type Config, localAddress } from './config.js';
import { openDataFolder } from './data/data-folder.js';
import { loadKey } from './data/data-folder-key.js';
import { openDatabase } from './data/database.js';
import { type FirstPeople, prepareData } from './data/first-data.js';
import type { Lifecycle } from './lifecycle.js';

const WEB_ROOT = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** What a start needs. */
export interface StartOptions {
  config: Config;
  lifecycle: Lifecycle;
  version: string;
  /** One line for the terminal. */
  say(line: string): void;
  /** Opens the log once its folder is held. */
  openLog(dataFolder: string): Promise<Logger>;
}

/** A server that answers. */
export interface Started extends FirstPeople {
  /** The address to open in a browser. */
  address: string;
}

/**
 * The whole start, from an empty folder or after a crash. Every part is handed to the lifecycle as
 * soon as it runs, so that a stop at any moment ends exactly what was started.
 *
 * @throws Refusal with one sentence for the operator
 */
export async function start(options: StartOptions): Promise<Started> {
  const { config, lifecycle, version, say } = options;
  const wanted = localAddress(config.host, config.port);
  const folder = await openDataFolder(config.dataFolder, version, wanted);
  lifecycle.add({ name: 'data folder', close: folder.release });
  const log = await options.openLog(folder.path);
  await checkPort(config);
  const key = await loadKey(folder, config.keyFile);
  // The server's modules load while PostgreSQL comes up.
  const loading = import('./app.js');
  const database = await openDatabase(config, folder, lifecycle, say);
  const preparing = prepareData({ config, folder, key, database, version, say });
  const people = await lifecycle.during(preparing);
  const { startApp } = await lifecycle.during(loading);
  const app = await startApp({
    workUrl: database.workUrl,
    keys: key.keys,
    keyFile: key.path,
    clock: systemClock,
    host: config.host,
    port: config.port,
    webRoot: WEB_ROOT,
    secure: config.publicUrl?.startsWith('https:') === true,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    clamd: config.clamd,
    bodiesFolder: join(folder.path, 'bodies'),
    anchorFile: join(folder.path, 'anchors.log'),
    headFile: join(folder.path, 'log-head'),
    log,
    demoAccounts: people.accounts,
  });
  lifecycle.add({ name: 'app', close: app.close });
  const address = config.publicUrl ?? localAddress(config.host, new URL(app.url).port);
  return { address, ...people };
}

/** Found out before anything is started, so that the sentence comes at once and nothing is left. */
async function checkPort({ host, port }: Config): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen(port, host), 'listening');
  } catch (error) {
    if (hasCode(error, 'EADDRINUSE')) {
      throw new Refusal(
        `端口 ${port} 已被其他程序占用，请关闭那个程序，或用 PORT 指定别的端口，例如 PORT=${port + 1} npm start。`,
      );
    }
    if (hasCode(error, 'EACCES')) {
      throw new Refusal(`没有权限使用端口 ${port}，请用 PORT 指定 1024 以上的端口。`);
    }
    if (hasCode(error, 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN')) {
      throw new Refusal(`本机没有地址 ${host}，请检查 HOST 的设置。`);
    }
    throw error;
  }
  probe.close();
  await once(probe, 'close');
}
