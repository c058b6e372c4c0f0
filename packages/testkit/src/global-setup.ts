// Set-up of a test run: the PostgreSQL server that all test files share.
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbedded, WORK_ROLE } from '@xianfeng/database';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { onDatabase, type TestServer } from './server.js';

const FOLDER = join(tmpdir(), `xianfeng-test-${process.getuid?.() ?? ''}`);

interface Shared {
  users: number;
  running: Promise<{ server: TestServer; stop(): Promise<void> }>;
}

/** Each Vitest project loads this file anew; what they share lives beside all of them. */
const shared = globalThis as { xianfengTestServer?: Shared };

/**
 * One PostgreSQL for the whole run: the embedded one in a temporary folder, or the server of
 * `TEST_DATABASE_URL` (an account that may create databases and roles). It holds a migrated
 * template, from which `testDatabase()` copies.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.xianfengTestServer ??= { users: 0, running: start() };
  const current = shared.xianfengTestServer;
  current.users += 1;
  const { server, stop } = await current.running;
  project.provide('postgres', server);
  return async () => {
    current.users -= 1;
    if (current.users > 0) return;
    delete shared.xianfengTestServer;
    await stop();
  };
}

async function start() {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== '') return prepare(given, async () => {});
  await removeDead();
  const folder = join(FOLDER, `${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(folder, { recursive: true });
  // Root's PostgreSQL runs under another account and must be able to pass.
  await chmod(folder, 0o711);
  const embedded = await startEmbedded({ folder, log: () => {} });
  return prepare(embedded.ownerUrl, async () => {
    await embedded.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
}

/** Migrates the template and makes an account with the working role's rights and nothing more. */
async function prepare(ownerUrl: string, stop: () => Promise<void>) {
  const name = `xianfeng_test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client(onDatabase(ownerUrl, 'postgres'));
  await client.connect();
  const server: TestServer = { ownerUrl, workUrl: workUrl(ownerUrl, name), template: name };
  await client.query(`create database ${name}`);
  await migrate(onDatabase(ownerUrl, name));
  await client.query(`create role ${name} login password '${name}' in role ${WORK_ROLE}`);
  // A template with connections can't be copied.
  await client.query(`alter database ${name} allow_connections false`);
  return {
    server,
    async stop() {
      await client.query(`drop database ${name}`);
      await client.query(`drop role ${name}`);
      await client.end();
      await stop();
    },
  };
}

function workUrl(ownerUrl: string, name: string): string {
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = name;
  return url.href;
}

/** A killed run leaves its server running and its folder full: the next one cleans up. */
async function removeDead(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await chmod(FOLDER, 0o711);
  for (const name of await readdir(FOLDER)) {
    if (alive(Number.parseInt(name, 10))) continue;
    const folder = join(FOLDER, name);
    const left = await startEmbedded({ folder, log: () => {} }).catch(() => undefined);
    await left?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
