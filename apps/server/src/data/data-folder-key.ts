// The field encryption key in the data folder (SEC-02).
import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal, whenPresent } from '@xianfeng/database';
import { type FieldKeys, fieldKeys } from '@xianfeng/features/kernel';
import { z } from 'zod';
import { type DataFolder, writeWhole } from './data-folder.js';

const KEY_BYTES = 32;

const keyShape = z.object({
  id: z.string().min(1),
  key: z.base64().refine((text) => Buffer.from(text, 'base64').length === KEY_BYTES),
});

/** The field encryption key of this server, and the name that stands beside what it sealed. */
export interface LoadedKey {
  id: string;
  keys: FieldKeys;
}

/**
 * Reads the field encryption key, or makes it at the very first start. It is never made anew for data
 * that exists: what the lost key sealed could not be opened by another one.
 *
 * @param file where the key lies when not in the data folder (`XIANFENG_KEY_FILE`)
 * @throws Refusal when the key is missing, damaged or not the one that the data was written with
 */
export async function loadKey(folder: DataFolder, file: string | undefined): Promise<LoadedKey> {
  const path = file ?? join(folder.path, 'keys', 'field.json');
  const text = await whenPresent(readFile(path, 'utf8'));
  if (text === undefined && folder.state) {
    throw new Refusal(`找不到字段加密密钥 ${path}，没有它就无法读取已加密的数据，请从备份恢复。`);
  }
  const { id, key } = text === undefined ? await makeKey(path) : parseKey(path, text);
  if (folder.state && folder.state.keyId !== id) {
    throw new Refusal(
      `密钥 ${path}（编号 ${id}）不是写入这些数据时用的密钥（编号 ${folder.state.keyId}），请换回原来的密钥。`,
    );
  }
  return { id, keys: fieldKeys(Buffer.from(key, 'base64'), id) };
}

async function makeKey(path: string): Promise<z.infer<typeof keyShape>> {
  const made = {
    id: randomBytes(4).toString('hex'),
    key: randomBytes(KEY_BYTES).toString('base64'),
  };
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeWhole(path, made);
  return made;
}

function parseKey(path: string, text: string): z.infer<typeof keyShape> {
  try {
    return keyShape.parse(JSON.parse(text));
  } catch {
    // The cause would quote the key.
    throw new Refusal(
      `密钥文件 ${path} 无法读取：应为 {"id": 编号, "key": 32 字节的 Base64}，请从备份恢复。`,
    );
  }
}
