/** Tests that whole tables are sealed: once where a migration left them, and again by a new key. */
import { connect, type Db } from '@xianfeng/database';
import { testDatabase } from '@xianfeng/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  countByKey,
  type FieldKeys,
  fieldKeys,
  type KeyRing,
  keysOf,
  resealAll,
  ringOf,
  sealWaiting,
} from '../../kernel/index.js';
import { columnsHolding } from '../../testing/plants.js';
import { phoneColumns, sealedPerson } from './index.js';

const PEOPLE = 600;
const PLANT = {
  phone: '13977770001',
  address: '锦绣区东街街道槐树村9号',
  residentId: '99999919800101001X',
};
const old = Buffer.alloc(32, 1);
const tables = [sealedPerson];

const database = testDatabase();
let db: Db;
let close: () => Promise<void>;
beforeAll(() => {
  ({ db, close } = connect(database.ownerUrl, { max: 4 }));
});
afterAll(() => close());

/** Keys after a rotation: the new one seals, and the old one still opens. */
const rotated: KeyRing = {
  ...ringOf(old, 'old'),
  current: 'new',
  held: new Map([
    ['old', old],
    ['new', Buffer.alloc(32, 2)],
  ]),
};

beforeEach(async () => {
  await sql`truncate person cascade`.execute(db);
  await sql`truncate unsealed`.execute(db);
  await sql`
    insert into person (id, name, pinyin, initials, gender, ethnicity, born_on, created_at)
    select i, '测试', 'ceshi', 'cs', '1', '01', '1980-01-01', '2026-01-01'
    from generate_series(1, ${PEOPLE}) as i`.execute(db);
});

const phoneOf = async (keys: FieldKeys, id: number) => {
  const row = await db
    .selectFrom('person')
    .where('id', '=', id)
    .select('phone')
    .executeTakeFirstOrThrow();
  return sealedPerson.open(keys, row.phone, 'phone', id);
};

async function sealPhones(keys: FieldKeys): Promise<void> {
  const rows = Array.from({ length: PEOPLE }, (_, index) =>
    phoneColumns(keys, `139${String(index + 1).padStart(8, '0')}`, index + 1),
  );
  await sql`
    update person t set phone = u.phone, phone_shown = u.shown
    from unnest(${rows.map(({ phone }) => phone)}::bytea[],
      ${rows.map(({ phone_shown: shown }) => shown)}::text[]) with ordinality as u (phone, shown, id)
    where t.id = u.id`.execute(db);
}

/** The tables as a migration leaves them: clear values wait, and ids are sealed without their row. */
async function leaveWaiting(keys: FieldKeys): Promise<void> {
  await sql`
    insert into unsealed (table_name, row_key, column_name, clear)
    select 'person', id::text, 'phone', ${PLANT.phone} from person union all
    select 'person', id::text, 'address', ${PLANT.address} from person`.execute(db);
  const { cipher, keyId } = await sealedWithoutRow(keys);
  await db.updateTable('person').set({ resident_id: cipher }).execute();
  await sql`
    insert into unsealed (table_name, row_key, column_name, key_id)
    select 'person', id::text, 'resident_id', ${keyId} from person`.execute(db);
}

/** The format of before: nonce, tag and text, without a head and bound to nothing. */
async function sealedWithoutRow(keys: FieldKeys): Promise<{ cipher: Buffer; keyId: string }> {
  const { createCipheriv, hkdfSync, randomBytes } = await import('node:crypto');
  const key = Buffer.from(hkdfSync('sha256', old, '', 'xianfeng seal', 32));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = Buffer.concat([cipher.update(PLANT.residentId, 'utf8'), cipher.final()]);
  return {
    cipher: Buffer.concat([nonce, cipher.getAuthTag(), text]),
    keyId: keys.ring.current,
  };
}

describe('what a migration left', () => {
  const keys = fieldKeys(old, 'old');

  test('is sealed for its row, and nothing of it stays in the clear', async () => {
    await leaveWaiting(keys);
    expect(await columnsHolding(db, Object.values(PLANT))).toEqual(['unsealed.clear']);
    const told: number[] = [];
    const sealed = await sealWaiting(db, keys, tables, (done) => told.push(done));
    expect(sealed).toBe(3 * PEOPLE);
    expect(told.at(-1)).toBe(sealed);
    expect(await columnsHolding(db, Object.values(PLANT))).toEqual([]);
    const row = await db
      .selectFrom('person')
      .where('id', '=', PEOPLE)
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(sealedPerson.open(keys, row.address, 'address', PEOPLE)).toBe(PLANT.address);
    expect(sealedPerson.open(keys, row.resident_id, 'resident_id', PEOPLE)).toBe(PLANT.residentId);
    expect(await sealWaiting(db, keys, tables)).toBe(0);
  });

  test('goes on after it was ended, and two servers share it', async () => {
    await leaveWaiting(keys);
    const first = sealWaiting(db, keys, tables, () => {
      throw new Error('killed');
    });
    await expect(first).rejects.toThrow('killed');
    const both = await Promise.all([1, 2].map(() => sealWaiting(db, keys, tables)));
    expect((both[0] ?? 0) + (both[1] ?? 0)).toBeGreaterThan(0);
    expect(await columnsHolding(db, Object.values(PLANT))).toEqual([]);
    expect(await phoneOf(keys, 1)).toBe(PLANT.phone);
  });

  test('stays as it is when the key is not the one of these data', async () => {
    await leaveWaiting(keys);
    const other = fieldKeys(Buffer.alloc(32, 9), 'other');
    await expect(sealWaiting(db, other, tables)).rejects.toThrow();
    expect(await sealWaiting(db, keys, tables)).toBe(3 * PEOPLE);
  });
});

test('a value that was moved to another row or column does not open', async () => {
  const keys = fieldKeys(old, 'old');
  await sealPhones(keys);
  await sql`update person t set phone = o.phone from person o where t.id + o.id = 3
    and t.id in (1, 2)`.execute(db);
  await expect(phoneOf(keys, 1)).rejects.toThrow();
  await expect(phoneOf(keys, 2)).rejects.toThrow();
  await sql`update person set address = phone where id = 3`.execute(db);
  const row = await db
    .selectFrom('person')
    .where('id', '=', 3)
    .select('address')
    .executeTakeFirstOrThrow();
  expect(() => sealedPerson.open(keys, row.address, 'address', 3)).toThrow();
  expect(await phoneOf(keys, 3)).toBe('13900000003');
});

describe('a new key', () => {
  test('seals everything again, goes on where it was ended, and the old key opens nothing more', async () => {
    await sealPhones(fieldKeys(old, 'old'));
    const keys = keysOf(rotated);
    let batches = 0;
    const begun = await resealAll(
      db,
      keys,
      tables,
      () => {
        batches += 1;
      },
      () => batches === 1,
    );
    expect(begun).toBeLessThan(PEOPLE);
    expect((await countByKey(db, tables)).get('old')).toBe(PEOPLE - begun);
    // Between the two every value opens, whichever key it has.
    expect(await phoneOf(keys, 1)).toBe('13900000001');
    expect(await phoneOf(keys, PEOPLE)).toBe('13900000600');
    expect(await resealAll(db, keys, tables)).toBe(PEOPLE - begun);
    expect(await countByKey(db, tables)).toEqual(new Map([['new', PEOPLE]]));
    const onlyNew = keysOf({ ...rotated, held: new Map([['new', Buffer.alloc(32, 2)]]) });
    expect(await phoneOf(onlyNew, 7)).toBe('13900000007');
    await expect(phoneOf(fieldKeys(old, 'old'), 7)).rejects.toThrow('new');
  });

  test('loses no value that is written at the same time', async () => {
    await sealPhones(fieldKeys(old, 'old'));
    const keys = keysOf(rotated);
    const writer = async (): Promise<void> => {
      for (let id = 1; id <= PEOPLE; id += 7) {
        const values = phoneColumns(keys, `158${String(id).padStart(8, '0')}`, id);
        await db.updateTable('person').set(values).where('id', '=', id).execute();
      }
    };
    await Promise.all([resealAll(db, keys, tables), writer()]);
    for (const id of [1, 8, 400, 596, 600]) {
      const start = id % 7 === 1 ? '158' : '139';
      expect(await phoneOf(keys, id)).toBe(`${start}${String(id).padStart(8, '0')}`);
    }
    expect([...(await countByKey(db, tables)).keys()]).toEqual(['new']);
  });
});
