import { clientConfig, type Database, type Tx, transact } from '@xianfeng/database';
import type { Clock, FieldKeys } from '@xianfeng/features/kernel';
import { importFile, previewImport } from '@xianfeng/features/organizations';
import { instantOf, todayInShanghai } from '@xianfeng/rules';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { openAccounts } from './accounts.js';
import { addActivities } from './activities.js';
import { addEconomy } from './economy.js';
import { recordHappenings } from './happenings.js';
import { addMembers } from './members.js';
import { monthsUpTo } from './programme.js';
import { Random } from './random.js';
import { type DemoSize, demoSize } from './size.js';
import { seatSupervisor } from './supervisor.js';
import { addTalents } from './talents.js';
import { addTasks } from './tasks.js';
import { electTeams } from './teams.js';
import { growTree } from './tree.js';

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

/** How much was made. */
export interface Seeded {
  organizations: number;
  members: number;
  activities: number;
  tasks: number;
  /** Months of income of villages. */
  incomes: number;
  /** Posts in village teams that somebody holds. */
  holders: number;
}

/** Two starts at once: the second waits and finds the data of the first. */
const SEED_LOCK = 7_274_103;

/**
 * Fills an empty database with the demo district: the divisions file through the same import that a
 * user has, and upon it branches, members, accounts, months of activities and tasks, the same at
 * every run but for the months, which end with the current one. All of it in one transaction: a crash
 * in the middle leaves nothing.
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
  const { keys, clock, size = demoSize, report = () => {} } = options;
  await client.query('select pg_advisory_xact_lock($1)', [SEED_LOCK]);
  const there = await client.query('select 1 from organization limit 1');
  if (there.rows.length > 0) return null;
  const today = todayInShanghai(clock.now());
  const random = new Random('xianfeng');
  const [firstMonth = today] = monthsUpTo(today, size.months);
  const start = instantOf(firstMonth, '08:00');
  const createdAt = new Date(start).toISOString();
  const by = { actor: null, clock: { now: () => start } };

  report('正在导入行政区划，建立党组织…');
  const file = { fileName: 'divisions.csv', bytes: options.divisionsCsv };
  const { checksum } = await previewImport(tx.db, file.bytes);
  await importFile(tx, by, { ...file, checksum: checksum ?? '' });
  const tree = await growTree(tx, by, size, random.fork('tree'), today);

  report(`正在生成${size.members}名党员…`);
  const membership = { client, keys, random: random.fork('members'), today, createdAt };
  await addMembers(membership, tree.branches, [tree.shown, tree.young]);
  await electTeams(tx, client, tree, random.fork('teams'));
  const accounts = await openAccounts(client, tree, createdAt);

  const activities = await addActivities({
    client,
    tree,
    offices: accounts.offices,
    size,
    random: random.fork('activities'),
    today,
    report: (done, all) => report(`正在生成组织生活记录：${done}/${all}`),
  });
  report('正在生成任务…');
  const tasks = await addTasks({
    ...{ client, tree, accounts, today, months: size.months },
    random: random.fork('tasks'),
  });
  report('正在生成村级集体经济收入…');
  const incomes = await addEconomy({
    ...{ client, accounts, today },
    villages: tree.villages,
    branches: tree.branches,
    random: random.fork('economy'),
  });
  report('正在生成村班子人才和任职…');
  const { holders } = await addTalents({
    ...{ client, keys, accounts, today, createdAt },
    villages: tree.villages,
    branches: tree.branches,
    random: random.fork('talents'),
  });
  await seatSupervisor(client, tree.shown.street.id);
  await recordHappenings(tx, activities.latest, accounts, start);
  const counted = await client.query<{ count: number }>('select count(*) from organization');
  return {
    organizations: counted.rows[0]?.count ?? 0,
    members: size.members,
    activities: activities.count,
    tasks,
    incomes,
    holders,
  };
}
