/**
 * The product as it is measured: a process of its own on a database that is already there.
 *
 * usage: node served.js WORK_URL KEY_HEX FOLDER [usual] — `usual`: with the limits of connections that
 * the product has; prints its address, then serves until it is ended.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fieldKeys, systemClock } from '@xianfeng/features/kernel';
import { startApp } from '@xianfeng/server';
import { pino } from 'pino';
import { tellUsage } from './usage.js';

const [workUrl, key, folder, limits] = process.argv.slice(2);
if (workUrl === undefined || key === undefined || folder === undefined) {
  throw new Error('usage: served.js WORK_URL KEY_HEX FOLDER');
}
const app = await startApp({
  workUrl,
  keys: fieldKeys(Buffer.from(key, 'hex'), 'bench'),
  clock: systemClock,
  host: '127.0.0.1',
  port: 0,
  webRoot: fileURLToPath(new URL('../../../apps/web/dist', import.meta.url)),
  secure: false,
  trustProxy: 0,
  // The thousand connections that are measured are two people's.
  ...(limits !== 'usual' && {
    connections: { ofAddress: 10_000, ofSession: 10_000, ofAccount: 10_000, unknown: 10_000 },
  }),
  bodiesFolder: join(folder, 'bodies'),
  anchorFile: join(folder, 'anchors.log'),
  headFile: join(folder, 'log-head'),
  demoAccounts: [],
  log: pino({ level: 'error' }, pino.destination(2)),
});
tellUsage();
console.log(new URL(app.url).port);
process.on('SIGTERM', () => {
  void app.close().then(() => process.exit(0));
});
