/** What a measured process used between two questions: CPU, and how long its event loop was blocked. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Since the question before. */
export interface Usage {
  /** Milliseconds of CPU, of user and system. */
  cpu: number;
  /** The longest time for which nothing else could be answered, in milliseconds. */
  blocked: number;
}

const RESOLUTION_MS = 1;

/** Answers each message of the parent process with the usage since the last one. */
export function tellUsage(): void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let before = process.cpuUsage();
  process.on('message', () => {
    const { user, system } = process.cpuUsage(before);
    const usage: Usage = { cpu: (user + system) / 1000, blocked: delay.max / 1e6 };
    before = process.cpuUsage();
    delay.reset();
    process.send?.(usage);
  });
}
