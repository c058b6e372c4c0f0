// How many people an account was handed in files lately, as the log tells it.
import { type RawBuilder, sql } from 'kysely';
import { type ActorContext, namesInLog } from '../kernel/index.js';
import { exportMade } from './events.js';

/** The district's latest exports that are looked through: a day has a small part of them. */
const MOST = 2_000;

/** An export with unmasked columns says why, and one that a second person agreed to says who. */
const ofAccount = (accountId: number, since: number): RawBuilder<boolean> => sql<boolean>`
  (body->'actor'->>'accountId')::bigint = ${accountId} and (body->>'at')::bigint > ${since}
  and body->'data' ? 'reason' and not body->'data' ? 'approvedBy'`;

/**
 * The people in files with unmasked columns that the actor was handed since an instant, without the
 * agreement of a second person; in milliseconds. What the sequencer has not taken yet counts too.
 */
export async function exportedPeople({ db, actor }: ActorContext, since: number): Promise<number> {
  const types = namesInLog(exportMade.type);
  const { rows } = await sql<{ people: number }>`
    select coalesce(sum((body->'data'->>'rows')::int), 0)::int as people
    from (
      select body::jsonb as body from outbox where type = any (${types})
      union all
      (select body::jsonb from event_log where type = any (${types}) order by seq desc limit ${MOST})
    ) made
    where ${ofAccount(actor.accountId, since)}`.execute(db);
  return rows[0]?.people ?? 0;
}
