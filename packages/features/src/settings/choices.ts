// Choices of settings as the table holds them, with the lock that their writers take.
import type { Database, Tx } from '@xianfeng/database';
import {
  isSettingKey,
  isSettingValue,
  type SettingDefinition,
  type SettingKey,
  settingDefinitions,
} from '@xianfeng/rules';
import { type Kysely, sql } from 'kysely';
import { AppError } from '../kernel/index.js';
import type { SettingValue } from './schema.js';

/** Which of the advisory locks of the database is that of the settings. */
const LOCK = 4_120_611;

/**
 * Holds a key until the transaction ends, and tells its version: a writer that waited sees what the
 * one before has done. There may be no row to lock yet.
 */
export async function lockKey(tx: Tx, key: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(${LOCK}, hashtext(${key}))`.execute(tx.db);
  const row = await keyVersions(tx.db).where('key', '=', key).executeTakeFirst();
  return row?.version ?? 0;
}

/** How often each key was chosen or a choice of it taken back; keys never touched are left out. */
export function keyVersions(db: Kysely<Database>) {
  return db
    .selectFrom('district_setting')
    .select(['key', sql<number>`sum(version)::int`.as('version')])
    .groupBy('key');
}

/** @throws AppError not_found for a key that no rule asks for */
export function settingKey(key: string): SettingKey {
  if (!isSettingKey(key)) throw new AppError('not_found', { message: '没有这一项设置。' });
  return key;
}

/** A stored value, or null where it no longer fits the range: the rules pass over such a choice. */
export function fittingValue(key: SettingKey, value: unknown): SettingValue | null {
  const definition: SettingDefinition = settingDefinitions[key];
  const fits = isSettingValue(definition, value);
  return fits && isPlain(value) ? value : null;
}

const isPlain = (value: unknown): value is SettingValue =>
  ['number', 'boolean', 'string'].includes(typeof value);
