// The database of a start: embedded or given, its roles, and what it must promise.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  connect,
  Refusal,
  sqlState,
  startEmbedded,
  WORK_ROLE,
  whenPresent,
} from '@xianfeng/database';
import { z } from 'zod';
import type { Config } from '../config.js';
import { type DataFolder, writeWhole } from './data-folder.js';
import type { Lifecycle } from '../lifecycle.js';

const OLDEST_VERSION = 15;
const INSUFFICIENT_PRIVILEGE = '42501';
const WRONG_PASSWORD = '28P01';
const NO_SUCH_ROLE = '28000';
const NO_SUCH_DATABASE = '3D000';
/** Stopping the embedded server has time limits of its own; this one only guards against a bug. */
const STOP_MS = 120_000;

/** Where the data lies. */
export interface OpenDatabase {
  /** Owns and migrates. */
  ownerUrl: string;
  /** What the running application uses. Its role exists after `prepareWorkRole`. */
  workUrl: string;
  embedded: boolean;
}

const accountShape = z.object({ user: z.string(), password: z.string() });

/** Starts the embedded server, or takes the one that was given. */
export async function openDatabase(
  config: Config,
  folder: DataFolder,
  lifecycle: Lifecycle,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  if (config.database) {
    const ownerUrl = config.database.migrationUrl ?? config.database.url;
    const workUrl = config.database.migrationUrl
      ? config.database.url
      : await ownWorkUrl(config.database.url, folder);
    return { ownerUrl, workUrl, embedded: false };
  }
  const server = await startEmbedded({ folder: join(folder.path, 'database'), log: say });
  let closing = false;
  lifecycle.add({
    name: 'database',
    close: () => {
      closing = true;
      return server.stop();
    },
    withinMs: STOP_MS,
    abandon: server.abandon,
  });
  void server.exited.then(() => {
    if (closing) return;
    say('数据库进程意外结束，服务随之停止');
    lifecycle.ask(1);
  });
  return { ownerUrl: server.ownerUrl, workUrl: server.workUrl, embedded: true };
}

/**
 * Gives the working account the working role's rights, and makes the account where only the owner
 * was given. To be called when the migrations have made the role.
 */
export async function prepareWorkRole({ ownerUrl, workUrl }: OpenDatabase): Promise<void> {
  const { username, password } = new URL(workUrl);
  const user = decodeURIComponent(username);
  const { pool, close } = connect(ownerUrl, { max: 1 });
  try {
    const { rows } = await pool.query<{ known: boolean; member: boolean }>(
      `select count(*) > 0 as known, coalesce(bool_or(pg_has_role(oid, $2, 'member')), false) as member
       from pg_roles where rolname = $1`,
      [user, WORK_ROLE],
    );
    if (rows[0]?.member === true) return;
    const name = `"${user.replaceAll('"', '""')}"`;
    const secret = `'${decodeURIComponent(password).replaceAll("'", "''")}'`;
    if (rows[0]?.known !== true) await pool.query(`create role ${name} login password ${secret}`);
    await pool.query(`grant ${WORK_ROLE} to ${name}`);
  } finally {
    await close();
  }
}

/**
 * Checks on the working connection what the product promises: a recent PostgreSQL that keeps each
 * acknowledged commit, and an event log that the application cannot rewrite.
 *
 * @throws Refusal that names what is amiss
 */
export async function checkDatabase(workUrl: string): Promise<void> {
  const { pool, close } = connect(workUrl, { max: 1 });
  try {
    const { rows } = await pool.query<Record<string, string | boolean>>(
      `select current_setting('server_version_num')::int / 10000 as major,
              current_setting('fsync') as fsync,
              current_setting('full_page_writes') as full_page_writes,
              current_setting('synchronous_commit') in ('on', 'remote_apply') as synchronous,
              current_setting('server_encoding') as encoding,
              has_table_privilege('event_log', 'update, delete, truncate') as rewrites`,
    );
    const found = rows[0] ?? {};
    if (Number(found.major) < OLDEST_VERSION) {
      throw new Refusal(`数据库是 PostgreSQL ${found.major}，至少需要 ${OLDEST_VERSION}。`);
    }
    if (found.encoding !== 'UTF8') {
      throw new Refusal(`数据库编码是 ${found.encoding}，请改用 UTF8 编码的数据库。`);
    }
    if (found.fsync !== 'on' || found.full_page_writes !== 'on' || found.synchronous !== true) {
      throw new Refusal(
        '数据库关闭了 fsync、full_page_writes 或 synchronous_commit，断电会丢失已确认的数据，请全部打开。',
      );
    }
    if (found.rewrites === true) {
      throw new Refusal(
        'DATABASE_URL 的账号能够改写事件日志，请为它换一个没有超级权限、也不拥有数据表的账号。',
      );
    }
  } finally {
    await close();
  }
}

/** Turns an error into a sentence where its reason lies with the server that was given. */
export function explained(error: unknown, { ownerUrl }: OpenDatabase): unknown {
  const { host, pathname } = new URL(ownerUrl);
  const sentences: Record<string, string> = {
    [INSUFFICIENT_PRIVILEGE]:
      '数据库账号无权建立数据表或工作账号，请用 DATABASE_MIGRATION_URL 指定拥有数据库并可创建角色的账号。',
    [WRONG_PASSWORD]: '数据库账号或口令不对，请检查 DATABASE_URL 和 DATABASE_MIGRATION_URL。',
    [NO_SUCH_ROLE]: '数据库账号或口令不对，请检查 DATABASE_URL 和 DATABASE_MIGRATION_URL。',
    [NO_SUCH_DATABASE]: `服务器 ${host} 上没有数据库 ${pathname.slice(1)}，请先创建它。`,
    ECONNREFUSED: `无法连接数据库 ${host}，请确认它已启动并检查 DATABASE_URL。`,
    ENOTFOUND: `找不到数据库主机 ${host}，请检查 DATABASE_URL。`,
    EAI_AGAIN: `找不到数据库主机 ${host}，请检查 DATABASE_URL。`,
    ETIMEDOUT: `连接数据库 ${host} 超时，请检查网络和 DATABASE_URL。`,
  };
  const sentence = sentences[sqlState(error) ?? ''];
  return sentence === undefined ? error : new Refusal(sentence, { cause: error });
}

/** An account of this data folder's own, so that several servers don't reset each other's password. */
async function ownWorkUrl(ownerUrl: string, folder: DataFolder): Promise<string> {
  const path = join(folder.path, 'keys', 'database.json');
  const text = await whenPresent(readFile(path, 'utf8'));
  const account =
    text === undefined
      ? {
          user: `${WORK_ROLE}_${randomBytes(4).toString('hex')}`,
          password: randomBytes(24).toString('base64url'),
        }
      : accountShape.parse(JSON.parse(text));
  if (text === undefined) {
    await mkdir(join(folder.path, 'keys'), { recursive: true, mode: 0o700 });
    await writeWhole(path, account);
  }
  const url = new URL(ownerUrl);
  url.username = account.user;
  url.password = account.password;
  return url.href;
}
