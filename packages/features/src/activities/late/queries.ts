// Queries of requests to enter old records.
import type { Db } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import {
  type Actor,
  type ActorContext,
  found,
  inScope,
  may,
  orderedBy,
} from '../../kernel/index.js';
import { askLateEntry, decideLateEntry, recordActivity } from '../policy.js';
import type { LateEntries, LateEntriesInput, LateEntry, PermittedEntry } from './schema.js';

const byId = orderedBy('id');

/** Requests of the actor's scope, the newest first; what waits alone, the oldest first. */
export async function listLateEntries(
  { db, actor, clock }: ActorContext,
  { state, cursor, limit }: LateEntriesInput,
): Promise<LateEntries> {
  const today = todayInShanghai(clock.now());
  const states = state ?? [];
  const oldestFirst = states.length === 1 && states[0] === 'pending';
  let query = lateEntryRows(db, actor)
    .orderBy('late_entry.id', oldestFirst ? 'asc' : 'desc')
    .limit(limit + 1);
  if (states.length > 0) query = query.where('late_entry.state', 'in', states);
  const after = byId.after(cursor);
  if (after !== null) query = query.where('late_entry.id', oldestFirst ? '>' : '<', after[0]);
  const [rows, pending] = await Promise.all([
    query.execute(),
    after === null ? countPending(db, actor) : null,
  ]);
  const page = byId.page(
    rows,
    limit,
    (row) => [row.id],
    (row) => present(row, actor, today),
  );
  return { ...page, pending };
}

/** One request. @throws AppError not_found outside the scope */
export async function getLateEntry(
  { db, actor, clock }: ActorContext,
  id: number,
): Promise<LateEntry> {
  const row = await lateEntryRows(db, actor).where('late_entry.id', '=', id).executeTakeFirst();
  return present(found(row), actor, todayInShanghai(clock.now()));
}

/** By whose consent a record was entered after the last day; null where it needed none. */
export async function permittedEntryOf(db: Db, activityId: number): Promise<PermittedEntry | null> {
  const row = await db
    .selectFrom('late_entry')
    .innerJoin('account', 'account.id', 'late_entry.answered_by')
    .select(['late_entry.id', 'account.display_name as by', 'late_entry.answered_at as at'])
    .where('late_entry.activity_id', '=', activityId)
    .executeTakeFirst();
  return row?.at == null ? null : { id: row.id, by: row.by, at: row.at.getTime() };
}

async function countPending(db: Db, actor: Actor): Promise<number> {
  const { count } = await db
    .selectFrom('late_entry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'pending')
    .where(inScope('organization_path', actor))
    .executeTakeFirstOrThrow();
  return count;
}

function lateEntryRows(db: Db, actor: Actor) {
  return db
    .selectFrom('late_entry')
    .innerJoin('organization', 'organization.id', 'late_entry.organization_id')
    .innerJoin('account as asker', 'asker.id', 'late_entry.asked_by')
    .leftJoin('account as answerer', 'answerer.id', 'late_entry.answered_by')
    .selectAll('late_entry')
    .select([
      'organization.short_name as organization_short_name',
      'asker.display_name as asker_name',
      'answerer.display_name as answerer_name',
    ])
    .where(inScope('late_entry.organization_path', actor));
}

type Row = Awaited<ReturnType<ReturnType<typeof lateEntryRows>['executeTakeFirstOrThrow']>>;

function present(row: Row, actor: Actor, today: string): LateEntry {
  const place = { organizationId: row.organization_id, organizationPath: row.organization_path };
  const open = row.state === 'permitted' && row.valid_until !== null;
  const expired = open && (row.valid_until ?? '') < today;
  return {
    id: row.id,
    version: row.version,
    organizationId: row.organization_id,
    organizationShortName: row.organization_short_name,
    type: row.type,
    heldOn: row.held_on,
    reason: row.reason,
    state: row.state,
    askedBy: row.asker_name,
    askedAt: row.asked_at.getTime(),
    answer: row.answer,
    answeredBy: row.answerer_name,
    answeredAt: row.answered_at?.getTime() ?? null,
    validUntil: row.valid_until,
    expired,
    activityId: row.activity_id,
    decidable:
      row.state === 'pending' &&
      row.asked_by !== actor.accountId &&
      may(actor, decideLateEntry, place),
    usable:
      open && !expired && (may(actor, askLateEntry, place) || may(actor, recordActivity, place)),
  };
}
