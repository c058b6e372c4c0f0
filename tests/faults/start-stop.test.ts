import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import {
  databasePids,
  runServer,
  type ServerProcess,
  type ServerProcessOptions,
} from '@xianfeng/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

let template: string;
let folder: string;
let data: string;
let started: ServerProcess[] = [];

beforeAll(async () => {
  template = await makeFolder();
  const server = run({ dataFolder: join(template, 'data') });
  await server.ready;
  await server.stop();
});
afterAll(() => rm(template, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await makeFolder();
  data = join(folder, 'data');
  started = [];
});
afterEach(async () => {
  for (const server of started) await server.stop();
  // A test that killed its server may have left the database running.
  for (const pid of await databasePids(data).catch(() => [])) process.kill(pid, 'SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function makeFolder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'xianfeng-start-'));
  // Root's database runs under another account and has to pass.
  await chmod(made, 0o711);
  return made;
}

/** What a first start leaves: a copy, with the database account's ownership, is quickly made. */
async function startedBefore(): Promise<void> {
  await promisify(execFile)('cp', ['-a', join(template, 'data'), data]);
}

/** A real district, empty: what is tested here does not depend on the demo's data. */
function run(options: Partial<ServerProcessOptions> = {}): ServerProcess {
  const server = runServer({ dataFolder: data, args: ['--empty'], ...options });
  started.push(server);
  return server;
}

async function serving(server: ServerProcess): Promise<void> {
  const response = await fetch(`${await server.ready}/healthz`);
  expect(response.status).toBe(200);
}

/** The last line is one sentence, and nothing before it is an error's inside. */
async function refused(server: ServerProcess): Promise<string> {
  expect(await server.ended).toBe(1);
  expect(server.output()).not.toMatch(/\n\s+at |Error/);
  return server.output().trim().split('\n').at(-1) ?? '';
}

const until = (condition: () => Promise<void>) =>
  vi.waitFor(condition, { timeout: 30_000, interval: 5 });

describe('the server', () => {
  test('starts in an empty folder, stops on request, and leaves no process', async () => {
    const server = run();
    await serving(server);
    expect(await databasePids(data)).not.toEqual([]);
    for (const file of ['keys/field.json', 'database/credentials.json', 'state.json']) {
      expect([file, (await stat(join(data, file))).mode & 0o077]).toEqual([file, 0]);
    }
    server.signal('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(await databasePids(data)).toEqual([]);
    expect(await readdir(data)).not.toContain('lock');
    await serving(run());
  });

  test('ends by itself, with a sentence, when its database dies', async () => {
    await startedBefore();
    const server = run();
    await serving(server);
    const pidFile = await readFile(join(data, 'database', 'cluster', 'postmaster.pid'), 'utf8');
    process.kill(Number.parseInt(pidFile, 10), 'SIGKILL');
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain('数据库进程意外结束');
    await serving(run());
  });
});

describe.runIf(process.getuid?.() === 0)('under root', () => {
  test('a folder that the database’s account can’t enter: the database lies elsewhere', async () => {
    await chmod(folder, 0o700);
    const server = run();
    await serving(server);
    const { cluster } = JSON.parse(
      await readFile(join(data, 'database', 'credentials.json'), 'utf8'),
    );
    try {
      expect(cluster).toMatch(/^\/var\/lib\/xianfeng\/[0-9a-f]{12}\/cluster$/);
      expect(server.output()).toContain(`数据库文件改存于 ${cluster}`);
      await server.stop();
      await serving(run());
    } finally {
      for (const each of started) await each.stop();
      await rm(dirname(cluster), { recursive: true });
    }
  });
});

describe('refuses in one sentence', () => {
  test('a data folder in use, and leaves its user alone', async () => {
    await startedBefore();
    const first = run();
    await serving(first);
    expect(await refused(run())).toMatch(
      new RegExp(`^数据文件夹 ${data} 正被另一个先锋服务使用（进程号 ${first.pid}，http.*）`),
    );
    await serving(first);
  });

  test('a port in use, before anything is made', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const sentence = await refused(run({ env: { PORT: String(port) } }));
    expect(sentence).toMatch(new RegExp(`^端口 ${port} 已被其他程序占用`));
    expect(await readdir(data)).toEqual(['logs']);
    other.close();
  });

  test('a folder of a newer version, and data whose key is lost', async () => {
    await startedBefore();
    const file = join(data, 'state.json');
    const state = await readFile(file, 'utf8');
    await writeFile(file, JSON.stringify({ ...JSON.parse(state), version: '99.0.0' }));
    expect(await refused(run())).toMatch(/来自更新的版本 99\.0\.0/);
    await writeFile(file, state);
    await rm(join(data, 'keys', 'field.json'));
    expect(await refused(run())).toMatch(/^找不到字段加密密钥/);
    expect(await readdir(join(data, 'keys'))).toEqual([]);
  });

  test('a setting or an argument that it does not know', async () => {
    expect(await refused(run({ env: { PORT: 'web' } }))).toMatch(/^PORT 应为/);
    expect(await refused(run({ args: ['--emtpy'] }))).toMatch(/^不认识的参数 --emtpy/);
    expect(await refused(run({ env: { DATABASE_URL: 'mysql://a@b/c' } }))).toMatch(/^DATABASE_URL/);
  });
});

describe('after kill -9', () => {
  test('the next start ends the left-over database and serves', async () => {
    await startedBefore();
    const first = run();
    await serving(first);
    first.signal('SIGKILL');
    await first.ended;
    const orphans = await databasePids(data);
    expect(orphans).not.toEqual([]);
    const second = run();
    await serving(second);
    expect(second.output()).toContain('正在停止遗留的数据库进程');
    expect((await databasePids(data)).filter((pid) => orphans.includes(pid))).toEqual([]);
  });

  // Each name is what stands in the folder when the process is killed.
  test.each(['cluster.new', 'cluster', 'cluster/postmaster.pid'])(
    'in the middle of a first start, at %s, the next one begins anew',
    async (moment) => {
      const first = run();
      await until(async () => void (await stat(join(data, 'database', moment))));
      process.kill(-first.pid, 'SIGKILL');
      await first.ended;
      await serving(run());
    },
  );
});

describe('the demo', () => {
  test('is loaded whole by the next start when its loading was killed', async () => {
    const first = run({ args: [] });
    await until(async () => expect(first.output()).toContain('正在生成'));
    process.kill(-first.pid, 'SIGKILL');
    await first.ended;
    const second = run({ args: [] });
    await serving(second);
    expect(second.output()).toContain('正在生成');
    expect(second.output()).toMatch(/演示账号（口令都是 \S+，只能在本机使用）/);
    await second.stop();
    expect(await refused(run())).toMatch(/里是演示数据/);
    const third = run({ args: [] });
    await serving(third);
    expect(third.output()).not.toContain('正在生成');
  });
});

describe('a stop in the middle of a start', () => {
  test.each(['cluster.new', 'cluster', 'cluster/postmaster.pid'])(
    'at %s leaves nothing running',
    async (moment) => {
      const server = run();
      await until(async () => void (await stat(join(data, 'database', moment))));
      server.signal('SIGTERM');
      expect(await server.ended).toBe(0);
      expect(await databasePids(data).catch(() => [])).toEqual([]);
      await serving(run());
    },
  );
});

describe('under npm start', () => {
  test('Ctrl-C, which reaches every process of the group, is one orderly stop', async () => {
    await startedBefore();
    const server = run({ through: 'npm' });
    await serving(server);
    process.kill(-server.pid, 'SIGINT');
    await server.ended;
    expect(server.output().match(/已停止/g)).toHaveLength(1);
    expect(server.output()).not.toContain('立即退出');
    expect(await databasePids(data)).toEqual([]);
  });

  test('SIGTERM to npm alone is passed on', async () => {
    await startedBefore();
    const server = run({ through: 'npm' });
    await serving(server);
    server.signal('SIGTERM');
    await server.ended;
    await until(async () => expect(server.output()).toContain('已停止'));
    expect(await databasePids(data)).toEqual([]);
  });

  test('the server stops in order when its starter alone is killed', async () => {
    await startedBefore();
    const server = run({ through: 'starter' });
    await serving(server);
    server.signal('SIGKILL');
    await until(async () => expect(server.output()).toContain('已停止'));
    expect(await databasePids(data)).toEqual([]);
  });

  test('kill -9 of the whole group is repaired by the next start', async () => {
    await startedBefore();
    const server = run({ through: 'npm' });
    await serving(server);
    process.kill(-server.pid, 'SIGKILL');
    await server.ended;
    expect(await databasePids(data)).not.toEqual([]);
    await serving(run({ through: 'npm' }));
  });
});
