// The keys that the database says it needs, held against those of the key file.
import type { Db } from '@xianfeng/database';
import { Refusal } from '@xianfeng/database';
import { fingerprintOf, type KeyRing } from '@xianfeng/features/kernel';

/** Where servers of one database call each other about their keys. */
export const KEY_CHANNEL = 'sealing_key';

/** What a server shows as long as it holds a key. */
export const holding = (id: string) => `holds ${id}`;

/** What a server shows while it seals by a key. */
export const sealingBy = (id: string) => `seals by ${id}`;

/**
 * Holds the keys against what the database needs, and notes the first one of a new database.
 *
 * @throws Refusal where a key is missing, or another one bears its id
 */
export async function checkKeys(db: Db, ring: KeyRing, path: string, now: Date): Promise<void> {
  const rows = await db.selectFrom('sealing_key').selectAll().execute();
  for (const { id, fingerprint, dropped_at } of rows) {
    const held = ring.held.get(id);
    if (held === undefined && dropped_at === null) {
      throw new Refusal(
        `数据库里有用密钥 ${id} 加密的内容，而密钥文件 ${path} 里没有这个密钥，请从备份放回含有它的密钥文件。`,
      );
    }
    if (held !== undefined && !fingerprint.equals(fingerprintOf(held))) {
      throw new Refusal(
        `密钥文件 ${path} 里编号 ${id} 的密钥不是加密这些数据的那一个，请从备份放回原来的密钥文件。`,
      );
    }
  }
  if (!rows.some(({ id }) => id === ring.current)) await noteKey(db, ring, ring.current, now);
}

/** Notes a key that the database needs from now on. @param since when it seals; null: not yet */
export async function noteKey(
  db: Db,
  { held }: KeyRing,
  id: string,
  since: Date | null,
): Promise<void> {
  const master = held.get(id);
  if (master === undefined) throw new Error(`the key ${id} is not held`);
  const values = { id, fingerprint: fingerprintOf(master), current_since: since };
  await db
    .insertInto('sealing_key')
    .values(values)
    .onConflict((on) => on.column('id').doUpdateSet({ current_since: since, dropped_at: null }))
    .execute();
}

/** Notes that nothing is sealed by these keys any more. */
export async function noteDropped(db: Db, ids: readonly string[], at: Date): Promise<void> {
  await db
    .updateTable('sealing_key')
    .set({ dropped_at: at })
    .where('id', 'in', [...ids])
    .execute();
}
