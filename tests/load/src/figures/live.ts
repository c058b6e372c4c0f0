// Figure (c): one event to a thousand sockets.
import { randomUUID } from 'node:crypto';
import { transact } from '@xianfeng/database';
import { type NewEvent, record } from '@xianfeng/events';
import { median, percentile } from '../measure.js';
import type { Say } from '../results.js';
import { type Crowd, gatherBare, gatherProduct } from '../sockets.js';
import type { Stage } from '../stage.js';

const SOCKETS = 1000;
const EVENTS = 60;

/** (c) One event to 1,000 sockets in rooms, commit → last socket. Aim: at most 1.5 ×. */
export async function benchLive(stage: Stage, say: Say): Promise<void> {
  const { street, district, connection } = stage;
  const crowd = await gatherProduct(stage.ours.url, SOCKETS, [street, district]);
  const plain = await gatherBare(stage.bare.url, SOCKETS);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < EVENTS; i++) {
    ours.push(await time(crowd, (mark) => commitEvent(stage, mark)));
    bare.push(await time(plain, (mark) => commitNotice(connection.pool, stage, mark)));
  }
  crowd.close();
  plain.close();
  const ratio = median(ours.map((value, i) => value / (bare[i] ?? Number.NaN)));
  const side = (values: number[]) =>
    `p50 ${median(values).toFixed(1)} ms, p99 ${percentile(values, 0.99).toFixed(1)} ms`;
  say(
    `(c) one event to ${SOCKETS} sockets: ${ratio.toFixed(2)} ×, aim ≤ 1.5 ×; ours ${side(ours)}, bare ${side(bare)}`,
    { value: ratio, unit: '× bare', better: 'less' },
  );
}

/** Milliseconds from the sending of COMMIT until the last socket heard. */
async function time(crowd: Crowd, commit: (mark: string) => Promise<number>): Promise<number> {
  const mark = randomUUID();
  const heard = crowd.heard(mark);
  const begun = await commit(mark);
  return (await heard) - begun;
}

function eventOf(stage: Stage, mark: string): NewEvent {
  const { street, district } = stage;
  return {
    type: 'activity.submitted',
    at: Date.now(),
    actor: { accountId: street.accountId, assignmentId: street.assignment },
    origin: { address: '10.0.0.1', session: null },
    organizationId: street.organizationId,
    subject: { kind: 'activity', id: 1, version: 1 },
    data: { activityType: 'theme_day', heldOn: '2026-03-05', state: 'pending_street', mark },
    audience: [`o${district.organizationId}`, `o${street.organizationId}`],
  };
}

async function commitEvent(stage: Stage, mark: string): Promise<number> {
  let begun = 0;
  await transact(stage.connection.db, async (tx) => {
    await record(tx, eventOf(stage, mark));
    begun = performance.now();
  });
  return begun;
}

/** The same bytes, kept in a table as durably, told of by NOTIFY. */
async function commitNotice(
  pool: Stage['connection']['pool'],
  stage: Stage,
  mark: string,
): Promise<number> {
  const { audience: _, ...wire } = eventOf(stage, mark);
  const message = `42${JSON.stringify(['event', { seq: 1, ...wire }])}`;
  const client = await pool.connect();
  try {
    await client.query('create table if not exists bare_log (message text)');
    await client.query('begin');
    await client.query('insert into bare_log values ($1)', [message]);
    await client.query(`select pg_notify('bare_live', $1)`, [message]);
    const begun = performance.now();
    await client.query('commit');
    return begun;
  } finally {
    client.release();
  }
}
