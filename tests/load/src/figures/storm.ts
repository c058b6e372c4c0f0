// Figure (s): everybody comes back at once after a restart.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { transact } from '@xianfeng/database';
import { record } from '@xianfeng/events';
import { pause } from '../floods/senders.js';
import type { ServerProcess, Starts } from '../processes.js';
import type { Say } from '../results.js';
import type { Stage } from '../stage.js';
import type { Arrival, Order } from '../storm/crowd.js';
import { signInMany } from '../storm/people.js';

const SOCKETS = 5_000;
/** Of so many sessions the sockets are. */
const SESSIONS = [500, 5_000];
const GENTLY = 100;
const MISSED = 20;
/** A server that has just started is busy with itself for a moment. */
const SETTLE_MS = 2_000;

/**
 * (s) 5,000 sockets that come back at once to a server that has just started, each with its place in the
 * log, until the last has its welcome. Aims: 0.5 ms of CPU for each, 3 s for all.
 */
export async function benchStorm(stage: Stage, say: Say, starts: Starts): Promise<void> {
  const people = await signInMany(stage, Math.max(...SESSIONS));
  const crowd = fork(fileURLToPath(new URL('../storm/crowd.js', import.meta.url)));
  try {
    for (const sessions of SESSIONS) {
      const tabs = Array.from({ length: SOCKETS }, (_, i) => people[i % sessions] ?? people[0]);
      await ask(crowd, { kind: 'gather', tabs: tabs.filter((tab) => tab !== undefined) });
      const ours = await restarted(stage, starts, crowd);
      const bare = await measured(await starts.bare(), crowd, true);
      say(
        `(s) ${SOCKETS} sockets of ${sessions} sessions come back: aim ≤ 0.5 ms of CPU each, ≤ 3 s; ours ${told(ours)}; bare ${told(bare)}`,
        { value: ours.usedMs / SOCKETS, unit: 'ms', better: 'less' },
      );
    }
  } finally {
    if (crowd.connected) crowd.disconnect();
    if (crowd.exitCode === null) await once(crowd, 'exit');
  }
}

interface Figure extends Arrival {
  usedMs: number;
  blocked: number;
}

const told = ({ usedMs, seconds, blocked, outcomes, again, cpu }: Figure) =>
  `${(usedMs / SOCKETS).toFixed(3)} ms each, ${seconds.toFixed(2)} s (browsers ${(cpu / 1000).toFixed(2)} s of CPU), event loop held ${blocked.toFixed(0)} ms, ${again} × cut and tried again, ${Object.entries(
    outcomes,
  )
    .map(([outcome, times]) => `${times} × ${outcome}`)
    .join(', ')}`;

/** Everybody is connected; the server stops, something happens, and another one starts. */
async function restarted(stage: Stage, starts: Starts, crowd: ChildProcess): Promise<Figure> {
  const first = await starts.wide();
  await ask(crowd, { kind: 'come', url: first.url, bare: false, atOnce: GENTLY });
  await first.stop();
  await happen(stage);
  return measured(await starts.wide(), crowd, false);
}

async function measured(
  server: ServerProcess,
  crowd: ChildProcess,
  bare: boolean,
): Promise<Figure> {
  try {
    await pause(SETTLE_MS);
    await server.usage();
    const order: Order = { kind: 'come', url: server.url, bare, atOnce: SOCKETS };
    const arrival = await ask<Arrival>(crowd, order);
    const { cpu, blocked } = await server.usage();
    return { ...arrival, usedMs: cpu, blocked };
  } finally {
    await server.stop();
  }
}

/** Events that everybody missed, in the log when this ends. */
async function happen({ connection, district }: Stage): Promise<void> {
  await transact(connection.db, async (tx) => {
    for (let id = 1; id <= MISSED; id++) {
      await record(tx, {
        type: 'activity.submitted',
        at: Date.now(),
        actor: { accountId: district.accountId, assignmentId: district.assignment },
        origin: { address: '10.0.0.1', session: null },
        organizationId: district.organizationId,
        subject: { kind: 'activity', id, version: 1 },
        data: { activityType: 'theme_day', heldOn: '2026-03-05', state: 'pending_street' },
        // One of them is for everybody here.
        audience: [id === MISSED ? 'm' : `o${district.organizationId}`],
      });
    }
  });
  for (;;) {
    const { rows } = await connection.pool.query('select 1 from outbox limit 1');
    if (rows.length === 0) return;
    await pause(20);
  }
}

function ask<Answer>(crowd: ChildProcess, order: Order): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = (code: number | null) => reject(new Error(`the crowd ended with ${code}`));
    crowd.once('exit', end);
    crowd.once('message', (answer: Answer) => {
      crowd.off('exit', end);
      resolve(answer);
    });
    crowd.send(order);
  });
}
