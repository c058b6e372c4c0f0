// The server's log as JSON lines.
import { randomInt } from 'node:crypto';
import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { whenPresent } from '@xianfeng/database';
import { destination, type Logger, pino } from 'pino';

const LIMIT_BYTES = 20 * 2 ** 20;

/**
 * The server's log, one JSON line each, in the data folder. The terminal stays free for what its
 * operator has to read. At the start a large log is renamed; an earlier renamed one is deleted.
 */
export async function openLog(dataFolder: string): Promise<Logger> {
  const file = join(dataFolder, 'logs', 'server.log');
  await mkdir(join(dataFolder, 'logs'), { recursive: true, mode: 0o700 });
  const size = (await whenPresent(stat(file)))?.size ?? 0;
  if (size > LIMIT_BYTES) await rename(file, `${file}.1`);
  // Written at once: the last line before a crash is the one that is needed.
  return pino(
    { base: { pid: process.pid }, serializers: { err: tellError } },
    destination({ dest: file, mode: 0o600, sync: true }),
  );
}

/** Writes a fault into the log, and gives the number by which it is found there: short enough to be told. */
export function logFault(log: Pick<Logger, 'error'>, error: unknown, where: string): string {
  const digits = String(randomInt(10 ** 8)).padStart(8, '0');
  const number = `${digits.slice(0, 4)}-${digits.slice(4)}`;
  log.error({ err: error, where, number }, 'fault');
  return number;
}

/** What is named here, and nothing else: drivers hang rows, statements and secrets on their errors. */
const TOLD = ['code', 'severity', 'table', 'column', 'constraint', 'routine'] as const;

interface ToldError {
  type: string;
  message: string;
  stack: string | undefined;
  cause?: ToldError;
  [detail: string]: unknown;
}

/** An error as the log has it. */
export function tellError(error: unknown): ToldError {
  if (!(error instanceof Error))
    return { type: typeof error, message: String(error), stack: undefined };
  const told: ToldError = { type: error.name, message: error.message, stack: error.stack };
  for (const [name, value] of Object.entries(error)) {
    if (TOLD.some((known) => known === name)) told[name] = value;
  }
  if (error.cause !== undefined) told.cause = tellError(error.cause);
  return told;
}
