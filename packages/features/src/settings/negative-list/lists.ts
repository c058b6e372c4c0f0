// Negative lists as the table holds them.
import type { Database, Db, Tx } from '@xianfeng/database';
import { type CivilDate, type ListedItem, listInForce, sampleItems } from '@xianfeng/rules';
import { type Kysely, sql } from 'kysely';
import { listedItems, type ReviewList } from './schema.js';

/** The advisory lock of the list: two who choose come one after the other. */
const LOCK = 4_120_612;

/** Holds the list until the transaction ends, and tells how often it was changed. */
export async function lockList(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx.db);
  return listChanges(tx.db);
}

/** How often the list was chosen or taken back: the version that a writer has to have seen. */
export async function listChanges(db: Kysely<Database>): Promise<number> {
  const { changes } = await db
    .selectFrom('negative_list')
    .select(sql<number>`coalesce(sum(version), 0)::int`.as('changes'))
    .executeTakeFirstOrThrow();
  return changes;
}

type Reader = Pick<Db, 'selectFrom'>;

/** What the table holds was let in by the schema, so anything else is a fault of ours. */
export const toItems = (stored: unknown): readonly ListedItem[] => listedItems.parse(stored);

/** The list in force on a day; `id` null for the sample that comes with the product. */
export async function negativeListFor(
  db: Reader,
  date: CivilDate,
): Promise<{ id: number | null; items: readonly ListedItem[] }> {
  const choices = await db
    .selectFrom('negative_list')
    .where('withdrawn_at', 'is', null)
    .where('starts_on', '<=', date)
    .orderBy('id')
    .select(['id', 'starts_on as from', 'items'])
    .execute();
  const chosen = choices[listInForce(choices, date) ?? -1];
  return chosen === undefined
    ? { id: null, items: sampleItems }
    : { id: chosen.id, items: toItems(chosen.items) };
}

/** The list by which a joint review was sent. */
export async function negativeListOf(db: Reader, id: number | null): Promise<ReviewList> {
  if (id === null) return { own: false, items: sampleItems };
  const { items } = await db
    .selectFrom('negative_list')
    .where('id', '=', id)
    .select('items')
    .executeTakeFirstOrThrow();
  return { own: true, items: toItems(items) };
}
