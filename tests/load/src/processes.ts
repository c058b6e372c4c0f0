// Processes of a measurement.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Usage } from './usage.js';

/** A server process that printed its port. */
export interface ServerProcess {
  url: string;
  /** Largest resident size so far, in MB; null where the system does not tell. */
  peakMemory(): number | null;
  /**
   * Resident megabytes: of the process, and of those that it started what they do not share with it, as they
   * do the program of Node; 0 where the system does not tell.
   */
  memory(): { own: number; readers: number };
  /** What it used since this was asked the last time. */
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Further processes on the same database, for figures that need one of their own. */
export interface Starts {
  /** The product with the limits of connections that it has. */
  usual(): Promise<ServerProcess>;
  /** The product with room for a crowd from one address. */
  wide(): Promise<ServerProcess>;
  bare(): Promise<ServerProcess>;
}

/** Starts one of this folder's programs and waits for the port that it prints. */
export async function startProcess(
  program: 'served' | 'bare',
  args: readonly string[],
): Promise<ServerProcess> {
  const file = fileURLToPath(new URL(`./${program}.js`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const port = await Promise.race([firstLine(child), ended(child, program)]);
  return {
    url: `http://127.0.0.1:${port}`,
    peakMemory: () => megabytesOf(child.pid, 'VmHWM'),
    memory: () => ({
      own: megabytesOf(child.pid, 'VmRSS') ?? 0,
      readers: startedBy(child.pid)
        .map((pid) => megabytesOf(pid, 'RssAnon') ?? 0)
        .reduce((sum, each) => sum + each, 0),
    }),
    usage: () => usageOf(child),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

function usageOf(child: ChildProcess): Promise<Usage> {
  return new Promise((resolve, reject) => {
    child.once('message', (usage: Usage) => resolve(usage));
    child.send('usage', (error) => {
      if (error !== null) reject(error);
    });
  });
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the process has no output to read');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('the process ended without a word');
}

async function ended(child: ChildProcess, program: string): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`${program} ended with ${code} before it served`);
}

/** A line of what the system tells of a process. */
function megabytesOf(pid: number | undefined, name: 'VmHWM' | 'VmRSS' | 'RssAnon'): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

function startedBy(pid: number | undefined): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return children.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
