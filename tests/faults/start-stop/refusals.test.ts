/** The product refuses in one sentence what it cannot start on. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refused, servers, serving } from './servers.js';

const at = servers();

describe('refuses in one sentence', () => {
  test('a data folder in use, and leaves its user alone', async () => {
    await at.startedBefore();
    const first = at.run();
    await serving(first);
    expect(await refused(at.run())).toMatch(
      new RegExp(`^数据文件夹 ${at.data} 正被另一个先锋服务使用（进程号 ${first.pid}，http.*）`),
    );
    await serving(first);
  });

  test('a port in use, before anything is made', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const sentence = await refused(at.run({ env: { PORT: String(port) } }));
    expect(sentence).toMatch(new RegExp(`^端口 ${port} 已被其他程序占用`));
    expect(await readdir(at.data)).toEqual(['logs']);
    other.close();
  });

  test('a folder of a newer version, and data whose key is lost', async () => {
    await at.startedBefore();
    const file = join(at.data, 'state.json');
    const state = await readFile(file, 'utf8');
    await writeFile(file, JSON.stringify({ ...JSON.parse(state), version: '99.0.0' }));
    expect(await refused(at.run())).toMatch(/来自更新的版本 99\.0\.0/);
    await writeFile(file, state);
    await rm(join(at.data, 'keys', 'field.json'));
    expect(await refused(at.run())).toMatch(/^找不到字段加密密钥/);
    expect(await readdir(join(at.data, 'keys'))).toEqual([]);
  });

  test('a setting or an argument that it does not know', async () => {
    expect(await refused(at.run({ env: { PORT: 'web' } }))).toMatch(/^PORT 应为/);
    expect(await refused(at.run({ args: ['--emtpy'] }))).toMatch(/^不认识的参数 --emtpy/);
    expect(await refused(at.run({ env: { DATABASE_URL: 'mysql://a@b/c' } }))).toMatch(
      /^DATABASE_URL/,
    );
  });
});
