// Migration: events of the log by who did it, whom it concerns, where, about what, and when.
import { type Kysely, sql } from 'kysely';

/**
 * What an event tells stands in its text, under the hash: it is looked up there, and not repeated in
 * columns. `json` and not `jsonb`: it checks no letters, so that no text of an event can stop the log.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index event_log_actor on event_log ((body::json->'actor'->>'accountId'), seq desc);
    create index event_log_concerned on event_log ((body::json->'data'->>'accountId'), seq desc);
    create index event_log_organization on event_log ((body::json->>'organizationId'), seq desc);
    create index event_log_subject on event_log
      ((body::json->'subject'->>'kind'), (body::json->'subject'->>'id'), seq desc);
    create index event_log_at on event_log ((body::json->>'at'), seq desc);
  `.execute(db);
}
