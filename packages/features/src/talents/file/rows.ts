// Entries of the pool as the file needs them, each read under its policy.
import type { Database, Tx } from '@xianfeng/database';
import { type Kysely, sql } from 'kysely';
import {
  type Actor,
  type ActorContext,
  authorize,
  found,
  inScope,
  may,
} from '../../kernel/index.js';
import type { TalentState } from '../labels.js';
import { type PlacedFile, readFile } from './policy.js';

type Reader = Kysely<Database> | Tx['db'];

/** The keeper of the person has not agreed that the village of the entry sees more (SEC-01). */
const unagreed = (entry: string) =>
  sql<boolean>`exists (select from person_consent pc where pc.state <> 'given'
    and pc.person_id = ${sql.ref(`${entry}.person_id`)}
    and pc.organization_id = ${sql.ref(`${entry}.organization_id`)})`;

/** Entries of the pool that the actor deals with: of the subtree, or, for a member, the own one. */
function entries(db: Reader, actor: Actor) {
  const own = actor.assignment.role === 'member';
  const reach = (table: string) =>
    own ? sql<boolean>`true` : inScope(`${table}.organization_path`, actor);
  return (
    db
      .selectFrom('talent as t')
      .innerJoin('person as p', 'p.id', 't.person_id')
      .innerJoin('organization as o', 'o.id', 't.organization_id')
      .where(reach('t'))
      .$if(!own, (query) => query.where((eb) => eb.not(unagreed('t'))))
      .$if(own, (query) => query.where('t.person_id', '=', actor.personId ?? 0))
      // The file goes with the person: after a move to another street only that one reads it.
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('talent as later')
              .whereRef('later.person_id', '=', 't.person_id')
              .whereRef('later.id', '>', 't.id')
              .where((each) => each.not(reach('later')))
              .where((each) => each.not(unagreed('later')))
              .select('later.id'),
          ),
        ),
      )
      .select([
        't.id',
        't.person_id',
        't.organization_id',
        't.organization_path',
        't.street_id',
        't.state',
        't.state_since',
        't.occupation',
        't.strengths',
        'o.short_name as organization_name',
        'p.name',
        'p.gender',
        'p.born_on',
        'p.ethnicity',
        'p.education',
        'p.resident_id_hash',
      ])
      .select((eb) =>
        eb
          .selectFrom('member as m')
          .whereRef('m.person_id', '=', 't.person_id')
          .where('m.standing', '<>', 'left')
          .orderBy('m.id', 'desc')
          .limit(1)
          .select('m.joined_on')
          .as('joined_on'),
      )
  );
}

/** An entry of the pool as the file needs it. */
export type Entry = Awaited<ReturnType<ReturnType<typeof entries>['executeTakeFirstOrThrow']>>;

/** The entries of a part of the pool whose files the actor may read, by their ids. */
export async function entriesOf(
  ctx: ActorContext,
  part: {
    state?: TalentState | undefined;
    streetId?: number | undefined;
    organizationId?: number | undefined;
  },
): Promise<number[]> {
  let query = entries(ctx.db, ctx.actor).orderBy('t.id');
  if (part.state) query = query.where('t.state', '=', part.state);
  if (part.streetId) query = query.where('t.street_id', '=', part.streetId);
  if (part.organizationId) query = query.where('t.organization_id', '=', part.organizationId);
  const rows = await query.where('t.cleared_on', 'is', null).execute();
  return rows.filter((row) => may(ctx.actor, readFile, row)).map((row) => row.id);
}

/** Entries of persons of that name, or with that number, which the actor deals with; the later the later. */
export function entriesNamed(
  ctx: ActorContext,
  name: string,
  residentIdHash: Buffer | null,
): Promise<Entry[]> {
  return entries(ctx.db, ctx.actor)
    .where('t.cleared_on', 'is', null)
    .where((eb) =>
      eb.or([
        eb('p.name', '=', name),
        ...(residentIdHash === null ? [] : [eb('p.resident_id_hash', '=', residentIdHash)]),
      ]),
    )
    .orderBy('t.id')
    .limit(100)
    .execute();
}

/** One entry whose file the actor may read. @throws AppError not_found */
export async function entryFor(ctx: ActorContext, id: number): Promise<Entry> {
  const row = found(await entries(ctx.db, ctx.actor).where('t.id', '=', id).executeTakeFirst());
  authorize(ctx.actor, readFile, row satisfies PlacedFile);
  return row;
}

/** The same, locked until the transaction ends. */
export async function lockEntry(tx: Tx, ctx: ActorContext, id: number): Promise<Entry> {
  return found(
    await entries(tx.db, ctx.actor).where('t.id', '=', id).forUpdate(['t']).executeTakeFirst(),
  );
}

/** The actor's own entry; undefined without one. */
export const ownEntry = ({ db, actor }: ActorContext): Promise<Entry | undefined> =>
  entries(db, actor).orderBy('t.id', 'desc').executeTakeFirst();

/**
 * The entry of a candidate, where the actor may read its file; null where the actor may not read
 * it.
 */
export async function entryOfCandidate(ctx: ActorContext, talentId: number): Promise<Entry | null> {
  const row = await entries(ctx.db, ctx.actor).where('t.id', '=', talentId).executeTakeFirst();
  return row ?? null;
}
