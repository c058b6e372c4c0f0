// Tests of errors in the server's log.
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { logFault, openLog } from './log.js';

test('the log names an error, and nothing that a driver hung on it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xianfeng-log-'));
  const log = await openLog(folder);
  const cause = Object.assign(new Error('connection lost'), {
    code: '57P01',
    detail: 'Key (name)=(张三) already exists.',
    client: { secretKey: 4711, queries: ['select 1'] },
  });
  log.error({ err: new Error('no roster', { cause }), where: 'members.list' }, 'fault');
  const text = await readFile(join(folder, 'logs', 'server.log'), 'utf8');
  const line: unknown = JSON.parse(text);
  expect(line).toMatchObject({
    where: 'members.list',
    err: { message: 'no roster', cause: { message: 'connection lost', code: '57P01' } },
  });
  expect(text).not.toContain('4711');
  expect(text).not.toContain('张三');
});

test('a fault has a number that can be told over the telephone, and stands in the log under it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xianfeng-log-'));
  const number = logFault(await openLog(folder), new TypeError('x'), 'members.list');
  expect(number).toMatch(/^\d{4}-\d{4}$/);
  const text = await readFile(join(folder, 'logs', 'server.log'), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ number, err: { type: 'TypeError' } });
});
