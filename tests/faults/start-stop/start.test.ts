/** The product starts, stops on request at any moment, and leaves no process. */
import { chmod, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { databasePids } from '@xianfeng/testkit';
import { describe, expect, test } from 'vitest';
import { servers, serving, until } from './servers.js';

const at = servers();

describe('the server', () => {
  test('starts in an empty folder, stops on request, and leaves no process', async () => {
    const server = at.run();
    await serving(server);
    expect(await databasePids(at.data)).not.toEqual([]);
    for (const file of ['keys/field.json', 'database/credentials.json', 'state.json']) {
      expect([file, (await stat(join(at.data, file))).mode & 0o077]).toEqual([file, 0]);
    }
    server.signal('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(await databasePids(at.data)).toEqual([]);
    expect(await readdir(at.data)).not.toContain('lock');
    await serving(at.run());
  });

  test('ends by itself, with a sentence, when its database dies', async () => {
    await at.startedBefore();
    const server = at.run();
    await serving(server);
    const pidFile = await readFile(join(at.data, 'database', 'cluster', 'postmaster.pid'), 'utf8');
    process.kill(Number.parseInt(pidFile, 10), 'SIGKILL');
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain('数据库进程意外结束');
    await serving(at.run());
  });
});

describe.runIf(process.getuid?.() === 0)('under root', () => {
  test('a folder that the database’s account can’t enter: the database lies elsewhere', async () => {
    await chmod(at.folder, 0o700);
    const server = at.run();
    await serving(server);
    const { cluster } = JSON.parse(
      await readFile(join(at.data, 'database', 'credentials.json'), 'utf8'),
    );
    try {
      expect(cluster).toMatch(/^\/var\/lib\/xianfeng\/[0-9a-f]{12}\/cluster$/);
      expect(server.output()).toContain(`数据库文件改存于 ${cluster}`);
      await server.stop();
      await serving(at.run());
    } finally {
      for (const each of at.started) await each.stop();
      await rm(dirname(cluster), { recursive: true });
    }
  });
});

describe('a stop in the middle of a start', () => {
  test.each(['cluster.new', 'cluster', 'cluster/postmaster.pid'])(
    'at %s leaves nothing running',
    async (moment) => {
      const server = at.run();
      await until(async () => void (await stat(join(at.data, 'database', moment))));
      server.signal('SIGTERM');
      expect(await server.ended).toBe(0);
      expect(await databasePids(at.data).catch(() => [])).toEqual([]);
      await serving(at.run());
    },
  );
});
