// How a process for files is started: with little memory, and behind the server where both want to run.
import { type ChildProcess, fork } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The entry of a process stands beside this file, in its sources as in what is built of them. */
const ENTRY = fileURLToPath(new URL(`./reader${extname(import.meta.url)}`, import.meta.url));

/** Of new objects: with the usual 16 MB a process takes a third more memory, and is hardly faster. */
const YOUNG_MEGABYTES = 2;
/** Steps of priority below the server: on one core it runs a third of the time that the server runs. */
const BEHIND = 5;
const LOWEST = 19;

/** A process that knows nothing of the server's settings, and keeps no other process running. */
export function startReader(megabytes: number): ChildProcess {
  const { SystemRoot } = process.env;
  const reader = fork(ENTRY, [], {
    env: SystemRoot === undefined ? {} : { SystemRoot },
    execArgv: [
      ...process.execArgv.filter((each) => !each.startsWith('--inspect')),
      `--max-old-space-size=${megabytes}`,
      `--max-semi-space-size=${YOUNG_MEGABYTES}`,
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  reader.unref();
  reader.channel?.unref();
  if (reader.pid !== undefined) putBehind(reader.pid);
  return reader;
}

/** Said at once, before the process has threads of its own: each of them begins as the process stands. */
function putBehind(pid: number): void {
  try {
    setPriority(pid, Math.min(LOWEST, getPriority() + BEHIND));
  } catch {
    // Where the system does not allow it, or the process has ended already, it is read as well.
  }
}
