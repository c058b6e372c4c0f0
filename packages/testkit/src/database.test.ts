// Tests of the database of a test file.
import pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from './database.js';

const database = testDatabase();

async function one(url: string, text: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<{ value: unknown }>(text)).rows[0]?.value;
  } finally {
    await client.end();
  }
}

test('a test file has a migrated database of its own', async () => {
  const count = 'select count(*)::int as value from event_log';
  expect(await one(database.ownerUrl, count)).toBe(0);
  expect(await one(database.workUrl, count)).toBe(0);
});

test('the working account can neither change the log nor the schema', async () => {
  await expect(one(database.workUrl, 'delete from event_log')).rejects.toThrow(/permission denied/);
  await expect(one(database.workUrl, 'create table mine (id int)')).rejects.toThrow(
    /permission denied/,
  );
});
