/**
 * `npm run bench`: each figure is a ratio against a bare counterpart that does the same durable work
 * on the same data in the same run. Bounded in time and count; loopback only.
 *
 * To try things out: `--share 0.1` of the district's size, `--only record,live` of the figures. With
 * `--json docs/bench/NAME.json` the run is kept, with `--against FILE` held against a kept one.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connect, migrate, startEmbedded } from '@xianfeng/database';
import type { DemoSize } from '@xianfeng/demo';
import { fieldKeys, systemClock } from '@xianfeng/features/kernel';
import { benchBoard } from './figures/board.js';
import { benchBrowser } from './figures/browser.js';
import { benchGrowth } from './figures/growth.js';
import { benchImports } from './figures/imports/imports.js';
import { benchLive } from './figures/live.js';
import { benchPlans } from './figures/plans.js';
import { benchRecord } from './figures/record.js';
import { benchRoster } from './figures/roster.js';
import { benchStorm } from './figures/storm.js';
import { benchVerify } from './figures/verify.js';
import { benchFloods } from './floods/floods.js';
import { type Starts, startProcess } from './processes.js';
import { Results, type Value } from './results.js';
import { seed, sizeOf } from './seed.js';
import { prepareStage, type Stage } from './stage.js';

const results = new Results();
const { say } = results;
/** For what belongs to no figure. */
const print = (line: string) => console.log(line);

const figures = {
  plans: benchPlans,
  roster: benchRoster,
  board: benchBoard,
  record: benchRecord,
  live: benchLive,
  storm: benchStorm,
  imports: benchImports,
  verify: benchVerify,
  browser: benchBrowser,
  floods: benchFloods,
  // The last: it fills the district.
  growth: benchGrowth,
};

interface Arguments {
  share: number;
  size: DemoSize;
  only: readonly string[];
  json: string | undefined;
  against: string | undefined;
}

function readArguments(): Arguments {
  const { values } = parseArgs({
    options: {
      share: { type: 'string', default: '1' },
      only: { type: 'string', default: Object.keys(figures).join() },
      json: { type: 'string' },
      against: { type: 'string' },
    },
  });
  const share = Number(values.share);
  const { json, against } = values;
  return { share, size: sizeOf(share), only: values.only.split(','), json, against };
}

async function main(): Promise<void> {
  const { share, size, only, json, against } = readArguments();
  const folder = await mkdtemp(join(tmpdir(), 'xianfeng-bench-'));
  const key = randomBytes(32);
  const server = await startEmbedded({ folder: join(folder, 'database'), log: print });
  const connection = connect(server.ownerUrl, { max: 4 });
  const running: { stop(): Promise<void> }[] = [];
  try {
    await migrate(server.ownerUrl);
    const keys = fieldKeys(key, 'bench');
    await seed({ ownerUrl: server.ownerUrl, keys, clock: systemClock, size, say: print });
    await connection.pool.query('vacuum analyze');
    const served = [server.workUrl, key.toString('hex'), folder];
    const starts: Starts = {
      usual: () => startProcess('served', [...served, 'usual']),
      wide: () => startProcess('served', served),
      bare: () => startProcess('bare', [server.ownerUrl]),
    };
    const ours = await starts.wide();
    running.push(ours);
    const bare = await starts.bare();
    running.push(bare);
    const stage: Stage = await prepareStage({
      ours,
      bare,
      connection,
      ownerUrl: server.ownerUrl,
      workUrl: server.workUrl,
      keys,
    });
    for (const [name, measure] of Object.entries(figures)) {
      if (only.includes(name)) {
        await measure(stage, say, starts);
        const memory = ours.memory().own;
        say(`server memory after ${name}: ${memory.toFixed(0)} MB resident`, inMegabytes(memory));
      }
    }
    const peak = ours.peakMemory();
    if (peak === null) say('server memory, peak resident: unknown here');
    else say(`server memory, peak resident: ${peak.toFixed(0)} MB`, inMegabytes(peak));
    if (json !== undefined) await results.write(json, { commit: commit(), share });
    if (against !== undefined) await results.compare(against);
    if (results.missed.length > 0) {
      print(`failed:\n${results.missed.join('\n')}`);
      process.exitCode = 1;
    }
  } finally {
    for (const process of running) await process.stop();
    await connection.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const inMegabytes = (value: number): Value => ({ value, unit: 'MB', better: 'less' });

const commit = () =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();

await main();
