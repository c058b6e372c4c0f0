// Reading of query plans in tests: which tables a read scans whole.
import { connect, type OnStatement } from '@xianfeng/database';
import { onDatabase } from '@xianfeng/testkit';
import { CompiledQuery } from 'kysely';
import { inject } from 'vitest';
import type { World } from './world.js';

/** One step of a plan, as EXPLAIN tells it. */
interface Step {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Step[];
}

type Statement = Parameters<OnStatement>[0];

/**
 * Carries out some reads and gives the statements that they sent.
 *
 * @param read is handed a database of the world whose statements are watched
 */
export async function statementsOf(
  world: Pick<World, 'url'>,
  read: (watched: World['db'], sent: readonly Statement[]) => Promise<unknown>,
): Promise<readonly Statement[]> {
  const sent: Statement[] = [];
  const watched = connect(world.url, { max: 2, onStatement: (one) => sent.push(one) });
  try {
    await read(watched.db, sent);
  } finally {
    await watched.close();
  }
  if (sent.length === 0) throw new Error('nothing was read');
  return sent;
}

/**
 * Carries out some reads and gives the tables that any of their plans goes through from end to end.
 *
 * @param read is handed a database whose queries are watched
 */
export async function tablesScanned(
  world: World,
  read: (watched: World['db']) => Promise<unknown>,
): Promise<string[]> {
  const scanned = new Set<string>();
  for (const { sql: text, parameters } of await statementsOf(world, read)) {
    const explain = CompiledQuery.raw(`explain (format json) ${text}`, [...parameters]);
    const { rows } = await world.db.executeQuery<{ 'QUERY PLAN': { Plan: Step }[] }>(explain);
    for (const { Plan } of rows[0]?.['QUERY PLAN'] ?? []) collect(Plan, scanned);
  }
  return [...scanned].sort();
}

function collect(step: Step, scanned: Set<string>): void {
  if (step['Node Type'] === 'Seq Scan') scanned.add(step['Relation Name'] ?? '?');
  for (const part of step.Plans ?? []) collect(part, scanned);
}

/** Brings the planner's knowledge of the world's tables up to date, as the server does in time. */
export async function analyze(world: World): Promise<void> {
  const name = new URL(world.url).pathname.slice(1);
  const owner = connect(onDatabase(inject('postgres').ownerUrl, name), { max: 1 });
  try {
    // Rows whose commit is not on the disk yet would stay out of the vacuum's map.
    await owner.pool.query(
      'begin; set local synchronous_commit = on; select pg_current_xact_id(); commit',
    );
    await owner.pool.query('vacuum analyze');
  } finally {
    await owner.close();
  }
}
