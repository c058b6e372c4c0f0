// The product as a process of its own, for tests.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clusterProcesses } from '@xianfeng/database';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const STOP_MS = 60_000;

/** How the product is started. */
export interface ServerProcessOptions {
  dataFolder: string;
  /** Arguments of the product, such as `--empty`. */
  args?: string[];
  env?: Record<string, string>;
  /** Through `npm start`, as a user does it, its starter without npm, or the built server alone. */
  through?: 'npm' | 'starter' | 'node';
}

/** The product as a process of its own: built, on a free port, seen only from outside. */
export interface ServerProcess {
  /** The process that was spawned, leader of its own group: `process.kill(-pid)` reaches all of it. */
  pid: number;
  /** Fulfilled with the address when it serves; rejected with its output when it ends before. */
  ready: Promise<string>;
  /** Fulfilled with the exit code, or the name of the signal that killed it. */
  ended: Promise<number | NodeJS.Signals>;
  /** Everything it has printed so far. */
  output(): string;
  /** Sends a signal to the spawned process alone. */
  signal(name: NodeJS.Signals): void;
  /** Asks it to stop and waits until it has ended. Harmless when it already has. */
  stop(): Promise<void>;
}

/** Starts the built product. The caller ends it, also when its test fails. */
export function runServer(options: ServerProcessOptions): ServerProcess {
  const { command, args } = commandLine(options);
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', XIANFENG_DATA: options.dataFolder, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const output = () => text;
  const ended = once(child, 'close').then(() => child.exitCode ?? child.signalCode ?? -1);
  const ready = serving(child, output);
  // A test may never look at it.
  ready.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    ready,
    ended,
    output,
    signal: (name) => child.kill(name),
    async stop() {
      child.kill('SIGTERM');
      const hangs = setTimeout(() => killGroup(child), STOP_MS);
      await ended;
      clearTimeout(hangs);
    },
  };
}

/** The database processes that serve a data folder, whichever process started them. */
export async function databasePids(dataFolder: string): Promise<number[]> {
  const found = await clusterProcesses(join(dataFolder, 'database', 'cluster'));
  return found.map((each) => each.pid);
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

function commandLine({ through = 'node', args = [] }: ServerProcessOptions) {
  const node = process.execPath;
  switch (through) {
    case 'npm':
      return { command: 'npm', args: ['start', '--', ...args] };
    case 'starter':
      return { command: node, args: ['scripts/run.mjs', 'start', ...args] };
    case 'node':
      return { command: node, args: ['apps/server/dist/main.js', ...args] };
  }
}

/** The server says where it is when it can be reached. */
function serving(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const address = /先锋已启动（[^）]*）：(\S+)/.exec(output())?.[1];
      if (address !== undefined) resolve(address);
    });
    child.on('error', reject);
    child.on('close', () => reject(new Error(`the server ended before it served:\n${output()}`)));
  });
}
