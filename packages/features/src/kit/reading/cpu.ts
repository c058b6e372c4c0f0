// How long a process has been at work on a core, as Linux tells it.
import { readFile } from 'node:fs/promises';

/** Linux counts in hundredths of a second on every machine. */
const TICK_MS = 10;
/** Fields of /proc/PID/stat behind the name of the program: 12 and 13 are its time and the system's for it. */
const USER = 11;
const SYSTEM = 12;

/**
 * The time that a process has had on a core, in milliseconds, all of its threads together.
 *
 * @returns null where the system does not tell, or the process has ended
 */
export async function cpuTimeOf(pid: number | undefined): Promise<number | null> {
  if (pid === undefined || process.platform !== 'linux') return null;
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1');
    // The name stands in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[USER]) + Number(fields[SYSTEM]);
    return Number.isFinite(ticks) ? ticks * TICK_MS : null;
  } catch {
    return null;
  }
}
