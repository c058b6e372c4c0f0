// The file of the field encryption keys (SEC-02): what it holds, and how it is replaced.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chown, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode, Refusal, whenPresent } from '@xianfeng/database';
import { hashKeyOf, type KeyRing } from '@xianfeng/features/kernel';
import { z } from 'zod';
import { writeWhole } from './data-folder.js';

const KEY_BYTES = 32;

const bytes = z.base64().refine((text) => Buffer.from(text, 'base64').length === KEY_BYTES);
const key = z.object({ id: z.string().min(1).max(64), key: bytes });

const fileShape = key.extend({
  /** Keys that sealed before, and still open; the latest last. */
  earlier: z.array(key).default([]),
  /** A key that opens already and does not seal yet: servers are getting it. */
  next: key.nullable().default(null),
  /** What keyed hashes are made with; without it, what the key itself yields. */
  hash: bytes.optional(),
  /** Ids of keys that nothing is sealed by any more. */
  dropped: z.array(z.string()).default([]),
});

/** The keys as their file holds them. */
export type KeyFile = z.infer<typeof fileShape>;
/** One key of the file. */
export type StoredKey = z.infer<typeof key>;

/** A new random key. */
export const newKey = (): StoredKey => ({
  id: randomBytes(4).toString('hex'),
  key: randomBytes(KEY_BYTES).toString('base64'),
});

/** The bytes of a stored key. */
export const masterOf = (stored: StoredKey): Buffer => Buffer.from(stored.key, 'base64');

/** The keys of a file as field encryption takes them. */
export function ringOfFile(file: KeyFile): KeyRing {
  const all = [...file.earlier, ...(file.next === null ? [] : [file.next]), file];
  return {
    current: file.id,
    held: new Map(all.map((stored) => [stored.id, masterOf(stored)])),
    hash: hashOf(file),
  };
}

const hashOf = (file: KeyFile): Buffer =>
  file.hash === undefined ? hashKeyOf(masterOf(file)) : Buffer.from(file.hash, 'base64');

/** The file with a key that opens and does not seal yet. */
export const withNext = (file: KeyFile, next: StoredKey): KeyFile => ({ ...file, next });

/** The file in which the next key seals. What the hashes are made with stays. */
export function switched(file: KeyFile): KeyFile {
  const { next, id, key: before, earlier, ...rest } = file;
  if (next === null) throw new Error('there is no next key');
  return {
    ...rest,
    ...next,
    earlier: [...earlier, { id, key: before }],
    next: null,
    hash: hashOf(file).toString('base64'),
  };
}

/** The file without the keys that sealed before. */
export const withoutEarlier = (file: KeyFile): KeyFile => ({
  ...file,
  earlier: [],
  dropped: [...file.dropped, ...file.earlier.map(({ id }) => id)],
});

/** Reads the file; undefined where there is none. @throws Refusal when it is damaged */
export async function readKeyFile(path: string): Promise<KeyFile | undefined> {
  const text = await whenPresent(readFile(path, 'utf8'));
  return text === undefined ? undefined : parsed(path, text);
}

/** As {@link readKeyFile}, for those who cannot wait. @throws also where there is none */
export const readKeyFileNow = (path: string): KeyFile => parsed(path, readFileSync(path, 'utf8'));

function parsed(path: string, text: string): KeyFile {
  try {
    return fileShape.parse(JSON.parse(text));
  } catch {
    // The cause would quote the key.
    throw new Refusal(
      `密钥文件 ${path} 无法读取：应为 {"id": 编号, "key": 32 字节的 Base64}，请从备份恢复。`,
    );
  }
}

/**
 * Replaces the file whole, readable by its owner only, who stays the same.
 *
 * @throws Refusal where it cannot be written
 */
export async function writeKeyFile(path: string, file: KeyFile): Promise<void> {
  try {
    const before = await whenPresent(stat(path));
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeWhole(path, file);
    if (before !== undefined && process.getuid?.() === 0) await chown(path, before.uid, before.gid);
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'EBUSY')) throw error;
    throw new Refusal(
      `无法写入密钥文件 ${path}（只读、挂载的单个文件或属于其他用户），请换一个可写的位置，用 XIANFENG_KEY_FILE 指定。`,
      { cause: error },
    );
  }
}
