import type { Db } from '@xianfeng/database';
import { sql } from 'kysely';
import { z } from 'zod';
import { typeOf } from '../activities/index.js';
import { type ActorContext, type Page, readCursor, rooms } from '../kernel/index.js';
import type { FeedItem, feedInput } from './schema.js';
import { sentences, type Told, toldTypes } from './sentences.js';

/** The log is read backwards in pieces of this many numbers, and at most so many pieces a page. */
const PIECE = 20_000;
const PIECES = 10;

const cursorShape = z.tuple([z.number()]);

const bodyShape = z.object({
  at: z.number(),
  organizationId: z.number().nullable(),
  subject: z.object({ kind: z.string(), id: z.number() }),
  data: z.record(z.string(), z.unknown()),
});

type Entry = { seq: number; type: string } & z.infer<typeof bodyShape>;

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

interface Names {
  organizations: Map<number, string>;
  activities: Map<number, Told['activity']>;
  tasks: Map<number, string>;
}

const taskIdOf = (entry: Entry) =>
  entry.subject.kind === 'task' ? entry.subject.id : Number(entry.data.taskId ?? 0);

async function namesOf(db: Db, entries: readonly Entry[]): Promise<Names> {
  const ofKind = (...kinds: string[]) =>
    entries.filter((entry) => kinds.includes(entry.subject.kind));
  const [organizations, activities, tasks] = await Promise.all([
    db
      .selectFrom('organization')
      .select(['id', 'short_name'])
      .where(sql<boolean>`id = any(${entries.map((entry) => entry.organizationId)}::bigint[])`)
      .execute(),
    db
      .selectFrom('activity')
      .select(['id', 'title', 'type', 'expected', 'present'])
      .select(['held_on as heldOn', 'starts_at as startsAt'])
      .where(
        sql<boolean>`id = any(${ofKind('activity').map((entry) => entry.subject.id)}::bigint[])`,
      )
      .execute(),
    db
      .selectFrom('task')
      .select(['id', 'title'])
      .where(sql<boolean>`id = any(${ofKind('task', 'delivery').map(taskIdOf)}::bigint[])`)
      .execute(),
  ]);
  return {
    organizations: new Map(organizations.map((row) => [row.id, row.short_name])),
    activities: new Map(activities.map((row) => [row.id, { ...row, type: typeOf(row.type) }])),
    tasks: new Map(tasks.map((row) => [row.id, row.title])),
  };
}

function present(entry: Entry, names: Names): FeedItem | null {
  const { seq, type, at, organizationId, subject, data } = entry;
  const where = names.organizations.get(organizationId ?? 0) ?? null;
  const taskId = taskIdOf(entry);
  const text = sentences[type]?.({
    type,
    data,
    where: where ?? '',
    activity: names.activities.get(subject.id) ?? null,
    task: names.tasks.get(taskId) ?? null,
  });
  if (text === undefined || text === null) return null;
  const village = type.startsWith('economy.') ? Number(data.organizationId ?? 0) : 0;
  const link = village > 0 ? { kind: 'village' as const, id: village } : linkOf(subject, taskId);
  return { seq, type, at, text, organizationId, organizationName: where, link };
}

function linkOf({ kind, id }: Entry['subject'], taskId: number): FeedItem['link'] {
  if (kind === 'activity' || kind === 'organization') return { kind, id };
  return kind === 'task' || kind === 'delivery' ? { kind: 'task', id: taskId } : null;
}
