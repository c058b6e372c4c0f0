/**
 * `npm run bench`: each figure is a ratio against a bare counterpart that does the same durable work
 * on the same data in the same run. Bounded in time and count; loopback only.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, migrate, startEmbedded } from '@xianfeng/database';
import { fieldKeys, systemClock } from '@xianfeng/features/kernel';
import { benchBoard } from './figures/board.js';
import { benchLive } from './figures/live.js';
import { benchRecord } from './figures/record.js';
import { benchRoster } from './figures/roster.js';
import { startProcess } from './processes.js';
import { readSize, seed } from './seed.js';
import { prepareStage, type Stage } from './stage.js';

const say = (line: string) => console.log(line);

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'xianfeng-bench-'));
  const key = randomBytes(32);
  const server = await startEmbedded({ folder: join(folder, 'database'), log: say });
  const connection = connect(server.ownerUrl, { max: 4 });
  const running: { stop(): Promise<void> }[] = [];
  try {
    await migrate(server.ownerUrl);
    const keys = fieldKeys(key, 'bench');
    const size = readSize(process.argv.slice(2));
    await seed({ ownerUrl: server.ownerUrl, keys, clock: systemClock, size, say });
    await connection.pool.query('vacuum analyze');
    const ours = await startProcess('served', [server.workUrl, key.toString('hex'), folder]);
    running.push(ours);
    const bare = await startProcess('bare', [server.ownerUrl]);
    running.push(bare);
    const stage: Stage = await prepareStage({ ours, bare, connection });
    await benchRoster(stage, say);
    await benchBoard(stage, say);
    await benchRecord(stage, say);
    await benchLive(stage, say);
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
