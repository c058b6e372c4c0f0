// Brings a database to the newest migration, under a lock.
import { type Kysely, Migrator, sql } from 'kysely';
import { connect } from './connect.js';
import * as migrations from './migrations/index.js';
import type { Database } from './tables.js';

/** The role that the running application has: it works with rows and owns nothing. */
export const WORK_ROLE = 'xianfeng_work';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2060;

/** The database was migrated by a newer version of the product than this one. */
export class NewerSchemaError extends Error {}

/**
 * Brings a database to the newest schema, makes the partitions ahead of need, and gives the working
 * role its rights. Kysely holds a lock, so that several servers may start at once.
 *
 * @param ownerUrl connection of the role that owns the tables
 * @param report told the name of each migration that was carried out
 * @throws NewerSchemaError when the database knows migrations that this version does not
 */
export async function migrate(ownerUrl: string, report: (name: string) => void = () => {}) {
  const { db, close } = connect(ownerUrl, { max: 2 });
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    });
    await refuseNewer(db);
    const { error, results } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    for (const result of results ?? []) report(result.migrationName);
    await makePartitions(db);
    await grant(db);
  } finally {
    await close();
  }
}

async function refuseNewer(db: Kysely<Database>): Promise<void> {
  const known = await sql<{ present: boolean }>`
    select to_regclass('kysely_migration') is not null as present`.execute(db);
  if (known.rows[0]?.present !== true) return;
  const done = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const unknown = done.rows.filter((row) => !(row.name in migrations)).map((row) => row.name);
  if (unknown.length > 0) throw new NewerSchemaError(unknown.join(', '));
}

async function makePartitions(db: Kysely<Database>): Promise<void> {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const existing = await sql<{ name: string }>`
    select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'attendance'::regclass`.execute(db);
  const have = new Set(existing.rows.map((row) => row.name));
  const statements: string[] = [];
  for (const year of years) {
    if (have.has(`attendance_${year}`)) continue;
    statements.push(
      `create table attendance_${year} partition of attendance for values from (${year}) to (${year + 1})`,
    );
  }
  if (statements.length > 0) await sql.raw(statements.join(';\n')).execute(db);
  await makeLogPartitions(db);
}

/**
 * Makes the next partitions of the event log, where they are not there yet. The working role may
 * call it at any time, on several servers at once; readers and writers of the log do not wait.
 *
 * @returns how many were made
 */
export async function makeLogPartitions(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ made: number }>`
    select make_log_partitions() as made`.execute(db);
  return rows[0]?.made ?? 0;
}

/** Written once: the role adds rows, and neither changes nor takes any away. */
const WRITTEN_ONCE = ['event_log', 'case_decision', 'case_move', 'case_paper', 'case_consent'];

async function grant(db: Kysely<Database>): Promise<void> {
  // A role belongs to the whole server: another database's start may be making it right now.
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = ${sql.lit(WORK_ROLE)}) then
        create role ${sql.ref(WORK_ROLE)} nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db);
  const role = sql.ref(WORK_ROLE);
  await sql`
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage, select on all sequences in schema public to ${role};
    revoke update, delete, truncate on ${sql.raw(WRITTEN_ONCE.join(', '))} from ${role};
    revoke update, delete, truncate on case_pause, case_correction from ${role};
    grant update (until_on) on case_pause to ${role};
    grant update (agreed, answer, answered_by, answered_at) on case_correction to ${role};
    grant execute on function make_log_partitions(), forget_talent_history(bigint[]) to ${role};
    revoke all on kysely_migration, kysely_migration_lock from ${role};
  `.execute(db);
  // The parent's rights govern reading through it; the partitions themselves stay closed.
  const partitions = await sql<{ name: string }>`
    select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'event_log'::regclass`.execute(db);
  const names = partitions.rows.map((row) => row.name).join(', ');
  await sql`revoke all on ${sql.raw(names)} from ${role}`.execute(db);
}
