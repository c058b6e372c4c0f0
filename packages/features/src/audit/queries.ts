/** The log, read for the audit administrator, with the words that the features declare. */
import { z } from 'zod';
import { type ActorContext, orderedBy, type Page, type Registry } from '../kernel/index.js';
import { chosenEvents } from './chosen.js';
import { exportMade } from './events.js';
import { exportText } from './labels.js';
import type { EventWord, LogRow, listInput } from './schema.js';

const byNumber = orderedBy('id');

/** What the log keeps as text of each event. */
const storedBody = z.object({
  at: z.number(),
  origin: z.object({ address: z.string(), session: z.number().nullable() }).optional(),
  actor: z.object({ accountId: z.number(), assignmentId: z.number().nullable() }).nullable(),
  organizationId: z.number().nullable(),
  subject: z.object({ kind: z.string(), id: z.number(), version: z.number() }),
  data: z.record(z.string(), z.unknown()),
});

/** Events of the log, newest first. The log is the district's as a whole: there is no narrower scope. */
export async function listLog(
  ctx: ActorContext,
  input: z.infer<typeof listInput>,
): Promise<Page<LogRow>> {
  const before = byNumber.after(input.cursor);
  const chosen = await chosenEvents(ctx.db, input);
  if (chosen === null) return { items: [], next: null };
  let query = chosen.limit(input.limit + 1);
  if (before !== null) query = query.where('seq', '<', before[0]);
  const named = await readEvents(ctx, await query.execute());
  return byNumber.page(
    named,
    input.limit,
    (row) => [row.seq],
    (row) => row,
  );
}

/** Stored events as rows with the names of who and where. */
export async function readEvents(
  ctx: ActorContext,
  events: readonly { seq: number; type: string; body: string }[],
): Promise<LogRow[]> {
  return await withNames(
    ctx,
    events.map((event) => toRow(ctx.registry, event)),
  );
}

/** What each type of event is called in the log. */
export function eventWords({ registry }: ActorContext): EventWord[] {
  return registry.events.map(({ type, label }) => ({ type, label }));
}

function toRow(registry: Registry, row: { seq: number; type: string; body: string }): LogRow {
  const { seq } = row;
  const event = registry.eventOf(row.type);
  const type = event?.type ?? row.type;
  const body = storedBody.parse(JSON.parse(row.body));
  // Who signs in acts before there is an actor; the event names the account itself.
  const named = z.object({ accountId: z.number() }).safeParse(body.data);
  return {
    seq,
    type,
    label: event?.label ?? '其他操作',
    at: body.at,
    accountId: body.actor?.accountId ?? named.data?.accountId ?? null,
    displayName: null,
    concerned: null,
    assignmentId: body.actor?.assignmentId ?? null,
    role: null,
    organizationId: body.organizationId,
    organizationName: null,
    subject: body.subject,
    subjectLabel: registry.subjectOf(body.subject.kind)?.label ?? '记录',
    data: body.data,
    // An older log has the address among the public fields of some events.
    address: body.origin?.address ?? addressIn(body.data),
    sessionId: body.origin?.session ?? null,
    text: null,
  };
}

const addressIn = ({ ip }: Readonly<Record<string, unknown>>) =>
  typeof ip === 'string' && ip !== '' ? ip : null;

async function withNames(ctx: ActorContext, rows: readonly LogRow[]): Promise<LogRow[]> {
  const ids = (key: 'accountId' | 'assignmentId' | 'organizationId') => [
    ...new Set(rows.map((row) => row[key]).filter((id) => id !== null)),
  ];
  const others = rows.flatMap((row) => [concernedOf(row), approverOf(row)]);
  const known = [...ids('accountId'), ...others.filter((id) => id !== null)];
  const [accounts, assignments, organizations] = await Promise.all([
    namesOf([...new Set(known)], (list) =>
      ctx.db
        .selectFrom('account')
        .select(['id', 'display_name as name'])
        .where('id', 'in', list)
        .execute(),
    ),
    namesOf(ids('assignmentId'), (list) =>
      ctx.db
        .selectFrom('assignment')
        .select(['id', 'role as name'])
        .where('id', 'in', list)
        .execute(),
    ),
    namesOf(ids('organizationId'), (list) =>
      ctx.db
        .selectFrom('organization')
        .select(['id', 'short_name as name'])
        .where('id', 'in', list)
        .execute(),
    ),
  ]);
  return rows.map((row) => ({
    ...row,
    displayName: accounts.get(row.accountId) ?? null,
    concerned: accounts.get(concernedOf(row)) ?? null,
    role: assignments.get(row.assignmentId) ?? null,
    organizationName: organizations.get(row.organizationId) ?? null,
    text:
      row.type === exportMade.type
        ? exportText(row.data, ctx.registry.exports, accounts.get(approverOf(row)) ?? null)
        : sentenceOf(ctx.registry, row, organizations.get(row.organizationId) ?? ''),
  }));
}

/** The account that an event concerns, where another acted. */
function concernedOf({ accountId, data }: LogRow): number | null {
  const concerned = data.accountId;
  return typeof concerned === 'number' && concerned !== accountId ? concerned : null;
}

/** The account that approved an export; null for everything else. */
const approverOf = ({ data: { approvedBy } }: LogRow): number | null =>
  typeof approvedBy === 'number' ? approvedBy : null;

/** What happened, for a reader of the log alone: no name, no title, no text. */
function sentenceOf(registry: Registry, { type, subject, data }: LogRow, where: string) {
  return registry.eventOf(type)?.sentence({ id: subject.id, data }, where, null) ?? null;
}

async function namesOf<Name extends string>(
  ids: number[],
  read: (ids: number[]) => Promise<{ id: number; name: Name }[]>,
): Promise<Map<number | null, Name>> {
  const rows = ids.length === 0 ? [] : await read(ids);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
