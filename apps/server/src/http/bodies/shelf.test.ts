// Tests of bodies on disk: they come back as they were, nobody reads them there, nothing of them stays.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Shelf } from './shelf.js';

let folder: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'xianfeng-shelf-')), 'bodies');
});
afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

const words = Buffer.from('身份证号110101199001011234，'.repeat(40_000));
const pieces = (bytes: Buffer, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
const streamOf = (bytes: Buffer, size = 65_537) => Readable.from(pieces(bytes, size));

test('a body comes back as it was, cannot be read on disk, and leaves nothing', async () => {
  const shelf = new Shelf(folder);
  const kept = await shelf.keep(streamOf(words), words.length);
  expect(kept.bytes).toBe(words.length);
  const [name = ''] = await readdir(folder);
  const onDisk = await readFile(join(folder, name));
  expect(onDisk.length).toBe(words.length);
  expect(onDisk.includes('110101199001011234')).toBe(false);
  expect((await buffer(kept.read())).equals(words)).toBe(true);
  await kept.drop();
  expect(await readdir(folder)).toEqual([]);
});

test('one that is larger than it may be leaves nothing, and its connection as it is', async () => {
  const body = streamOf(words);
  const keeping = new Shelf(folder).keep(body, 100_000);
  await expect(keeping).rejects.toMatchObject({ code: 'too_large' });
  expect(body.destroyed).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

test('one whose sender goes leaves nothing', async () => {
  const body = new Readable({ read: () => undefined });
  const keeping = new Shelf(folder).keep(body, 100_000);
  body.push(words.subarray(0, 1000));
  await new Promise((resolve) => setTimeout(resolve, 50));
  body.destroy(new Error('aborted'));
  await expect(keeping).rejects.toMatchObject({ code: 'invalid_input' });
  expect(await readdir(folder)).toEqual([]);
});

test('what an ended process left is removed', async () => {
  await writeFile(join(folder, 'left'), 'x');
  await new Shelf(folder).clear();
  await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
});
