// Tests of prepared statements.
import { testDatabase } from '@xianfeng/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, connect } from './connect.js';
import { prepared } from './prepared.js';

const database = testDatabase();
let connection: Connection;
beforeAll(() => {
  connection = connect(database.workUrl, { max: 1 });
});
afterAll(() => connection.close());

test('a prepared text is planned under its name, also inside a transaction', async () => {
  const add = prepared<{ sum: number }>('add-numbers', 'select $1::int + $2::int as sum');
  expect(await add(connection.db, [1, 2])).toEqual([{ sum: 3 }]);
  const inside = await connection.db.transaction().execute((trx) => add(trx, [3, 4]));
  expect(inside).toEqual([{ sum: 7 }]);
  const { rows } = await connection.pool.query('select name from pg_prepared_statements');
  expect(rows).toEqual([{ name: 'add-numbers' }]);
});

test('any other text is sent as it is', async () => {
  const { rows } = await connection.pool.query('select $1::text as word', ['先锋']);
  expect(rows).toEqual([{ word: '先锋' }]);
});
