// Where the cluster of the embedded PostgreSQL lies, and how it is made.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Account, reachable, serverAccount } from './account.js';
import { type Binaries, LOCALE, SHARED_FOLDER, serverEnvironment } from './binaries.js';
import {
  type Credentials,
  newCredentials,
  readCredentials,
  writeCredentials,
} from './credentials.js';
import { Refusal, whenPresent } from './refusal.js';

const run = promisify(execFile);

/** The superuser that initdb makes. It owns and migrates the database. */
export const OWNER_ROLE = 'xianfeng_owner';

/** Who may connect: only with a password, only from this machine. */
const ACCESS = `# Written by Xianfeng.
host all all 127.0.0.1/32 scram-sha-256
`;

/** A cluster's place, how to get in, and under whose account it runs. */
export interface Cluster {
  path: string;
  credentials: Credentials;
  account: Account | undefined;
}

/**
 * Finds the cluster that belongs to a database folder, or decides where the first start makes it.
 * Where it lies is written down, so that moving the folder never leads to a second, empty one.
 */
export async function locateCluster(folder: string, log: (line: string) => void): Promise<Cluster> {
  const known = await readCredentials(folder);
  const path = resolve(folder, known?.cluster ?? 'cluster');
  const account = await serverAccount(path);
  if (known) {
    if (account && !(await reachable(dirname(path), account))) {
      throw new Refusal(
        `数据库用户（uid ${account.uid}）无法进入 ${dirname(path)}，请用 chmod o+x 开放该文件夹及其上级文件夹的通过权限后再启动。`,
      );
    }
    return { path, credentials: known, account };
  }
  if ((await version(path)) !== undefined) {
    throw new Refusal(
      `${folder} 里有数据库但缺少口令文件 credentials.json，请从备份恢复该文件后再启动。`,
    );
  }
  if (account === undefined || (await reachable(folder, account))) {
    return { path, credentials: await remember(folder, newCredentials('cluster')), account };
  }
  const other = await elsewhere(folder);
  log(`数据库用户无法进入 ${folder}，数据库文件改存于 ${other}`);
  return { path: other, credentials: await remember(folder, newCredentials(other)), account };
}

/** Makes the cluster at the first start, and refuses one that is lost or of another version. */
export async function prepareCluster(
  folder: string,
  { path, credentials, account }: Cluster,
  binaries: Binaries,
  log: (line: string) => void,
): Promise<void> {
  const found = await version(path);
  if (found !== undefined && found !== binaries.major) {
    throw new Refusal(
      `数据库由 PostgreSQL ${found} 创建，本版本自带 PostgreSQL ${binaries.major}，请用原版本导出数据后再导入。`,
    );
  }
  if (credentials.made && found === undefined) {
    throw new Refusal(`找不到数据库文件夹 ${path}，请从备份恢复，或换一个空的数据文件夹。`);
  }
  if (found === undefined) {
    log('正在创建数据库');
    await initialise(path, credentials.ownerPassword, account, binaries);
  }
  if (!credentials.made) await remember(folder, { ...credentials, made: true });
}

async function remember(folder: string, credentials: Credentials): Promise<Credentials> {
  await writeCredentials(folder, credentials);
  return credentials;
}

/** Made beside its place and renamed into it, so that an interrupted initdb leaves nothing behind. */
async function initialise(
  path: string,
  password: string,
  account: Account | undefined,
  binaries: Binaries,
): Promise<void> {
  const part = `${path}.new`;
  const passwordFile = `${path}.password`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true, mode: 0o700 });
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account) {
      await chown(part, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    const options = [
      `--pgdata=${part}`,
      `--username=${OWNER_ROLE}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${LOCALE}`,
      '--locale-provider=icu',
      '--icu-locale=und',
      '--data-checksums',
      '--no-instructions',
    ];
    await run(binaries.initdb, options, { ...account, cwd: '/', env: serverEnvironment() });
    await writeFile(join(part, 'pg_hba.conf'), ACCESS);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(part, path);
}

/** A folder under /var/lib for the data of a folder that the server's account can't enter. */
async function elsewhere(folder: string): Promise<string> {
  const name = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 12);
  for (let copy = 1; ; copy++) {
    const place = join(SHARED_FOLDER, copy === 1 ? name : `${name}-${copy}`);
    // An older cluster may lie there whose data folder was deleted: it is left alone.
    const made = await mkdir(place, { recursive: true });
    await chmod(SHARED_FOLDER, 0o755);
    if (made === undefined) continue;
    await chmod(place, 0o711);
    return join(place, 'cluster');
  }
}

async function version(cluster: string): Promise<number | undefined> {
  const text = await whenPresent(readFile(join(cluster, 'PG_VERSION'), 'utf8'));
  return text === undefined ? undefined : Number.parseInt(text, 10);
}
