/** A database of an older version, with rows, comes to the newest one without losing a history. */
import { readFileSync } from 'node:fs';
import { testDatabase } from '@xianfeng/testkit';
import { type Kysely, Migrator, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from './connect.js';
import { migrate } from './migrate.js';
import * as migrations from './migrations/index.js';
import type { Database } from './tables.js';

/** The last version before histories moved into the tables of every process. */
const BEFORE = '0024-notice-contact';
const rows = readFileSync(new URL('./upgrade.rows.sql', import.meta.url), 'utf8');

const database = testDatabase();
const newDatabase = testDatabase();
let db: Kysely<Database>;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ db, close } = connect(database.ownerUrl, { max: 1 }));
  // The database of a test comes with the newest schema: this one begins with nothing.
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateTo(BEFORE);
  if (error !== undefined) throw error;
  await sql.raw(rows).execute(db);
  await migrate(database.ownerUrl);
});
afterAll(() => close());

interface Move {
  case_id: number;
  version: number | null;
  action: string;
  from_state: string | null;
  to_state: string;
  on_day: string;
  text: string;
  account_id: number | null;
  at: Date | null;
}

/** The moves of a process: case, version, move, states, day, text, who, and the hour where it is known. */
async function movesOf(kind: string): Promise<string[]> {
  const { rows: moves } = await sql<Move>`select * from case_move where kind = ${kind}
    order by case_id, id`.execute(db);
  return moves.map((each) => {
    const { case_id: id, version, action, from_state: from, to_state: to } = each;
    const by = each.account_id === null ? 'unknown' : `account ${each.account_id}`;
    const hour = each.at === null ? 'no hour' : each.at.toISOString().slice(0, 16);
    const head = `${id} v${version ?? '?'} ${action}: ${from ?? ''} → ${to}`;
    return [head, each.on_day, by, hour, each.text].filter((part) => part !== '').join(' | ');
  });
}

describe('histories of an older version', () => {
  test.each(['talent', 'candidate', 'activity', 'leave', 'delivery', 'income'])(
    '%s',
    async (kind) => {
      expect(await movesOf(kind)).toMatchSnapshot();
    },
  );

  test('the figures of each version of a month', async () => {
    const { rows: kept } = await sql<{ content: unknown }>`select content from case_move
      where kind = 'income' order by id`.execute(db);
    const figures = { operatingFen: 1, contractFen: 2, investmentFen: 3, subsidyFen: 4 };
    expect(kept.map(({ content }) => content)).toEqual(
      [5, 5, 6, 6, 9].map((otherFen) => ({ ...figures, otherFen })),
    );
  });

  test('papers, and pauses with who received the objection of their day', async () => {
    const { rows: papers } = await sql`select kind, case_id, action, round, paper, number,
      made_on, account_id from case_paper`.execute(db);
    expect(papers).toEqual([
      {
        ...{ kind: 'candidate', case_id: 1, action: 'propose', round: 0, account_id: 1 },
        ...{ paper: 'street_decision', number: '纪要7号', made_on: '2026-01-03' },
      },
    ]);
    const { rows: pauses } = await sql`select kind, case_id, from_on, until_on, account_id, at
      from case_pause order by id`.execute(db);
    const pause = { kind: 'candidate', case_id: 1 };
    expect(pauses).toEqual([
      {
        ...{ ...pause, from_on: '2026-02-03', until_on: '2026-02-05', account_id: 2 },
        at: new Date('2026-02-03T10:00:00+08:00'),
      },
      {
        ...{ ...pause, from_on: '2026-02-10', until_on: '2026-02-12', account_id: 1 },
        at: new Date('2026-02-10T00:00:00+08:00'),
      },
    ]);
  });

  test('codes that one administrator issued alone for an officer open nothing any more', async () => {
    const { rows: codes } = await sql<{ id: number; ends: string }>`
      select id::int, case when expires_at > now() then 'opens' else 'ended' end as ends
      from activation where used_at is null order by id`.execute(db);
    expect(codes.map(({ id, ends }) => `${id} ${ends}`)).toEqual([
      '1 ended',
      '2 ended',
      '3 opens',
      '4 opens',
      '5 opens',
    ]);
  });

  test('what is locked holds for all unknown devices until its end, and nothing else is counted', async () => {
    const { rows: held } = await sql`select account_id::int, encode(login_hash, 'hex') as login,
      strangers, held_until from guessed_login order by id`.execute(db);
    const until = { strangers: 0, held_until: new Date('2099-01-01') };
    expect(held).toEqual([
      { account_id: 4, login: null, ...until },
      { account_id: null, login: '0a', ...until },
    ]);
  });

  test('nothing of the old tables is left', async () => {
    const old = [
      ...['talent_move', 'candidate_move', 'candidate_document', 'notice_pause', 'review'],
      ...['delivery_step', 'village_income_step', 'unknown_login'],
    ];
    const { rows: left } = await sql<{ name: string }>`select table_name as name
      from information_schema.tables where table_schema = 'public'`.execute(db);
    expect(left.map(({ name }) => name).filter((name) => old.includes(name))).toEqual([]);
  });

  test('the newest schema is the one that a new database gets', async () => {
    const columns = sql<{
      name: string;
    }>`select table_name || '.' || column_name || ' ' || data_type
      || ' ' || is_nullable as name from information_schema.columns where table_schema = 'public'
      order by 1`;
    const fresh = connect(newDatabase.ownerUrl, { max: 1 });
    try {
      const { rows: expected } = await columns.execute(fresh.db);
      expect((await columns.execute(db)).rows).toEqual(expected);
    } finally {
      await fresh.close();
    }
  });
});
