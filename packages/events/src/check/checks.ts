// The check of the log while the server runs: one at a time, in a process of its own.
import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Anchor, Progress, Verdict } from '../verify.js';
import type { CheckJob, CheckMessage } from './messages.js';

/** How a check ended. */
export type CheckEnd =
  | { kind: 'found'; verdict: Verdict }
  | { kind: 'cancelled' }
  /** Its process ended, it hung, or the database did not answer. */
  | { kind: 'failed'; cause: string }
  /** Another server of this database is checking. */
  | { kind: 'elsewhere' };

/** A check that goes on. */
export interface RunningCheck {
  /** From the first event; otherwise from the last anchor. */
  whole: boolean;
  /** Somebody asked for it; false for the daily one. */
  asked: boolean;
  begunAt: number;
  /** Null until the first events are checked. */
  progress: Progress | null;
}

/** A check that has ended. */
export interface EndedCheck {
  whole: boolean;
  asked: boolean;
  begunAt: number;
  endedAt: number;
  end: CheckEnd;
}

/** What checks are made with. */
export interface LogChecksOptions {
  /** Connection of the working role, which may read the log. */
  url: string;
  /** The heads that were noted outside the database. */
  anchors: () => Promise<readonly Anchor[]>;
  now: () => number;
  /** Told of each check that ended. */
  onEnd?: (ended: EndedCheck) => void;
  /** A process that tells nothing for so long hangs, and is ended. */
  silentMs?: number;
}

/** Longer than a statement of the check may take. */
const SILENT_MS = 60_000;
const MEGABYTES = 96;

/** The entry of the process stands beside this file, in its sources as in what is built of them. */
const ENTRY = fileURLToPath(new URL(`./checker${extname(import.meta.url)}`, import.meta.url));

/** The checks of the log that one server makes. */
export class LogChecks {
  readonly #options: LogChecksOptions;
  #running: { check: RunningCheck; done: Promise<EndedCheck>; cancel: () => void } | null = null;
  #last: EndedCheck | null = null;
  #closed = false;

  constructor(options: LogChecksOptions) {
    this.#options = options;
  }

  /** The check that goes on. */
  get running(): Readonly<RunningCheck> | null {
    return this.#running?.check ?? null;
  }

  /** The check that ended last, since this server began. */
  get last(): EndedCheck | null {
    return this.#last;
  }

  /** The event of the last anchor; null where there is none yet. */
  async lastAnchor(): Promise<number | null> {
    const anchors = (await this.#options.anchors()).filter(({ unchecked }) => !unchecked);
    return anchors.length === 0 ? null : Math.max(...anchors.map(({ seq }) => seq));
  }

  /** Begins a check. While one goes on, that is the answer, whatever it checks. */
  begin(wanted: { whole: boolean; asked: boolean }): Promise<EndedCheck> {
    this.#running ??= this.#start(wanted);
    this.#running.check.asked ||= wanted.asked;
    return this.#running.done;
  }

  /** Ends the check that goes on; harmless where there is none. */
  async cancel(): Promise<void> {
    this.#running?.cancel();
    await this.#running?.done;
  }

  /** Ends the check that goes on, and begins no more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.cancel();
  }

  #start({ whole, asked }: { whole: boolean; asked: boolean }) {
    const { now, onEnd } = this.#options;
    const check: RunningCheck = { whole, asked, begunAt: now(), progress: null };
    const stop = new AbortController();
    if (this.#closed) stop.abort();
    const done = this.#ask(check, stop.signal).then((end) => {
      const ended = { whole, asked: check.asked, begunAt: check.begunAt, endedAt: now(), end };
      this.#last = ended;
      this.#running = null;
      onEnd?.(ended);
      return ended;
    });
    return { check, done, cancel: () => stop.abort() };
  }

  async #ask(check: RunningCheck, stopped: AbortSignal): Promise<CheckEnd> {
    const { url, silentMs = SILENT_MS } = this.#options;
    try {
      const anchors = await this.#options.anchors();
      if (stopped.aborted) return { kind: 'cancelled' };
      const job: CheckJob = { url, anchors, sinceAnchor: !check.whole };
      return await endOf(startChecker(), job, { check, stopped, silentMs });
    } catch (error) {
      return { kind: 'failed', cause: String(error) };
    }
  }
}

/** A process that knows nothing of the server's settings, and keeps no other process running. */
function startChecker(): ChildProcess {
  const { SystemRoot } = process.env;
  const checker = fork(ENTRY, [], {
    env: SystemRoot === undefined ? {} : { SystemRoot },
    execArgv: [
      ...process.execArgv.filter((each) => !each.startsWith('--inspect')),
      `--max-old-space-size=${MEGABYTES}`,
    ],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  checker.unref();
  checker.channel?.unref();
  return checker;
}

/** Waits for what the process finds; whatever else becomes of it, it is ended. */
function endOf(
  checker: ChildProcess,
  job: CheckJob,
  { check, stopped, silentMs }: { check: RunningCheck; stopped: AbortSignal; silentMs: number },
): Promise<CheckEnd> {
  return new Promise((resolve) => {
    const done = (end: CheckEnd) => {
      clearTimeout(silence);
      stopped.removeEventListener('abort', cancelled);
      checker.removeAllListeners().on('error', () => undefined);
      checker.kill('SIGKILL');
      resolve(end);
    };
    const failed = (cause: string) => done({ kind: 'failed', cause });
    const cancelled = () => done({ kind: 'cancelled' });
    const silence = setTimeout(() => failed('the checking process was silent'), silentMs);
    stopped.addEventListener('abort', cancelled);
    checker.on('message', (message: CheckMessage) => {
      if (message.kind === 'progress') {
        check.progress = message.progress;
        silence.refresh();
      } else if (message.kind === 'verdict') {
        done({ kind: 'found', verdict: message.verdict });
      } else {
        done(message);
      }
    });
    checker.once('error', (error) => failed(String(error)));
    checker.once('exit', (code, signal) => failed(`the checking process ended: ${code ?? signal}`));
    checker.send(job, (error) => {
      if (error !== null) failed(String(error));
    });
  });
}
