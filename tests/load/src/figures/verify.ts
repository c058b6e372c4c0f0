// Figure (v): the check of the log's chain, while others work.
import { Agent } from 'node:http';
import { z } from 'zod';
import { send } from '../measure.js';
import type { Say } from '../results.js';
import { query, type SignedIn, type Stage, signIn } from '../stage.js';
import { recomputeStatement } from '../statements.js';
import { callOf, waitedText, whileOthersAsk } from '../waiting.js';

/** As long as the log of a district is made, where it is shorter. */
const EVENTS = 300_000;
/** Pages that follow the check, each as often as a page does. */
const LOOKERS = 20;
const FOLLOW_MS = 1000;
const MOST_MS = 30_000;

const state = z.object({
  running: z.object({ progress: z.object({ checked: z.number() }).nullable() }).nullable(),
  last: z.object({ outcome: z.string(), verdict: z.unknown() }).nullable(),
});

/** (v) The whole log, recomputed. Aim: others wait no longer than 20 ms, whoever looks. */
export async function benchVerify(stage: Stage, say: Say): Promise<void> {
  const root = await stage.connection.db
    .selectFrom('organization')
    .where('parent_id', 'is', null)
    .select(['id', 'path'])
    .executeTakeFirstOrThrow();
  const auditor = await signIn(stage.connection, 'audit_admin', root);
  const share = Math.min(1, (await countOf(stage, 'member')) / 60_000);
  const events = await lengthen(stage, Math.round(EVENTS * share));
  // What the server begins by itself each day is not measured.
  await ended(stage, auditor);
  const ours = await whileOthersAsk(stage, stage.district, async () => {
    await callOf(stage, auditor, 'audit.verify', { whole: true });
    const looks = Array.from({ length: LOOKERS }, () => ended(stage, auditor));
    const [{ last } = { last: null }] = await Promise.all(looks);
    if (last?.outcome !== 'intact') throw new Error(`the log is ${JSON.stringify(last)}`);
  });
  const begun = performance.now();
  const { rows } = await stage.connection.pool.query<{ broken: number }>(recomputeStatement);
  const bare = performance.now() - begun;
  if (rows[0]?.broken !== 0) throw new Error('SQL finds the log broken');
  const since = await whileOthersAsk(stage, stage.district, async () => {
    await callOf(stage, auditor, 'audit.verify', { whole: false });
    await ended(stage, auditor);
  });
  say(
    `(v) check of ${events} events, ${LOOKERS} looking: ${(ours.took / 1000).toFixed(1)} s, ${waitedText(ours)}, aim ≤ 20 ms; the hashes in SQL ${(bare / 1000).toFixed(1)} s; from the last anchor ${(since.took / 1000).toFixed(1)} s, ${waitedText(since)}`,
  );
}

/** Follows the check as a page does, until none goes on. */
async function ended(stage: Stage, auditor: SignedIn): Promise<z.output<typeof state>> {
  const agent = new Agent({ keepAlive: true });
  const shot = query(stage, auditor, 'audit.check', {});
  const until = performance.now() + MOST_MS;
  while (performance.now() < until) {
    const { status, text } = await send(shot, agent);
    if (status !== 200) throw new Error(`${status}: ${text.slice(0, 300)}`);
    const found = state.parse(JSON.parse(text).result.data);
    if (found.running === null) {
      agent.destroy();
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, FOLLOW_MS));
  }
  throw new Error('the check did not end');
}

/** Adds events by the way that all events take, through the outbox, until there are so many. */
async function lengthen(stage: Stage, wanted: number): Promise<number> {
  const { pool } = stage.connection;
  const there = await countOf(stage, 'event_log');
  if (there >= wanted) return there;
  await pool.query(
    `insert into outbox (type, audience, body)
     select 'attendance.kept', '{b1,d1}', json_build_object('at', 1, 'actor',
       json_build_object('accountId', n, 'assignmentId', n), 'origin',
       json_build_object('address', '10.0.0.7', 'session', n), 'organizationId', n, 'subject',
       json_build_object('kind', 'activity', 'id', n, 'version', 1), 'data',
       json_build_object('heldOn', '2026-11-01', 'state', 'passed'))::text
     from generate_series(1, $1::int) as n`,
    [wanted - there],
  );
  await pool.query(`select pg_notify('outbox', '')`);
  for (let waited = 0; waited < MOST_MS; waited += 250) {
    if ((await countOf(stage, 'outbox')) === 0) return countOf(stage, 'event_log');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('the log did not take the events');
}

async function countOf(stage: Stage, table: 'member' | 'event_log' | 'outbox'): Promise<number> {
  const { rows } = await stage.connection.pool.query<{ count: number }>(
    `select count(*)::int as count from ${table}`,
  );
  return rows[0]?.count ?? 0;
}
