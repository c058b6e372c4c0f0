// Tests of the lock that one process holds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, lockFolder } from './lock.js';
import { processIdentity } from './processes.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xianfeng-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const held = (holder: object) => writeFile(join(folder, 'lock'), JSON.stringify(holder));
const here = { host: hostname(), note: '' };

test('one holder at a time, told apart by pid and note', async () => {
  const lock = await lockFolder(folder, 'http://localhost:3000');
  await expect(lockFolder(folder)).rejects.toMatchObject({
    pid: process.pid,
    note: 'http://localhost:3000',
  });
  await lock.release();
  await (await lockFolder(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

test('of many that come at once, exactly one gets it, also from a dead holder', async () => {
  await held({ ...here, pid: await deadPid(), identity: 'gone' });
  const results = await Promise.allSettled(Array.from({ length: 2 }, () => lockFolder(folder)));
  expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  expect(await readdir(folder)).toEqual(['lock']);
});

test('a later process with the dead holder’s pid is not taken for it', async () => {
  await held({ ...here, pid: process.pid, identity: 'an earlier process' });
  await (await lockFolder(folder)).release();
});

test('a living process keeps it', async () => {
  const identity = await processIdentity(process.pid);
  await held({ ...here, pid: process.pid, identity });
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
});

test('a holder on another machine keeps it while it touches the file', async () => {
  await held({ host: 'elsewhere', note: '', pid: 1, identity: '?' });
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  await utimes(join(folder, 'lock'), 0, 0);
  await (await lockFolder(folder)).release();
});

test.each(['', '{"pid":', '[]', 'null'])('a damaged lock file %j is taken over', async (text) => {
  await writeFile(join(folder, 'lock'), text);
  await (await lockFolder(folder)).release();
});

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}
