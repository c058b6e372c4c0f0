/** What a run measured: told line by line, kept as JSON, and held against an earlier run. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';

/** The number that a line is about. */
export interface Value {
  value: number;
  unit: string;
  better: 'more' | 'less';
  /** More than this fails the run: set for what depends on no machine. */
  most?: number;
}

/** Tells a line of the run; with a value, it can be held against other runs. */
export type Say = (line: string, value?: Value) => void;

const kept = z.object({
  commit: z.string(),
  at: z.string(),
  lines: z.array(
    z.object({
      name: z.string(),
      text: z.string(),
      value: z.number().optional(),
      unit: z.string().optional(),
      better: z.enum(['more', 'less']).optional(),
    }),
  ),
});

type Kept = z.infer<typeof kept>;

/** So much worse than before is told. */
const WORSE = 0.1;

/** Collects the lines of one run. */
export class Results {
  readonly #lines: Kept['lines'] = [];
  /** Lines whose value is above what it may be. */
  readonly missed: string[] = [];

  /** Prints a line and keeps it, under what stands before its colon. */
  readonly say: Say = (text, value) => {
    console.log(text);
    const { most = Number.POSITIVE_INFINITY, ...kept } = value ?? {};
    if (value !== undefined && value.value > most) this.missed.push(text);
    this.#lines.push({ name: text.split(':', 1)[0] ?? text, text, ...kept });
  };

  /** Writes the run with its machine and commit, so that a later one can be held against it. */
  async write(file: string, about: { commit: string; share: number }): Promise<void> {
    const [cpu] = cpus();
    const machine = {
      ...{ cpu: cpu?.model ?? 'unknown', cores: cpus().length, system: release() },
      ...{ gigabytes: Math.round(totalmem() / 2 ** 30), node: process.version },
    };
    await mkdir(dirname(file), { recursive: true });
    const run = { ...about, at: new Date().toISOString(), machine, lines: this.#lines };
    await writeFile(file, `${JSON.stringify(run, null, 2)}\n`);
  }

  /** Tells each value beside that of an earlier run, and which are worse by more than a tenth. */
  async compare(file: string): Promise<void> {
    const before = kept.parse(JSON.parse(await readFile(file, 'utf8')));
    console.log(`held against ${before.commit} of ${before.at.slice(0, 10)}:`);
    for (const line of this.#lines) {
      const old = before.lines.find(({ name }) => name === line.name)?.value;
      if (line.value === undefined || old === undefined) continue;
      const change = old === 0 ? 0 : line.value / old - 1;
      const worse = (line.better === 'more' ? -change : change) > WORSE;
      const percent = `${change >= 0 ? '+' : ''}${(change * 100).toFixed(0)} %`;
      const { name, value, unit = '' } = line;
      console.log(
        `  ${name}: ${old.toFixed(2)} → ${value.toFixed(2)} ${unit} (${percent})${worse ? ', WORSE' : ''}`,
      );
    }
  }
}
