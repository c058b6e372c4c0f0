/** The feed: what happened in a scope, as the sentences that the features declare for their events. */
import type { Db } from '@xianfeng/database';
import { sql } from 'kysely';
import { z } from 'zod';
import {
  type ActorContext,
  linkOf,
  namesInLog,
  orderedBy,
  type Page,
  type Registry,
  rooms,
} from '../kernel/index.js';
import type { FeedItem, feedInput } from './schema.js';

/** The log is read backwards in pieces of this many numbers, and at most so many pieces a page. */
const PIECE = 20_000;
const PIECES = 10;

const byNumber = orderedBy('id');

/** What the log keeps of an event, as far as the feed needs it. */
const bodyShape = z.object({
  at: z.number(),
  organizationId: z.number().nullable(),
  subject: z.object({ id: z.number() }),
  data: z.record(z.string(), z.unknown()),
});

type Entry = { seq: number; type: string } & z.infer<typeof bodyShape>;

/**
 * What happened in the scope lately, newest first, as sentences that lead to the record. It tells what
 * the actor's organization may hear of live, and nothing else.
 */
export async function listFeed(
  ctx: ActorContext,
  input: z.infer<typeof feedInput>,
): Promise<Page<FeedItem>> {
  const { actor, logSeq } = ctx;
  const room = rooms.organization(actor.assignment.organizationId);
  const after = byNumber.after(input.cursor);
  const { entries, next } = await readBack(ctx, room, after?.[0] ?? logSeq() + 1, input.limit);
  return {
    items: await told(ctx, entries),
    next: next === null ? null : byNumber.cursor([next]),
  };
}

/** The newest events below `before`, and the number to go on below; null at the log's beginning. */
async function readBack(
  { db, registry }: ActorContext,
  room: string,
  before: number,
  limit: number,
): Promise<{ entries: Entry[]; next: number | null }> {
  const types = registry.events
    .filter(({ inFeed }) => inFeed)
    .flatMap(({ type }) => namesInLog(type));
  const entries: Entry[] = [];
  let top = before;
  for (let piece = 0; piece < PIECES && top > 1; piece++) {
    const bottom = Math.max(1, top - PIECE);
    const rows = await db
      .selectFrom('event_log')
      .select(['seq', 'type', 'body'])
      .where('seq', '<', top)
      .where('seq', '>=', bottom)
      .where(sql<boolean>`type = any(${types})`)
      .where(sql<boolean>`audience @> array[${room}]`)
      .orderBy('seq', 'desc')
      .limit(limit - entries.length)
      .execute();
    for (const { seq, type, body } of rows) {
      entries.push({ seq, type, ...bodyShape.parse(JSON.parse(body)) });
    }
    const last = entries.at(-1);
    if (entries.length === limit && last !== undefined) {
      return { entries, next: last.seq > 1 ? last.seq : null };
    }
    top = bottom;
  }
  return { entries, next: top > 1 ? top : null };
}

/** The sentences of these events; an event that another one tells of has none. */
async function told(
  { db, registry }: ActorContext,
  entries: readonly Entry[],
): Promise<FeedItem[]> {
  const page = {};
  const [names] = await Promise.all([
    organizationNames(db, entries),
    loadFacts(page, db, registry, entries),
  ]);
  return entries.flatMap(({ seq, at, organizationId, ...entry }) => {
    const event = registry.eventOf(entry.type);
    if (event === null) return [];
    const content = { id: entry.subject.id, data: entry.data };
    const organizationName = names.get(organizationId ?? 0) ?? null;
    const text = event.sentence(content, organizationName ?? '', page);
    if (text === null) return [];
    const link = linkOf(event.subject, content);
    return [{ seq, type: event.type, at, text, organizationId, organizationName, link }];
  });
}

/** Reads what the sentences name, once for each kind of record. */
async function loadFacts(
  page: object,
  db: Db,
  registry: Registry,
  entries: readonly Entry[],
): Promise<void> {
  const ids = new Map<string, number[]>();
  for (const { type, subject } of entries) {
    const kind = registry.eventOf(type)?.subject.kind ?? '';
    ids.set(kind, [...(ids.get(kind) ?? []), subject.id]);
  }
  const loading = [...ids].map(([kind, list]) => registry.subjectOf(kind)?.load(page, db, list));
  await Promise.all(loading);
}

async function organizationNames(
  db: Db,
  entries: readonly Entry[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'short_name'])
    .where(sql<boolean>`id = any(${entries.map((entry) => entry.organizationId)}::bigint[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.short_name]));
}
