// The parts of the process and the order in which they end.
import { setTimeout as sleep } from 'node:timers/promises';

/** Ctrl-C reaches us twice, from the terminal and through npm: within this time it is one request. */
const SAME_REQUEST_MS = 1_000;
const CLOSE_MS = 15_000;

/** Thrown inside a start that was asked to stop. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}

/** Something that was started and has to be ended. */
export interface Part {
  name: string;
  close(): Promise<void>;
  /** How long its end is waited for, in milliseconds; 15 seconds by default. */
  withinMs?: number;
  /** Ends it at once, when the operator can't wait. */
  abandon?(): void;
}

/** How the process speaks and ends. */
export interface LifecycleOptions {
  say(line: string): void;
  /** Told of a part that could not be closed. */
  onFault(error: unknown, part: string): void;
  /** Ends the process without waiting for anything. */
  exit(code: number): void;
  /** Milliseconds on any scale that only grows. */
  now?(): number;
}

/** What runs in this process, and how it is asked to end. */
export interface Lifecycle {
  /** Fulfilled with the exit code when a stop was asked for. */
  asked: Promise<number>;
  add(part: Part): void;
  /** Waits for a step of the start, but not longer than until a stop is asked for. */
  during<T>(step: Promise<T>): Promise<T>;
  /** Asks to stop. Asked again later than the same Ctrl-C can come, it ends at once. */
  ask(code?: number): void;
  /** Ends all parts, the last started first, so that the database goes last. */
  end(): Promise<void>;
}

/** The order in which this process ends, whenever it is asked to, also in the middle of its start. */
export function createLifecycle(options: LifecycleOptions): Lifecycle {
  const now = options.now ?? (() => performance.now());
  const parts: Part[] = [];
  let askedAt: number | undefined;
  let settle: (code: number) => void = () => {};
  const asked = new Promise<number>((resolve) => {
    settle = resolve;
  });
  return {
    asked,
    add: (part) => parts.push(part),
    during: (step) => {
      // When the stop wins, the step goes on unattended until the parts under it are closed.
      step.catch(() => undefined);
      const interruption = asked.then(() => {
        throw new Interrupted();
      });
      return Promise.race([step, interruption]);
    },
    ask(code = 0) {
      if (askedAt === undefined) {
        askedAt = now();
        settle(code);
      } else if (now() - askedAt > SAME_REQUEST_MS) {
        options.say('立即退出');
        for (const part of parts) part.abandon?.();
        options.exit(130);
      }
    },
    async end() {
      for (let part = parts.pop(); part; part = parts.pop()) {
        try {
          await closed(part);
        } catch (error) {
          options.onFault(error, part.name);
        }
      }
    },
  };
}

/** Ctrl-C, a service manager, a closed terminal, or the end of the process that started us. */
export function listenForStop(lifecycle: Lifecycle): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => lifecycle.ask());
  }
  process.on('disconnect', () => lifecycle.ask());
}

async function closed(part: Part): Promise<void> {
  const withinMs = part.withinMs ?? CLOSE_MS;
  const timer = new AbortController();
  const late = sleep(withinMs, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`did not end within ${withinMs} ms`);
  });
  try {
    await Promise.race([part.close(), late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}
