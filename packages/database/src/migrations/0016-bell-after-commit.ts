// Migration: listeners are notified after the commit.
import { type Kysely, sql } from 'kysely';

/**
 * The bell of the outbox is rung behind each commit and no longer within it. NOTIFY inside of a
 * transaction holds a lock of the whole database until the commit is on the disk, so that writers
 * waited for each other one by one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop trigger outbox_bell on outbox;
    drop function ring_outbox();
  `.execute(db);
}
