// The data folder: taken by one process, and what it remembers.
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  FolderInUse,
  type FolderLock,
  hasCode,
  lockFolder,
  Refusal,
  whenPresent,
} from '@xianfeng/database';
import { z } from 'zod';

const stateShape = z.object({
  /** The version of the product that last ran on the folder. */
  version: z.string().regex(/^\d+\.\d+\.\d+/),
  /** Which field encryption key the data was written with. */
  keyId: z.string(),
});

/** What a data folder remembers from the end of its first start on. */
export type FolderState = z.infer<typeof stateShape>;

/** A data folder held by this process. */
export interface DataFolder {
  path: string;
  /** Undefined at the first start. */
  state: FolderState | undefined;
  save(state: FolderState): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes hold of a data folder, makes it when missing, and reads what it remembers.
 *
 * @param version version of the running product
 * @param address where the server will be found, shown to one who starts a second on this folder
 * @throws Refusal when another process holds it or a newer version wrote it
 */
export async function openDataFolder(
  path: string,
  version: string,
  address: string,
): Promise<DataFolder> {
  await makeFolder(path);
  const lock = await hold(path, address);
  try {
    const state = await readState(join(path, 'state.json'));
    if (state && newer(state.version, version)) {
      throw new Refusal(
        `数据文件夹 ${path} 来自更新的版本 ${state.version}，本程序是 ${version}，请升级程序后再启动。`,
      );
    }
    return {
      path,
      state,
      save: (next) => writeWhole(join(path, 'state.json'), next),
      release: () => lock.release(),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Replaces a file of the data folder whole, readable by its owner only. */
export async function writeWhole(path: string, value: unknown): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    // Root's database runs under another account, which passes through but does not look around.
    await chmod(path, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST')) throw error;
    throw new Refusal(
      `无法使用数据文件夹 ${path}（它属于其他用户、只读或不是文件夹），请用 XIANFENG_DATA 指定别的文件夹。`,
      { cause: error },
    );
  }
}

async function hold(path: string, address: string): Promise<FolderLock> {
  try {
    return await lockFolder(path, address);
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    throw new Refusal(
      `数据文件夹 ${path} 正被另一个先锋服务使用（进程号 ${error.pid}，${error.note}），请先停止它，或用 XIANFENG_DATA 指定别的文件夹。`,
    );
  }
}

async function readState(path: string): Promise<FolderState | undefined> {
  const text = await whenPresent(readFile(path, 'utf8'));
  if (text === undefined) return undefined;
  try {
    return stateShape.parse(JSON.parse(text));
  } catch (error) {
    throw new Refusal(`文件 ${path} 已损坏，请从备份恢复后再启动。`, { cause: error });
  }
}

function newer(one: string, other: string): boolean {
  const parts = (text: string) => text.split(/[.-]/, 3).map(Number);
  const [a = 0, b = 0, c = 0] = parts(one);
  const [x = 0, y = 0, z = 0] = parts(other);
  return a - x > 0 || (a === x && (b - y > 0 || (b === y && c - z > 0)));
}
