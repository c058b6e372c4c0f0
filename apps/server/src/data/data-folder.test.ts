// Tests of the data folder and its key.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DataFolder, type FolderState, openDataFolder } from './data-folder.js';
import { loadKey } from './data-folder-key.js';

const ADDRESS = 'http://localhost:3000';
let path: string;
let opened: DataFolder[];

beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'xianfeng-data-')), 'data');
  opened = [];
});
afterEach(async () => {
  for (const folder of opened) await folder.release();
  await rm(join(path, '..'), { recursive: true });
});

async function open(version = '0.2.0'): Promise<DataFolder> {
  const folder = await openDataFolder(path, version, ADDRESS);
  opened.push(folder);
  return folder;
}

async function reopen(version?: string): Promise<DataFolder> {
  await opened.pop()?.release();
  return open(version);
}

const state = (changes: Partial<FolderState> = {}): FolderState => ({
  version: '0.2.0',
  keyId: 'k1',
  ...changes,
});

test('is made at the first start and remembers what it was told', async () => {
  const folder = await open();
  expect(folder.state).toBeUndefined();
  await folder.save(state());
  expect((await reopen()).state).toEqual(state());
});

test('serves one process at a time, and says where the other is', async () => {
  await open();
  await expect(open()).rejects.toThrow(
    new RegExp(`正被另一个先锋服务使用（进程号 ${process.pid}，${ADDRESS}）`),
  );
});

test.each(['0.2.1', '0.10.0', '1.0.0'])('refuses a folder of version %s', async (version) => {
  await (await open()).save(state({ version }));
  await expect(reopen()).rejects.toThrow(
    `数据文件夹 ${path} 来自更新的版本 ${version}，本程序是 0.2.0，请升级程序后再启动。`,
  );
  // The refusal lets go of the folder.
  await open('9.0.0');
});

test.each(['0.2.0', '0.1.9', '0.0.12'])('takes a folder of version %s', async (version) => {
  await (await open()).save(state({ version }));
  expect((await reopen()).state?.version).toBe(version);
});

test.each(['', '{"version":', '{"version":"1"}'])('says that %j is damaged', async (text) => {
  await open();
  await writeFile(join(path, 'state.json'), text);
  await expect(reopen()).rejects.toThrow(/state\.json 已损坏/);
});

test('makes a key at the first start, for its owner only, and keeps it', async () => {
  const folder = await open();
  const first = await loadKey(folder, undefined);
  expect((await stat(join(path, 'keys', 'field.json'))).mode & 0o777).toBe(0o600);
  expect((await stat(join(path, 'keys'))).mode & 0o777).toBe(0o700);
  await folder.save(state({ keyId: first.id }));
  const again = await loadKey(await reopen(), undefined);
  const place = { table: 'person', column: 'resident_id', row: 1 };
  expect(again.keys.open(first.keys.seal('110101199001011237', place), place)).toBe('110101199001011237');
});

test('a key file elsewhere is used instead', async () => {
  const file = join(path, '..', 'key.json');
  const made = await loadKey(await open(), file);
  expect(JSON.parse(await readFile(file, 'utf8')).id).toBe(made.id);
});

test('never makes a second key for data that exists', async () => {
  await (await open()).save(state());
  await expect(loadKey(await reopen(), undefined)).rejects.toThrow(/找不到字段加密密钥/);
});

test('refuses another key than the data’s, and a damaged one without quoting it', async () => {
  const folder = await open();
  const { id } = await loadKey(folder, undefined);
  await folder.save(state({ keyId: 'k1' }));
  const later = await reopen();
  await expect(loadKey(later, undefined)).rejects.toThrow(
    `（编号 ${id}）不是写入这些数据时用的密钥`,
  );
  await writeFile(join(path, 'keys', 'field.json'), '{"id":"k1","key":"c2hvcnQ="}');
  await expect(loadKey(later, undefined)).rejects.toThrow(/无法读取/);
  await expect(loadKey(later, undefined)).rejects.not.toThrow(/c2hvcnQ/);
});
