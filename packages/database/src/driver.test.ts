// Tests of writes that are sent without waiting.
import { testDatabase } from '@xianfeng/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, connect } from './connect.js';
import { prepared, preparedWrite } from './prepared.js';
import { sqlState, transact } from './transact.js';

const database = testDatabase();
let connection: Connection;
beforeAll(async () => {
  connection = connect(database.workUrl, { max: 1 });
  await connection.pool.query('create temporary table word (text text primary key)');
});
afterAll(() => connection.close());

const note = preparedWrite('note-word', 'insert into word values ($1)');
const words = async () => {
  const { rows } = await connection.pool.query<{ text: string }>('select text from word');
  return rows.map((row) => row.text).sort();
};

test('what is sent without waiting is kept by the commit', async () => {
  await transact(connection.db, async (tx) => {
    await note(tx.db, ['党']);
    await note(tx.db, ['员']);
  });
  expect(await words()).toEqual(['党', '员'].sort());
});

test('writes that follow each other are one statement, also those that read from a part of one', async () => {
  await connection.pool.query('create temporary table letter (word text, place int, text text)');
  const spell = preparedWrite(
    'spell-word',
    'insert into letter select spelt.text, $2::int, $3::text from spelt',
    { before: [['spelt', 'insert into word values ($1) returning text']] },
  );
  await transact(connection.db, async (tx) => {
    await spell(tx.db, ['组织', 1, '组']);
    await note(tx.db, ['织']);
  });
  // A row keeps the transaction and the statement that made it.
  const { rows } = await connection.pool.query<{ text: string; made: string }>(
    `select text, xmin || '.' || cmin as made from word where text in ('组织', '织')
     union all select text, xmin || '.' || cmin from letter`,
  );
  expect(rows.map(({ text }) => text).sort()).toEqual(['组织', '织', '组'].sort());
  expect(new Set(rows.map(({ made }) => made)).size).toBe(1);
  expect(rows[0]?.made).toMatch(/\.0$/);
});

test('a question between two writes sees the first of them', async () => {
  const seen = await transact(connection.db, async (tx) => {
    await note(tx.db, ['前']);
    const { rows } = await sql<{
      text: string;
    }>`select text from word where text in ('前', '后')`.execute(tx.db);
    await note(tx.db, ['后']);
    return rows;
  });
  expect(seen).toEqual([{ text: '前' }]);
  expect(await words()).toContain('后');
});

test('what only reads is asked before the transaction begins, what locks is asked within it', async () => {
  const inside = (name: string, text: string) => prepared<{ id: string | null }>(name, text);
  const plain = inside('asks-only', `select pg_current_xact_id_if_assigned()::text as id`);
  const locks = inside(
    'asks-and-locks',
    `select pg_current_xact_id()::text as id from word where text = $1 for update`,
  );
  const after = inside(
    'asks-after',
    `select pg_current_xact_id_if_assigned()::text as id where $1::text <> ''`,
  );
  await transact(connection.db, async (tx) => {
    expect(await plain(tx.db, [])).toEqual([{ id: null }]);
    const [locked] = await locks(tx.db, ['党']);
    expect(locked?.id).toMatch(/^\d+$/);
    expect(await after(tx.db, ['党'])).toEqual([locked]);
  });
});

test('a question that failed before the transaction began lets nothing be written either', async () => {
  const before = await words();
  const fails = prepared('divides', 'select 1 / $1::int as part');
  const failing = transact(connection.db, async (tx) => {
    await fails(tx.db, [0]).catch(() => {});
    await note(tx.db, ['纪律检查']);
  });
  await expect(failing).rejects.toThrow('rolled back');
  expect(await words()).toEqual(before);
});

test('an error that nobody waited for fails the transaction, and nothing of it is kept', async () => {
  const before = await words();
  const failing = transact(connection.db, async (tx) => {
    await note(tx.db, ['支部']);
    await note(tx.db, ['支部']);
  });
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await words()).toEqual(before);
});

test('the first error is told, not that the transaction is aborted', async () => {
  const failing = transact(connection.db, async (tx) => {
    await note(tx.db, ['活动']);
    await note(tx.db, ['活动']);
    await sql`select 1`.execute(tx.db);
  });
  await expect(failing).rejects.toMatchObject({ code: '23505' });
});

test('a refusal after it takes it back, and the connection goes on', async () => {
  const before = await words();
  const failing = transact(connection.db, async (tx) => {
    await note(tx.db, ['任务']);
    throw new Error('refused');
  });
  await expect(failing).rejects.toThrow('refused');
  expect(await words()).toEqual(before);
});

test('a swallowed error does not let the rest be committed', async () => {
  const before = await words();
  const failing = transact(connection.db, async (tx) => {
    await note(tx.db, ['会议']);
    await sql`select 1 / 0`.execute(tx.db).catch(() => {});
  });
  await expect(failing).rejects.toThrow('rolled back');
  expect(await words()).toEqual(before);
});

test('outside of a transaction its error is its own', async () => {
  await note(connection.db, ['纪律']);
  const error: unknown = await note(connection.db, ['纪律']).catch((cause: unknown) => cause);
  expect(sqlState(error)).toBe('23505');
  expect(await words()).toContain('纪律');
});

test('numbers of rows are told as Kysely has them', async () => {
  const result = await sql`update word set text = text`.execute(connection.db);
  expect(result.numAffectedRows).toBe(BigInt((await words()).length));
});

test('the bell of a write is rung once it is committed, and only then', async () => {
  const heard: string[] = [];
  const listener = await connection.pool.connect();
  try {
    const second = connect(database.workUrl, { max: 1 });
    listener.on('notification', ({ channel }) => heard.push(channel));
    await listener.query('listen bell_of_words');
    const ring = preparedWrite('ring-word', 'select $1::text', { channel: 'bell_of_words' });
    const refused = transact(second.db, async (tx) => {
      await ring(tx.db, ['无']);
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    await transact(second.db, async (tx) => {
      await sql`select 1`.execute(tx.db);
    });
    await second.close();
    await listener.query('select 1');
    expect(heard).toEqual([]);
    const third = connect(database.workUrl, { max: 1 });
    await transact(third.db, (tx) => ring(tx.db, ['有']));
    await expect.poll(() => heard).toEqual(['bell_of_words']);
    await third.close();
  } finally {
    listener.release();
  }
});

test('a connection that is cut off in a transaction says so, and the next one works', async () => {
  const other = connect(database.workUrl, { max: 1 });
  const cut = transact(other.db, async (tx) => {
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx.db);
    await sql`select 1`.execute(tx.db);
  });
  await expect(cut).rejects.toMatchObject({ code: '57P01' });
  const { rows } = await transact(other.db, (tx) => sql`select 1 as one`.execute(tx.db));
  expect(rows).toEqual([{ one: 1 }]);
  await other.close();
});
