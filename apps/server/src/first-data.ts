import { emptyDatabase, migrate, NewerSchemaError, Refusal } from '@xianfeng/database';
import type { Config } from './config.js';
import type { DataFolder, FolderState } from './data-folder.js';
import type { LoadedKey } from './data-folder-key.js';
import { checkDatabase, type OpenDatabase, prepareWorkRole, withoutRights } from './database.js';

interface DataOptions {
  config: Config;
  folder: DataFolder;
  key: LoadedKey;
  database: OpenDatabase;
  version: string;
  say(line: string): void;
}

/**
 * Brings the database to this version's schema and settings, and fills it at the first start.
 * What a killed start left half-filled is emptied and filled anew: nobody has worked on it yet.
 *
 * @returns whether the data is the demo's or a real district's
 */
export async function prepareData(options: DataOptions): Promise<FolderState['kind']> {
  const { config, folder, database, version, key, say } = options;
  if (config.empty && folder.state?.kind === 'demo') {
    throw new Refusal(
      `数据文件夹 ${folder.path} 里是演示数据，要建立真实的区请用 XIANFENG_DATA 指定一个新的文件夹。`,
    );
  }
  if (folder.state?.loading === true) await emptyInterrupted(database, say);
  await prepareSchema(database);
  const kind = folder.state?.kind ?? (config.empty ? 'real' : 'demo');
  await folder.save({ version, kind, loading: false, keyId: key.id });
  return kind;
}

/** Schema, rights and settings, each needing the one before. */
async function prepareSchema(database: OpenDatabase): Promise<void> {
  try {
    await migrate(database.ownerUrl);
  } catch (error) {
    if (!(error instanceof NewerSchemaError)) throw withoutRights(error);
    throw new Refusal(`数据库来自更新的版本（${error.message}），请升级程序后再启动。`);
  }
  if (!database.embedded) await prepareWorkRole(database);
  await checkDatabase(database.workUrl);
}

async function emptyInterrupted(
  database: OpenDatabase,
  say: (line: string) => void,
): Promise<void> {
  if (!database.embedded) {
    throw new Refusal('上次装入演示数据时中断，请清空 DATABASE_URL 指定的数据库后再启动。');
  }
  say('上次装入演示数据时中断，正在重新装入');
  await emptyDatabase(database.ownerUrl);
}
