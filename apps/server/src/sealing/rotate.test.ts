/** Tests that the key is changed while servers write, wherever a run is ended, and that wrong keys are refused. */
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, countPresent, type Db } from '@xianfeng/database';
import { countByKey, type FieldKeys, keysOf } from '@xianfeng/features/kernel';
import { phoneColumns, sealedPerson } from '@xianfeng/features/kit/person';
import { testDatabase } from '@xianfeng/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type KeyFile,
  newKey,
  readKeyFile,
  readKeyFileNow,
  ringOfFile,
  writeKeyFile,
} from '../data/key-file.js';
import { checkKeys, KEY_CHANNEL } from '../data/known-keys.js';
import { dropKeys, type RotateOptions, rotateKeys } from './rotate.js';
import { watchKeys } from './watch.js';

const PEOPLE = 600;
const tables = [sealedPerson];
const PATIENT = { timeout: 15_000 };
const NOW = new Date('2026-03-16T09:00:00+08:00');

const database = testDatabase();
let db: Db;
let close: () => Promise<void>;
let folder: string;
let path: string;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  ({ db, close } = connect(database.workUrl, { max: 6 }));
  await db
    .insertInto('person')
    .values(
      Array.from({ length: PEOPLE }, () => ({
        ...{ name: '测试', pinyin: 'ceshi', initials: 'cs', gender: '1' as const },
        ...{ ethnicity: '01', born_on: '1980-01-01', created_at: NOW },
      })),
    )
    .execute();
});
afterAll(() => close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xianfeng-keys-'));
  path = join(folder, 'field.json');
  await db.deleteFrom('sealing_key').execute();
  await writeKeyFile(path, { ...newKey(), earlier: [], next: null, dropped: [] });
  const keys = keysNow();
  await checkKeys(db, keys.ring, path, NOW);
  await db.transaction().execute(async (trx) => {
    for (let id = 1; id <= PEOPLE; id += 1) await write(keys, id, '13900000000', trx);
  });
});
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
  await rm(folder, { recursive: true, force: true });
});

const keysNow = (at = path): FieldKeys => keysOf(ringOfFile(readKeyFileNow(at)));

async function write(keys: FieldKeys, id: number, phone: string, on: Db = db): Promise<void> {
  const values = phoneColumns(keys, phone, id);
  await on.updateTable('person').set(values).where('id', '=', id).execute();
}

async function read(keys: FieldKeys, id: number): Promise<string | null> {
  const query = db.selectFrom('person').where('id', '=', id).select('phone');
  return sealedPerson.open(keys, (await query.executeTakeFirstOrThrow()).phone, 'phone', id);
}

/** A server as far as keys go: it has read the file at its start, and watches it. */
async function serve(at = path): Promise<FieldKeys> {
  const before = await countPresent(db, KEY_CHANNEL);
  const ring = ringOfFile(readKeyFileNow(at));
  const keys = keysOf(ring, () => ringOfFile(readKeyFileNow(at)));
  const { stop } = watchKeys({ workUrl: database.workUrl, keys, path: at, onError: () => {} });
  stops.push(stop);
  await expect.poll(() => countPresent(db, KEY_CHANNEL), PATIENT).toBe(before + 1);
  return keys;
}

function options(more: Partial<RotateOptions> = {}): RotateOptions & { said: string[] } {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  return { db, path, tables, now: () => NOW.getTime(), say, said, ...more };
}

describe('while servers run', () => {
  test('both write and read without a pause, and everything ends under the new key', async () => {
    const [one, other] = [await serve(), await serve()];
    const before = await readFile(path, 'utf8');
    let going = true;
    let written = 0;
    const writer = async (keys: FieldKeys, first: number): Promise<void> => {
      for (let id = first; going; id = ((id + 1) % PEOPLE) + 1) {
        await write(keys, id, '15800000000');
        expect(await read(first === 1 ? other : one, id)).toBe('15800000000');
        written += 1;
      }
    };
    const writers = [writer(one, 1), writer(other, 2)];
    expect(await rotateKeys(options())).toBe('done');
    going = false;
    await Promise.all(writers);
    expect(written).toBeGreaterThan(0);
    const file = await readKeyFile(path);
    expect([...(await countByKey(db, tables)).keys()]).toEqual([file?.id]);
    expect(file?.earlier.map(({ id }) => id)).toEqual([JSON.parse(before).id]);
    expect(one.ring.current).toBe(file?.id);
    // What is found by equality is found as before.
    expect(one.hash('x')).toEqual(
      keysOf(
        ringOfFile(JSON.parse(`{"earlier":[],"next":null,"dropped":[],${before.slice(1)}`)),
      ).hash('x'),
    );
  });

  test('nothing is sealed by the new key before the last server has it', async () => {
    await serve();
    const copy = join(folder, 'copy.json');
    await copyFile(path, copy);
    const far = await serve(copy);
    let asked = false;
    const stopped = rotateKeys(options({ ended: () => asked }));
    await expect.poll(async () => (await readKeyFile(path))?.next, PATIENT).not.toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await readKeyFile(path))?.next).not.toBeNull();
    asked = true;
    expect(await stopped).toBe('stopped');
    expect((await countByKey(db, tables)).size).toBe(1);
    const going = rotateKeys(options());
    await copyFile(path, copy);
    far.learn(ringOfFile(readKeyFileNow(copy)));
    // It has the key, and goes on sealing by the old one until its own file says otherwise.
    await expect.poll(async () => (await readKeyFile(path))?.next, PATIENT).toBeNull();
    await write(far, 3, '15900000000');
    await copyFile(path, copy);
    expect(await going).toBe('done');
    expect(await read(keysNow(), 3)).toBe('15900000000');
    expect((await countByKey(db, tables)).size).toBe(1);
  }, 60_000);
});

test('a run that was ended in the middle is taken up with the same key', async () => {
  let asks = 0;
  const first = options({
    ended: () => {
      asks += 1;
      return asks > 1;
    },
  });
  expect(await rotateKeys(first)).toBe('stopped');
  const middle = await readKeyFile(path);
  const counts = await countByKey(db, tables);
  expect(counts.size).toBe(2);
  expect(await read(keysNow(), 1)).toBe('13900000000');
  expect(await read(keysNow(), PEOPLE)).toBe('13900000000');
  await expect(dropKeys(options())).rejects.toThrow('旧密钥加密');
  expect(await rotateKeys(options())).toBe('done');
  expect((await readKeyFile(path))?.id).toBe(middle?.id);
  expect(await countByKey(db, tables)).toEqual(new Map([[middle?.id, PEOPLE]]));
});

test('two runs at once: one is refused', async () => {
  const both = await Promise.allSettled([rotateKeys(options()), rotateKeys(options())]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('an earlier key is dropped when nothing needs it; a kept file opens an old value', async () => {
  const kept = join(folder, 'kept.json');
  await copyFile(path, kept);
  const [row] = await db.selectFrom('person').where('id', '=', 1).select('phone').execute();
  await rotateKeys(options());
  const server = await serve();
  expect(await dropKeys(options())).toBe('done');
  const file = await readKeyFile(path);
  expect(file?.earlier).toEqual([]);
  expect(file?.dropped).toHaveLength(1);
  await expect.poll(() => server.ring.held.size, PATIENT).toBe(1);
  expect(await read(server, 1)).toBe('13900000000');
  const restored = row?.phone ?? null;
  expect(() => sealedPerson.open(keysNow(), restored, 'phone', 1)).toThrow('is not held');
  expect(sealedPerson.open(keysNow(kept), restored, 'phone', 1)).toBe('13900000000');
  expect(await dropKeys(options())).toBe('done');
});

describe('a key file that is not the one of the database', () => {
  test('is refused where it lacks a key', async () => {
    const lost = join(folder, 'lost.json');
    await writeKeyFile(lost, { ...newKey(), earlier: [], next: null, dropped: [] });
    const refused = checkKeys(db, keysNow(lost).ring, lost, NOW);
    await expect(refused).rejects.toThrow('没有这个密钥');
    await expect(rotateKeys(options({ path: lost }))).rejects.toThrow('没有这个密钥');
  });

  test('is refused where another key bears the id', async () => {
    const forged = join(folder, 'forged.json');
    const file: KeyFile = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(forged, JSON.stringify({ ...newKey(), id: file.id }));
    const refused = checkKeys(db, keysNow(forged).ring, forged, NOW);
    await expect(refused).rejects.toThrow('不是加密这些数据的那一个');
  });
});
