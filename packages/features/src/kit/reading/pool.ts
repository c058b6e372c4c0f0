// The processes in which uploaded files are read, with limits in number, time and memory.
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { DocumentError } from '@xianfeng/documents';
import type { z } from 'zod';
import { WorkPlaces } from '../../kernel/index.js';
import { cpuTimeOf } from './cpu.js';
import { partOf, takeAnswer } from './jobs.js';
import { BEGUN, type Job } from './messages.js';
import { startReader } from './process.js';

/** What readings may take. */
export interface ReadingLimits {
  /** Files that are read at once. */
  atOnce: number;
  /** Files that wait for their turn; beyond them the next one is told to come again. */
  waiting: number;
  /** How long one reading may be at work on a core. */
  ms: number;
  /** How many times as long it may last: where others want the cores too, it waits for its turns. */
  patience: number;
  /** Of objects in one process; the unpacked bytes beside them are bounded by the readers. */
  megabytes: number;
}

/** How one file is read. */
interface ReadingOptions {
  ms?: number;
  onPart?: ((part: unknown) => void) | undefined;
}

/** One core is left to the server. */
const usualLimits: ReadingLimits = {
  atOnce: Math.min(2, Math.max(1, availableParallelism() - 1)),
  waiting: 16,
  ms: 10_000,
  patience: 12,
  megabytes: 128,
};

/** A process has started within so long, also where the machine is busy. */
const START_MS = 60_000;
/** A process that has nothing to read ends after so long. */
const IDLE_MS = 10_000;

/** How Node ends where its memory is full. */
const FULL_SIGNAL = 'SIGABRT';
const FULL_CODE = 134;

/**
 * Processes that read one file after the other. They are no threads of the server: a thread that meets
 * its limit of memory within one large allocation takes the whole process with it.
 */
export class Readers {
  readonly #limits: ReadingLimits;
  readonly #places: WorkPlaces;
  readonly #idle = new Map<ChildProcess, NodeJS.Timeout>();

  constructor(limits: Partial<ReadingLimits> = {}) {
    this.#limits = { ...usualLimits, ...limits };
    const { atOnce, waiting } = this.#limits;
    this.#places = new WorkPlaces(atOnce, waiting, () => new DocumentError('readers_busy'));
  }

  /**
   * What is found in a file.
   *
   * @param ms how long it may take, where that is not as usual
   * @param onPart given what comes in parts; what it throws ends the reading
   * @throws DocumentError as the reader of this kind does; took_too_long, took_too_much, readers_busy
   */
  async read<Found>(
    job: Job,
    shape: z.ZodType<Found>,
    { ms = this.#limits.ms, onPart }: ReadingOptions = {},
  ): Promise<Found> {
    return await this.#places.take(async () => takeAnswer(shape, await this.#ask(job, ms, onPart)));
  }

  /** Only a process that answered is used again; whatever else happened to it, it is ended. */
  async #ask(job: Job, ms: number, onPart: ReadingOptions['onPart']): Promise<unknown> {
    const reader = this.#takeIdle() ?? startReader(this.#limits.megabytes);
    try {
      const longest = ms * this.#limits.patience;
      const answer = await answerOf(reader, job, { ms, longest, onPart });
      this.#rest(reader);
      return answer;
    } catch (error) {
      reader.kill('SIGKILL');
      throw error;
    } finally {
      reader.removeAllListeners().on('error', () => undefined);
    }
  }

  #takeIdle(): ChildProcess | null {
    for (const [reader, timer] of this.#idle) {
      clearTimeout(timer);
      this.#idle.delete(reader);
      if (reader.connected) return reader;
    }
    return null;
  }

  #rest(reader: ChildProcess): void {
    const end = () => {
      this.#idle.delete(reader);
      reader.kill('SIGKILL');
    };
    this.#idle.set(reader, setTimeout(end, IDLE_MS).unref());
  }
}

/** As often as this it is looked how long a process has been at work. */
const WATCH_MS = 250;

/** Calls when a process has been at work on a core for so long from now on. */
function watchWork(reader: ChildProcess, ms: number, late: () => void): NodeJS.Timeout {
  const start = cpuTimeOf(reader.pid);
  return setInterval(
    async () => {
      const [before, now] = [await start, await cpuTimeOf(reader.pid)];
      if (before !== null && now !== null && now - before > ms) late();
    },
    Math.min(WATCH_MS, ms),
  );
}

/** The answer of a process to one job. @throws DocumentError took_too_long, took_too_much */
function answerOf(
  reader: ChildProcess,
  job: Job,
  { ms, longest, onPart }: Required<ReadingOptions> & { longest: number },
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new DocumentError('took_too_long'));
    let timer = setTimeout(late, START_MS);
    let watch: NodeJS.Timeout | undefined;
    const done = (settle: () => void) => {
      clearTimeout(timer);
      clearInterval(watch);
      settle();
    };
    reader.on('message', (message) => {
      const part = partOf(message);
      if (part !== undefined) {
        try {
          onPart?.(part);
        } catch (error) {
          done(() => reject(error));
        }
        return;
      }
      if (message !== BEGUN) return done(() => resolve(message));
      clearTimeout(timer);
      timer = setTimeout(() => done(late), longest);
      clearInterval(watch);
      watch = watchWork(reader, ms, () => done(late));
    });
    reader.once('error', (error) => done(() => reject(error)));
    reader.once('exit', (code, signal) => {
      const full = signal === FULL_SIGNAL || code === FULL_CODE;
      const ended = new Error(`a reading process ended: ${code ?? signal}`);
      done(() => reject(full ? new DocumentError('took_too_much') : ended));
    });
    reader.send(job, (error) => {
      if (error !== null) done(() => reject(error));
    });
  });
}
