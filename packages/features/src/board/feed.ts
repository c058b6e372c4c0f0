import type { Db } from '@xianfeng/database';
import { sql } from 'kysely';
import { z } from 'zod';
import { type ActorContext, type Page, readCursor, rooms } from '../kernel/index.js';
import { bodyShape, type Entry, type Names, namesOf, taskIdOf, toldOf } from './names.js';
import type { FeedItem, feedInput } from './schema.js';
import { sentences, toldTypes } from './sentences.js';

/** The log is read backwards in pieces of this many numbers, and at most so many pieces a page. */
const PIECE = 20_000;
const PIECES = 10;

const cursorShape = z.tuple([z.number()]);

/**
 * What happened in the scope lately, newest first, as sentences that lead to the record. It tells what
 * the actor's organization may hear of live, and nothing else.
 */
export async function feed(
  ctx: ActorContext,
  input: z.infer<typeof feedInput>,
): Promise<Page<FeedItem>> {
  const { db, actor, logSeq } = ctx;
  const room = rooms.organization(actor.assignment.organizationId);
  const after = readCursor(input.cursor, cursorShape);
  const { entries, next } = await readBack(db, room, after?.[0] ?? logSeq() + 1, input.limit);
  const names = await namesOf(db, entries);
  return {
    items: entries.flatMap((entry) => present(entry, names) ?? []),
    next: next === null ? null : cursorOf(next),
  };
}

/** The kernel's cursors are read back by `readCursor`; this one is a number, not a row's key. */
const cursorOf = (seq: number) => Buffer.from(JSON.stringify([seq])).toString('base64url');

/** The newest events below `before`, and the number to go on below; null at the log's beginning. */
async function readBack(
  db: Db,
  room: string,
  before: number,
  limit: number,
): Promise<{ entries: Entry[]; next: number | null }> {
  const entries: Entry[] = [];
  let top = before;
  for (let piece = 0; piece < PIECES && top > 1; piece++) {
    const bottom = Math.max(1, top - PIECE);
    const rows = await db
      .selectFrom('event_log')
      .select(['seq', 'type', 'body'])
      .where('seq', '<', top)
      .where('seq', '>=', bottom)
      .where(sql<boolean>`type = any(${toldTypes})`)
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

function present(entry: Entry, names: Names): FeedItem | null {
  const { seq, type, at, organizationId } = entry;
  const text = sentences[type]?.(toldOf(entry, names)) ?? null;
  if (text === null) return null;
  const organizationName = names.organizations.get(organizationId ?? 0) ?? null;
  return { seq, type, at, text, organizationId, organizationName, link: linkOf(entry) };
}

function linkOf(entry: Entry): FeedItem['link'] {
  const { type, subject, data } = entry;
  const { kind, id } = subject;
  const village = Number(data.organizationId ?? 0);
  if (type.startsWith('economy.') && village > 0) return { kind: 'village', id: village };
  const candidateId = Number(data.candidateId ?? 0);
  if (candidateId > 0) return { kind: 'candidate', id: candidateId };
  switch (kind) {
    case 'activity':
    case 'organization':
    case 'talent':
    case 'candidate':
    case 'holder':
    case 'team':
      return { kind, id };
    case 'task':
    case 'delivery':
      return { kind: 'task', id: taskIdOf(entry) };
    default:
      return null;
  }
}
