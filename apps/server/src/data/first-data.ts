// The first data: the demo, or a real district.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { registry } from '@xianfeng/api';
import { connect, migrate, NewerSchemaError, Refusal } from '@xianfeng/database';
import { type DemoAccount, readDemoAccounts } from '@xianfeng/demo/accounts';
import type { FirstCode } from '@xianfeng/features/accounts';
import { KeyNotHeld, sealWaiting, systemClock } from '@xianfeng/features/kernel';
import type { Config } from '../config.js';
import type { DataFolder } from './data-folder.js';
import type { LoadedKey } from './data-folder-key.js';
import { checkDatabase, explained, type OpenDatabase, prepareWorkRole } from './database.js';
import { checkKeys } from './known-keys.js';
import { hasAccounts, openRealDistrict } from './real-district.js';

/** How often a long step says how far it is. */
const PROGRESS_MS = 2_000;
const DIVISIONS = fileURLToPath(new URL('../../../../examples/divisions-370103.csv', import.meta.url));

interface DataOptions {
  config: Config;
  folder: DataFolder;
  key: LoadedKey;
  database: OpenDatabase;
  version: string;
  say(line: string): void;
}

/** Whom the operator can sign in as: in the demo, or at the beginning of a real district. */
export interface FirstPeople {
  /** The accounts of the demo; none in a real district. */
  accounts: DemoAccount[];
  /** Codes of those first administrators of a real district who have not opened their account yet. */
  codes: FirstCode[];
}

/**
 * Brings the database to this version's schema and settings, and loads the demo at the first start, or
 * founds a real district. The folder remembers only a first start that came to its end; the demo is
 * one transaction, as is the founding, so one that was killed is simply begun again.
 */
export async function prepareData(options: DataOptions): Promise<FirstPeople> {
  const { config, folder, database, key, say } = options;
  await prepareSchema(database);
  await sealFields(database, key, say);
  const first = folder.state === undefined && !(await hasAccounts(database.workUrl));
  if (first && !config.empty) await loadDemo(database, key, say);
  const accounts = await demoAccounts(database);
  if (config.empty && accounts.length > 0) {
    throw new Refusal(
      `数据文件夹 ${folder.path} 里是演示数据，要建立真实的区请用 XIANFENG_DATA 指定一个新的文件夹。`,
    );
  }
  const codes = accounts.length > 0 ? [] : await openRealDistrict(database.workUrl, key.keys);
  await folder.save({ version: options.version, keyId: key.id });
  return { accounts, codes };
}

/** Schema, rights and settings, each needing the one before. */
async function prepareSchema(database: OpenDatabase): Promise<void> {
  try {
    await migrate(database.ownerUrl);
    if (!database.embedded) await prepareWorkRole(database);
    await checkDatabase(database.workUrl);
  } catch (error) {
    if (error instanceof NewerSchemaError) {
      throw new Refusal(`数据库来自更新的版本（${error.message}），请升级程序后再启动。`);
    }
    throw explained(error, database);
  }
}

/**
 * Holds the keys against what the database needs, and seals what a migration left in the clear: nobody
 * is served before that is done.
 */
async function sealFields(
  { ownerUrl }: OpenDatabase,
  { keys, path }: LoadedKey,
  say: (line: string) => void,
): Promise<void> {
  const { db, close } = connect(ownerUrl, { max: 2 });
  try {
    await checkKeys(db, keys.ring, path, new Date(systemClock.now()));
    let told = systemClock.now();
    const sealed = await sealWaiting(db, keys, registry.sealed, (done, all) => {
      if (systemClock.now() - told < PROGRESS_MS) return;
      told = systemClock.now();
      say(`正在加密个人信息：${done}/${all}`);
    });
    if (sealed > 0) say(`已加密 ${sealed} 项个人信息，数据表中不再有明文`);
  } catch (error) {
    if (error instanceof KeyNotHeld || isWrongKey(error)) {
      throw new Refusal(
        `密钥文件 ${path} 打不开已加密的内容，不是写入这些数据时用的密钥，请从备份放回原来的密钥文件。`,
        { cause: error },
      );
    }
    throw error;
  } finally {
    await close();
  }
}

/** A key of the right id that opens nothing: the cipher finds that what it opened is not authentic. */
const isWrongKey = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('unable to authenticate data');

async function loadDemo(
  { ownerUrl }: OpenDatabase,
  { keys }: LoadedKey,
  say: (line: string) => void,
): Promise<void> {
  // Needed once in the life of a database: no other start loads it.
  const { seedDemo } = await import('@xianfeng/demo');
  const divisionsCsv = await readFile(DIVISIONS);
  await seedDemo({ ownerUrl, keys, clock: systemClock, divisionsCsv, report: say });
}

async function demoAccounts({ workUrl }: OpenDatabase): Promise<DemoAccount[]> {
  const { db, close } = connect(workUrl, { max: 1 });
  try {
    return await readDemoAccounts(db);
  } finally {
    await close();
  }
}
