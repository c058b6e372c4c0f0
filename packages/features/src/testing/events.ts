// Events that a write has left in the outbox, for tests.
import type { World } from './world.js';

/** An event that a write has left in the outbox, in the order of writing. */
export interface RecordedEvent {
  type: string;
  audience: string[];
  at: number;
  actor: { accountId: number; assignmentId: number | null } | null;
  origin?: { address: string; session: number | null };
  organizationId: number | null;
  subject: { kind: string; id: number; version: number };
  data: Record<string, unknown>;
}

/** Events that were recorded and not yet sequenced, all or of one type. */
export async function recordedEvents(world: World, type?: string): Promise<RecordedEvent[]> {
  let query = world.db.selectFrom('outbox').select(['type', 'audience', 'body']).orderBy('id');
  if (type !== undefined) query = query.where('type', '=', type);
  const rows = await query.execute();
  return rows.map((row) => ({ ...JSON.parse(row.body), type: row.type, audience: row.audience }));
}
