/** The product under `npm start`: one orderly stop, whichever process the signal reaches. */
import { databasePids } from '@xianfeng/testkit';
import { describe, expect, test } from 'vitest';
import { servers, serving, until } from './servers.js';

const at = servers();

describe('under npm start', () => {
  test('Ctrl-C, which reaches every process of the group, is one orderly stop', async () => {
    await at.startedBefore();
    const server = at.run({ through: 'npm' });
    await serving(server);
    process.kill(-server.pid, 'SIGINT');
    await server.ended;
    expect(server.output().match(/已停止/g)).toHaveLength(1);
    expect(server.output()).not.toContain('立即退出');
    expect(await databasePids(at.data)).toEqual([]);
  });

  test('SIGTERM to npm alone is passed on', async () => {
    await at.startedBefore();
    const server = at.run({ through: 'npm' });
    await serving(server);
    server.signal('SIGTERM');
    await server.ended;
    await until(async () => expect(server.output()).toContain('已停止'));
    expect(await databasePids(at.data)).toEqual([]);
  });

  test('the server stops in order when its starter alone is killed', async () => {
    await at.startedBefore();
    const server = at.run({ through: 'starter' });
    await serving(server);
    server.signal('SIGKILL');
    await until(async () => expect(server.output()).toContain('已停止'));
    expect(await databasePids(at.data)).toEqual([]);
  });

  test('kill -9 of the whole group is repaired by the next start', async () => {
    await at.startedBefore();
    const server = at.run({ through: 'npm' });
    await serving(server);
    process.kill(-server.pid, 'SIGKILL');
    await server.ended;
    expect(await databasePids(at.data)).not.toEqual([]);
    await serving(at.run({ through: 'npm' }));
  });
});
