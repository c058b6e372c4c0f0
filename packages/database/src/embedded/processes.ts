// Processes of this machine: their list, their identity, their signals.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { hasCode } from './refusal.js';

const run = promisify(execFile);

/** A process of this machine and its command line as the system shows it. */
export interface RunningProcess {
  pid: number;
  command: string;
}

/**
 * Every process that this account may see. Linux is read from /proc, because slim containers
 * come without `ps`; elsewhere `ps` is part of the system.
 */
export async function listProcesses(): Promise<RunningProcess[]> {
  if (process.platform !== 'linux') return listWithPs();
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const text = await readProc(`/proc/${name}/cmdline`);
      return { pid: Number(name), command: (text ?? '').replaceAll('\0', ' ').trim() };
    }),
  );
  // A zombie has an empty command line: it is already dead.
  return found.filter((each) => each.command !== '');
}

/**
 * What tells this process apart from a later one that was given the same pid: its start time
 * within this boot of the machine. Undefined when no such process is alive.
 */
export async function processIdentity(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') {
    const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({
      stdout: '',
    }));
    return stdout.trim() || undefined;
  }
  const stat = await readProc(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the program's name in parentheses and may itself contain spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
  return `${boot.trim()}/${fields[19]}`;
}

/**
 * Sends a signal, or with 0 only asks; false when the process is gone. Throws EPERM for a process of
 * another account.
 */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if (hasCode(error, 'ESRCH')) return false;
    throw error;
  }
}

async function listWithPs(): Promise<RunningProcess[]> {
  const { stdout } = await run('ps', ['-axww', '-o', 'pid=,command='], { maxBuffer: 2 ** 25 });
  return stdout.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(.*)$/.exec(line);
    return match ? [{ pid: Number(match[1]), command: match[2] ?? '' }] : [];
  });
}

/** A file of /proc, or undefined when its process ended before or while it was read. */
async function readProc(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH', 'EACCES', 'EPERM')) return undefined;
    throw error;
  }
}
