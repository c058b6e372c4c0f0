import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { whenPresent } from '@xianfeng/database';
import { destination, type Logger, pino } from 'pino';

const LIMIT_BYTES = 20 * 2 ** 20;

/**
 * The server's log, one JSON line each, in the data folder. The terminal stays free for what its
 * operator has to read. A large log is put aside at the start; the one before it is dropped.
 */
export async function openLog(dataFolder: string): Promise<Logger> {
  const file = join(dataFolder, 'logs', 'server.log');
  await mkdir(join(dataFolder, 'logs'), { recursive: true, mode: 0o700 });
  const size = (await whenPresent(stat(file)))?.size ?? 0;
  if (size > LIMIT_BYTES) await rename(file, `${file}.1`);
  // Written at once: the last line before a crash is the one that is needed.
  return pino({ base: { pid: process.pid } }, destination({ dest: file, mode: 0o600, sync: true }));
}
