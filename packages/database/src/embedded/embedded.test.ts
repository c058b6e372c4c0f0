// Tests of the embedded PostgreSQL.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type EmbeddedServer, startEmbedded } from './index.js';
import { clusterName } from './orphans.js';
import { listProcesses } from './processes.js';

let folder: string;
let server: EmbeddedServer;
const lines: string[] = [];

const start = (at = folder) => startEmbedded({ folder: at, log: (line) => lines.push(line) });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xianfeng-embedded-'));
  await chmod(folder, 0o711);
  server = await start();
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function query<R extends pg.QueryResultRow>(url: string, text: string): Promise<R[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

async function serverPids(): Promise<number[]> {
  const name = await clusterName(join(folder, 'cluster'));
  return (await listProcesses()).filter((p) => p.command.includes(name)).map((p) => p.pid);
}

describe('the embedded PostgreSQL', () => {
  test('is durable, UTF-8, loopback only and without JIT', async () => {
    const names = [
      'fsync',
      'full_page_writes',
      'synchronous_commit',
      'jit',
      'server_encoding',
      'listen_addresses',
      'unix_socket_directories',
      'TimeZone',
    ];
    const rows = await query<{ name: string; setting: string }>(
      server.ownerUrl,
      `select name, setting from pg_settings where name in (${names.map((n) => `'${n}'`).join()})`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      jit: 'off',
      server_encoding: 'UTF8',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      TimeZone: 'UTC',
    });
  });

  test('sorts Chinese by pinyin and finds it by trigrams', async () => {
    const rows = await query<{ word: string }>(
      server.ownerUrl,
      `select word from (values ('支部'), ('党员'), ('会议')) t(word) order by word collate "zh-x-icu"`,
    );
    expect(rows.map((row) => row.word)).toEqual(['党员', '会议', '支部']);
    await query(server.ownerUrl, 'create extension if not exists pg_trgm');
    const [found] = await query<{ near: number }>(
      server.ownerUrl,
      `select similarity('七里山街道工委', '七里山街道') as near`,
    );
    expect(found?.near).toBeGreaterThan(0.4);
  });

  test('gives the working role no power over the server', async () => {
    const [row] = await query(
      server.workUrl,
      `select rolname, rolsuper, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`,
    );
    expect(row).toEqual({
      rolname: 'xianfeng_work',
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
    });
  });

  test('asks for a password, and keeps it from other accounts', async () => {
    const url = new URL(server.ownerUrl);
    url.password = 'guess';
    await expect(query(url.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect((await stat(join(folder, 'credentials.json'))).mode & 0o777).toBe(0o600);
  });

  test('refuses a folder that is in use', async () => {
    await expect(start()).rejects.toThrow(/正被另一个进程（进程号 \d+）使用/);
  });

  test('keeps its data over a stop, and leaves no process', async () => {
    await query(server.ownerUrl, 'create table kept (id int); insert into kept values (1)');
    await server.stop();
    expect(await serverPids()).toEqual([]);
    server = await start();
    expect(await query(server.ownerUrl, 'select id from kept')).toEqual([{ id: 1 }]);
  });

  test('ends the server and the backends that a killed process left behind', async () => {
    await query(server.ownerUrl, 'insert into kept values (2)');
    const busy = new pg.Client(server.ownerUrl);
    busy.on('error', () => undefined);
    await busy.connect();
    // A query that never looks up: its backend outlives the postmaster.
    const endless = busy.query(
      `do $$ declare n bigint := 0; begin loop n := n + 1; end loop; end $$`,
    );
    const ended = expect(endless).rejects.toThrow();
    const before = await serverPids();
    const pidFile = await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8');
    process.kill(Number.parseInt(pidFile, 10), 'SIGKILL');
    await server.exited;
    await server.stop();
    server = await start();
    await ended;
    const after = await serverPids();
    expect(after.filter((pid) => before.includes(pid))).toEqual([]);
    expect(await query(server.ownerUrl, 'select id from kept order by id')).toEqual([
      { id: 1 },
      { id: 2 },
    ]);
    expect(lines.join()).toContain('正在停止遗留的数据库进程');
  });

  test('takes a pid file for stale whose pid is now some other program', async () => {
    await server.stop();
    const cluster = join(folder, 'cluster');
    // Of the database's own account: PostgreSQL takes such a process for a running server.
    const { uid, gid } = await stat(cluster);
    const other = spawn('sleep', ['600'], process.getuid?.() === 0 ? { uid, gid } : {});
    try {
      await writeFile(
        join(cluster, 'postmaster.pid'),
        `${other.pid}\n${cluster}\n0\n1\n\n*\n1 1\nready\n`,
      );
      server = await start();
    } finally {
      other.kill();
    }
    expect(await query(server.ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }]);
  });

  test.runIf(process.platform === 'linux')(
    'takes a pid file for stale whose server is dead and not yet buried',
    async () => {
      await server.stop();
      const cluster = join(folder, 'cluster');
      const { uid, gid } = await stat(cluster);
      const account = process.getuid?.() === 0 ? { uid, gid } : {};
      // Its child ends soon, and is never asked for its exit code.
      const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 600'], account);
      try {
        const [pid] = await once(parent.stdout, 'data');
        const stat = () => readFile(`/proc/${Number(pid)}/stat`, 'utf8');
        await vi.waitFor(async () => expect(await stat()).toContain(') Z '));
        await writeFile(
          join(cluster, 'postmaster.pid'),
          `${Number(pid)}\n${cluster}\n0\n1\n\n*\n1 1\nready\n`,
        );
        server = await start();
      } finally {
        parent.kill();
      }
      expect(await query(server.ownerUrl, 'select count(*)::int as n from kept')).toEqual([
        { n: 2 },
      ]);
    },
  );

  test('makes a cluster anew after an interrupted first start, and only then', async () => {
    const other = join(folder, 'other');
    await mkdir(join(other, 'cluster.new', 'base'), { recursive: true });
    await (await start(other)).stop();
    await rm(join(other, 'cluster'), { recursive: true });
    await expect(start(other)).rejects.toThrow(/找不到数据库文件夹/);
  });

  test('says what is wrong with damaged files', async () => {
    const other = join(folder, 'damaged');
    await (await start(other)).stop();
    await writeFile(join(other, 'cluster', 'PG_VERSION'), '14\n');
    await expect(start(other)).rejects.toThrow(/由 PostgreSQL 14 创建/);
    await writeFile(join(other, 'cluster', 'PG_VERSION'), '18\n');
    await rm(join(other, 'cluster', 'global'), { recursive: true });
    await expect(start(other)).rejects.toThrow(/数据库无法启动（.+），详细记录见/);
    await writeFile(join(other, 'credentials.json'), '{');
    await expect(start(other)).rejects.toThrow(/口令文件 .* 已损坏/);
    await rm(join(other, 'credentials.json'));
    await expect(start(other)).rejects.toThrow(/缺少口令文件/);
  });
});
