// The field encryption keys of a start (SEC-02): found, or made at the very first one.
import { join } from 'node:path';
import { Refusal } from '@xianfeng/database';
import { type FieldKeys, keysOf } from '@xianfeng/features/kernel';
import {
  type KeyFile,
  newKey,
  readKeyFile,
  readKeyFileNow,
  ringOfFile,
  writeKeyFile,
} from './key-file.js';
import type { DataFolder } from './data-folder.js';

/** The field encryption keys of this server. */
export interface LoadedKey {
  /** Of the key that seals, when the server started. */
  id: string;
  keys: FieldKeys;
  /** Where they lie. */
  path: string;
}

/** Where the keys of a data folder lie. @param file another place (`XIANFENG_KEY_FILE`) */
export const keyPathOf = (dataFolder: string, file: string | undefined): string =>
  file ?? join(dataFolder, 'keys', 'field.json');

/**
 * Reads the field encryption keys, or makes one at the very first start. None is ever made anew for
 * data that exists: what the lost key sealed could not be opened by another one.
 *
 * @param file where they lie when not in the data folder (`XIANFENG_KEY_FILE`)
 * @throws Refusal when they are missing, damaged or not those that the data was written with
 */
export async function loadKey(folder: DataFolder, file: string | undefined): Promise<LoadedKey> {
  const path = keyPathOf(folder.path, file);
  const found = await readKeyFile(path);
  if (found === undefined && folder.state) {
    throw new Refusal(`找不到字段加密密钥 ${path}，没有它就无法读取已加密的数据，请从备份恢复。`);
  }
  const stored = found ?? (await makeKeyFile(path));
  const ring = ringOfFile(stored);
  const known = [...ring.held.keys(), ...stored.dropped];
  if (folder.state && !known.includes(folder.state.keyId)) {
    throw new Refusal(
      `密钥 ${path}（编号 ${stored.id}）不是写入这些数据时用的密钥（编号 ${folder.state.keyId}），请换回原来的密钥。`,
    );
  }
  const keys = keysOf(ring, () => ringOfFile(readKeyFileNow(path)));
  return { id: stored.id, keys, path };
}

async function makeKeyFile(path: string): Promise<KeyFile> {
  const made: KeyFile = { ...newKey(), earlier: [], next: null, dropped: [] };
  await writeKeyFile(path, made);
  return made;
}
