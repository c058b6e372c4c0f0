// Starts and stops the postgres process.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.js';
import { type Binaries, serverEnvironment } from './binaries.js';
import { clusterName } from './orphans.js';
import { Refusal, whenPresent } from './refusal.js';

const LOG_LIMIT_BYTES = 10 * 2 ** 20;
const PORT_ATTEMPTS = 5;
const STATUS_LINE = 7;
/** Of postmaster.pid, counted from 0. */
export const PORT_LINE = 3;

/** Held for every cluster, whatever its files say. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  // Each commit that was acknowledged survives a power failure.
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // Compiling costs more than it saves on the queries of this product.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Error details and statements may quote personal data: the log gets neither.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** A postgres that accepts connections. */
export interface RunningServer {
  port: number;
  /** Fulfilled when the server has ended, for whatever reason. */
  exited: Promise<void>;
  stop(): Promise<void>;
  /** Immediate shutdown, not waited for: the next start recovers from the write-ahead log. */
  abandon(): void;
}

/** How the postgres process is started. */
export interface ServerOptions {
  binaries: Binaries;
  cluster: string;
  account: Account | undefined;
  logFile: string;
  log(line: string): void;
}

/** Starts postgres on a free port of the loopback address and waits until it takes connections. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const from = await rotated(options.logFile);
    const child = await launch(options, port);
    const exited = once(child, 'exit').then(() => undefined);
    if (await ready(child, options)) {
      return {
        port,
        exited,
        stop: () => stop(child, exited),
        abandon: () => child.kill('SIGQUIT'),
      };
    }
    const text = (await readFile(options.logFile, 'utf8')).slice(from).trim();
    // Another program may have taken the port between looking and listening.
    if (attempt < PORT_ATTEMPTS && text.includes('could not bind')) continue;
    const lines = text.split('\n');
    const reason = lines.findLast((line) => line.includes('FATAL')) ?? lines.join(' ');
    throw new Refusal(`数据库无法启动（${reason}），详细记录见 ${options.logFile}。`);
  }
}

async function launch(options: ServerOptions, port: number): Promise<ChildProcess> {
  const settings = { ...SETTINGS, cluster_name: await clusterName(options.cluster) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A file and not a pipe: the server outlives a killed parent and must still be able to log.
  const output = await open(options.logFile, 'a', 0o600);
  try {
    const child = spawn(
      options.binaries.postgres,
      ['-D', options.cluster, '-p', String(port), ...flags],
      {
        ...options.account,
        cwd: '/',
        env: serverEnvironment(),
        // Its own group: Ctrl-C in the terminal reaches us, and we stop it last.
        detached: true,
        stdio: ['ignore', output.fd, output.fd],
      },
    );
    await once(child, 'spawn');
    return child;
  } finally {
    await output.close();
  }
}

/** Waits for the status in postmaster.pid; false when the server ended instead. */
async function ready(child: ChildProcess, { cluster, log }: ServerOptions): Promise<boolean> {
  const started = Date.now();
  let told = false;
  while (child.exitCode === null && child.signalCode === null) {
    const lines = (await whenPresent(readFile(join(cluster, 'postmaster.pid'), 'utf8')))?.split(
      '\n',
    );
    if (lines?.[0] === String(child.pid) && isReady(lines)) return true;
    if (!told && Date.now() - started > 5_000) {
      told = true;
      log('数据库正在从上次的中断中恢复，请稍候');
    }
    await sleep(10);
  }
  return false;
}

/** Whether the lines of a postmaster.pid say that the server takes connections. */
export function isReady(lines: readonly string[]): boolean {
  return lines[STATUS_LINE]?.trim() === 'ready';
}

/** Fast shutdown; each harder way only when the one before did not end it in time. */
async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ];
  for (const [signal, withinMs] of steps) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    const timer = new AbortController();
    const timeout = sleep(withinMs, undefined, { signal: timer.signal }).catch(() => undefined);
    await Promise.race([exited, timeout]);
    timer.abort();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return address.port;
}

/** Renames a log that grew large; answers where the coming start's lines begin. */
async function rotated(logFile: string): Promise<number> {
  const size = (await whenPresent(stat(logFile)))?.size ?? 0;
  if (size < LOG_LIMIT_BYTES) return size;
  await rename(logFile, `${logFile}.1`);
  return 0;
}
