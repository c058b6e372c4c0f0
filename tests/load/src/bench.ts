/**
 * `npm run bench`: each figure is a ratio against a bare counterpart that does the same durable work
 * on the same data in the same run. Bounded in time and count; loopback only.
 *
 * To try things out: `--share 0.1` of the district's size, `--only record,live` of the figures.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connect, migrate, startEmbedded } from '@xianfeng/database';
import type { DemoSize } from '@xianfeng/demo';
import { fieldKeys, systemClock } from '@xianfeng/features/kernel';
import { benchBoard } from './figures/board.js';
import { benchImports } from './figures/imports/imports.js';
import { benchLive } from './figures/live.js';
import { benchPlans } from './figures/plans.js';
import { benchRecord } from './figures/record.js';
import { benchRoster } from './figures/roster.js';
import { benchVerify } from './figures/verify.js';
import { benchFloods } from './floods/floods.js';
import { startProcess } from './processes.js';
import { seed, sizeOf } from './seed.js';
import { prepareStage, type Stage } from './stage.js';

const say = (line: string) => console.log(line);

const figures = {
  plans: benchPlans,
  roster: benchRoster,
  board: benchBoard,
  record: benchRecord,
  live: benchLive,
  imports: benchImports,
  verify: benchVerify,
  floods: benchFloods,
};

function readArguments(): { size: DemoSize; only: readonly string[] } {
  const { values } = parseArgs({
    options: {
      share: { type: 'string', default: '1' },
      only: { type: 'string', default: Object.keys(figures).join() },
    },
  });
  return { size: sizeOf(Number(values.share)), only: values.only.split(',') };
}

async function main(): Promise<void> {
  const { size, only } = readArguments();
  const folder = await mkdtemp(join(tmpdir(), 'xianfeng-bench-'));
  const key = randomBytes(32);
  const server = await startEmbedded({ folder: join(folder, 'database'), log: say });
  const connection = connect(server.ownerUrl, { max: 4 });
  const running: { stop(): Promise<void> }[] = [];
  try {
    await migrate(server.ownerUrl);
    const keys = fieldKeys(key, 'bench');
    await seed({ ownerUrl: server.ownerUrl, keys, clock: systemClock, size, say });
    await connection.pool.query('vacuum analyze');
    const served = [server.workUrl, key.toString('hex'), folder];
    const ours = await startProcess('served', served);
    running.push(ours);
    const bare = await startProcess('bare', [server.ownerUrl]);
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
        await measure(stage, say, () => startProcess('served', [...served, 'usual']));
        say(`  server memory after ${name}: ${ours.memory().own.toFixed(0)} MB resident`);
      }
    }
    const peak = ours.peakMemory();
    say(
      `server memory, peak resident: ${peak === null ? 'unknown here' : `${peak.toFixed(0)} MB`}`,
    );
  } finally {
    for (const process of running) await process.stop();
    await connection.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
