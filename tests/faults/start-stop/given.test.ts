// Start and stop on a given PostgreSQL server.
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runServer, type ServerProcess, testDatabase } from '@xianfeng/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const database = testDatabase({ durable: true });
/** The key of these data, which every server of the database holds. */
let keyFolder: string;
let folder: string;
let started: ServerProcess[];

beforeAll(async () => {
  keyFolder = await mkdtemp(join(tmpdir(), 'xianfeng-given-key-'));
});
afterAll(() => rm(keyFolder, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xianfeng-given-'));
  await chmod(folder, 0o711);
  started = [];
});
afterEach(async () => {
  for (const server of started) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

function run(env: Record<string, string>, data = 'data'): ServerProcess {
  const server = runServer({
    dataFolder: join(folder, data),
    args: ['--empty'],
    env: { XIANFENG_KEY_FILE: join(keyFolder, 'field.json'), ...env },
  });
  started.push(server);
  return server;
}

async function serving(server: ServerProcess): Promise<void> {
  const response = await fetch(`${await server.ready}/healthz`);
  expect(response.status).toBe(200);
}

describe('with a PostgreSQL server of its own', () => {
  test('both accounts given: serves, and starts no database', async () => {
    const server = run({
      DATABASE_URL: database.workUrl,
      DATABASE_MIGRATION_URL: database.ownerUrl,
    });
    await serving(server);
    expect(await readdir(join(folder, 'data'))).not.toContain('database');
  });

  test('the owner alone given: makes a working account for itself, and finds it again', async () => {
    const first = run({ DATABASE_URL: database.ownerUrl });
    await serving(first);
    await first.stop();
    await serving(run({ DATABASE_URL: database.ownerUrl }));
    // A second server on the same database has an account of its own.
    await serving(run({ DATABASE_URL: database.ownerUrl }, 'other'));
  });

  test('refuses a working account that could rewrite the log', async () => {
    const server = run({
      DATABASE_URL: database.ownerUrl,
      DATABASE_MIGRATION_URL: database.ownerUrl,
    });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain('能够改写事件日志');
  });

  test('refuses a server that can’t be reached, in one sentence', async () => {
    const server = run({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(await server.ended).toBe(1);
    expect(server.output().trim()).toMatch(/^无法连接数据库 127\.0\.0\.1:1，/);
  });

  test('refuses a wrong password without showing it', async () => {
    const url = new URL(database.ownerUrl);
    url.password = 'wrong-secret';
    const server = run({ DATABASE_URL: url.href });
    expect(await server.ended).toBe(1);
    expect(server.output().trim()).toMatch(/^数据库账号或口令不对/);
    expect(server.output()).not.toContain('wrong-secret');
  });
});
