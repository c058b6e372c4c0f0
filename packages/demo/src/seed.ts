/** Fills an empty database with the demo, as the features' stories make it. */
import { clientConfig, type Database, type Tx, transact } from '@xianfeng/database';
import type {} from '@xianfeng/features';
import * as features from '@xianfeng/features/features';
import type {
  Clock,
  DemoSize,
  DemoStage,
  DemoStory,
  Features,
  FieldKeys,
} from '@xianfeng/features/kernel';
import { monthsUpTo } from '@xianfeng/features/kit/demo';
import { instantOf, todayInShanghai } from '@xianfeng/rules';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { demoSize } from './size.js';

/** Where and how large a demo is made. */
export interface SeedOptions {
  /** Connection of the role that owns the tables. */
  ownerUrl: string;
  keys: FieldKeys;
  clock: Clock;
  /** A divisions file, as a user would import it. */
  divisionsCsv: Buffer;
  size?: DemoSize;
  /** Told what is being made, in Chinese, for the terminal. */
  report?: (line: string) => void;
}

/** How much was made, by what the stories call it: organizations, members, activities, … */
export type Seeded = Readonly<Record<string, number>>;

/** Two starts at once: the second waits and finds the data of the first. */
const SEED_LOCK = 7_274_103;

/**
 * Fills an empty database with the demo district: each feature's story makes its part, after those that
 * it builds on; the same at every run but for the months, which end with the current one. All of it in
 * one transaction: a crash in the middle leaves nothing.
 *
 * @returns what was made, or null where a database is filled already
 */
export async function seedDemo(options: SeedOptions): Promise<Seeded | null> {
  const client = new pg.Client(clientConfig(options.ownerUrl));
  await client.connect();
  try {
    const db = onClient(client);
    const seeded = await transact(db, (tx) => fill(tx, client, options));
    // Counting by index needs the visibility map, which only VACUUM makes.
    if (seeded !== null) await client.query('vacuum (analyze)');
    return seeded;
  } finally {
    await client.end();
  }
}

/** Kysely on one open connection, so that its statements and COPY share a transaction. */
function onClient(client: pg.Client): Kysely<Database> {
  const connection = Object.assign(client, { release: () => {} });
  const pool = { connect: () => Promise.resolve(connection), end: () => Promise.resolve() };
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

async function fill(tx: Tx, client: pg.Client, options: SeedOptions): Promise<Seeded | null> {
  await client.query('select pg_advisory_xact_lock($1)', [SEED_LOCK]);
  const there = await client.query('select 1 from organization limit 1');
  if (there.rows.length > 0) return null;
  const made: Record<string, number> = {};
  const stage = stageOf(tx, client, options, (what, count) => {
    made[what] = count;
  });
  const stories = await storiesOf(features);
  for (const { make } of stories) await make(stage);
  await recordHappenings(stage, stories);
  return made;
}

function stageOf(
  tx: Tx,
  client: pg.Client,
  { keys, clock, divisionsCsv, size = demoSize, report = () => {} }: SeedOptions,
  count: DemoStage['count'],
): DemoStage {
  const today = todayInShanghai(clock.now());
  const [firstMonth = today] = monthsUpTo(today, size.months);
  const start = instantOf(firstMonth, '08:00');
  const createdAt = new Date(start).toISOString();
  return { tx, client, keys, divisionsCsv, size, today, start, createdAt, report, count };
}

/** The stories of those features that have one; each takes its own place after what it builds on. */
async function storiesOf(all: Features): Promise<DemoStory[]> {
  const modules = Object.values(all).map(({ demo }) => demo?.());
  return (await Promise.all(modules)).flatMap((module) => (module ? [module.demo] : []));
}

/** The log begins with what happened lately, in the order in which it happened. */
async function recordHappenings(stage: DemoStage, stories: readonly DemoStory[]): Promise<void> {
  const all = [];
  for (const { happenings } of stories) all.push(...((await happenings?.(stage)) ?? []));
  for (const { at, record } of all.sort((a, b) => a.at - b.at)) {
    if (at >= stage.start) await record();
  }
}
