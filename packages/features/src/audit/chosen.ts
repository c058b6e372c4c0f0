// Which events of the log a filter chooses.
import type { Db } from '@xianfeng/database';
import { endOfDay, instantOf } from '@xianfeng/rules';
import { sql } from 'kysely';
import { z } from 'zod';
import { namesInLog, typeToday } from '../kernel/index.js';
import { logFilter } from './schema.js';

const filter = z.object(logFilter);

/** The conditions of a reader of the log. */
export type LogFilter = z.infer<typeof filter>;

// What an event tells stands in its text; each of these expressions has an index.
const actor = sql<string>`(body::json->'actor'->>'accountId')`;
const concerned = sql<string>`(body::json->'data'->>'accountId')`;
const organization = sql<string>`(body::json->>'organizationId')`;
const subjectKind = sql<string>`(body::json->'subject'->>'kind')`;
const subjectId = sql<string>`(body::json->'subject'->>'id')`;
const at = sql<string>`(body::json->>'at')`;

/**
 * An instant as events have it: milliseconds of thirteen digits, whose order as texts is that of the
 * numbers. Before September 2001 they had fewer, and there were no events.
 */
const instantText = (milliseconds: number) => String(Math.max(milliseconds, 1_000_000_000_000));

/** So many accounts of one name are looked for. */
const MOST_NAMESAKES = 50;

/**
 * The events that a filter chooses, newest first and without a bound; null where it names a person whom
 * no account has.
 */
export async function chosenEvents(db: Db, asked: LogFilter) {
  const accounts = await accountsOf(db, asked);
  if (accounts?.length === 0) return null;
  let query = db.selectFrom('event_log').select(['seq', 'type', 'body']).orderBy('seq', 'desc');
  if (accounts !== null) {
    query = query.where((eb) => eb.or([eb(actor, 'in', accounts), eb(concerned, 'in', accounts)]));
  }
  if (asked.type) query = query.where('type', 'in', namesInLog(typeToday(asked.type)));
  if (asked.organizationId) query = query.where(organization, '=', String(asked.organizationId));
  if (asked.record) {
    query = query
      .where(subjectKind, '=', asked.record.kind)
      .where(subjectId, '=', String(asked.record.id));
  }
  if (asked.from) query = query.where(at, '>=', instantText(instantOf(asked.from, '00:00')));
  if (asked.to) query = query.where(at, '<=', instantText(endOfDay(asked.to)));
  if (asked.session) query = query.where('session_id', '=', asked.session);
  if (asked.address) query = query.where('address', '=', asked.address);
  return query;
}

/** The ids of the accounts that are asked for, as the text of an event has them; null for all. */
async function accountsOf(db: Db, { person, accountId }: LogFilter): Promise<string[] | null> {
  if (!person) return accountId ? [String(accountId)] : null;
  let query = db
    .selectFrom('account')
    .select('id')
    .where((eb) => eb.or([eb('display_name', '=', person), eb('login', '=', person)]))
    .limit(MOST_NAMESAKES);
  if (accountId) query = query.where('id', '=', accountId);
  return (await query.execute()).map(({ id }) => String(id));
}
