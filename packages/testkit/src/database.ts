// A fresh database for a test file.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { onDatabase } from './server.js';

/** Connection strings of a database that belongs to one test file. */
export interface TestDatabase {
  /** Owns the tables. */
  ownerUrl: string;
  /** What the running application has: rows, and nothing else. */
  workUrl: string;
}

/**
 * A fresh, migrated database for the calling test file, dropped after its last test. Call it at the
 * top of the file; its addresses can be read from the first `beforeAll` on.
 *
 * @param durable whether a commit waits for the disk, as in the product. A test that neither kills the
 *   database nor starts the whole product on it has no use for that wait.
 */
export function testDatabase({ durable = false } = {}): TestDatabase {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const { ownerUrl, workUrl, template } = inject('postgres');
  beforeAll(async () => {
    await onServer(ownerUrl, `create database ${name} template ${template}`);
    if (!durable) await onServer(ownerUrl, `alter database ${name} set synchronous_commit = off`);
  });
  // With force: what a failed test left open must not keep its database alive.
  afterAll(() => onServer(ownerUrl, `drop database if exists ${name} with (force)`));
  return { ownerUrl: onDatabase(ownerUrl, name), workUrl: onDatabase(workUrl, name) };
}

async function onServer(ownerUrl: string, statement: string): Promise<void> {
  const client = new pg.Client(onDatabase(ownerUrl, 'postgres'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
