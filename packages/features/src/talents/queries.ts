// Queries of the pool: the list, one talent.
import {
  addDays,
  type DivisionKind,
  isNameOf,
  postLabel,
  todayInShanghai,
  villagePostLabels,
} from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import {
  type ActorContext,
  authorize,
  found,
  inScope,
  may,
  orderedBy,
  settingsFor,
} from '../kernel/index.js';
import { isNamed } from '../kit/person/index.js';
import { type CaseHistory, history, offered, takeCase } from '../kit/process/index.js';
import { readFile } from './file/policy.js';
import { changeTalent, readTalent, revealTalent } from './policy.js';
import { isPoolEvent, poolState, type TalentTypes, talentProcess } from './pool/process.js';
import { fieldOf, masked, presentRow, type SelectedTalent, talentRows } from './pool/rows.js';
import { adopted, closedBefore, forgettable } from './retention/retention.js';
import {
  type Kin,
  type listInput,
  type TalentDetail,
  type TalentHistory,
  type TalentRow,
  talentEventLabels,
  type talentFieldLabels,
} from './schema.js';

import { divisionKind } from './village.js';

const poolEvents = Object.keys(talentEventLabels).filter(isPoolEvent);
const byId = orderedBy('id');
/** So long before its deletion a file is listed as about to go. */
const EXPIRING_DAYS = 30;

/** The pool of the scope, the latest file first. */
export async function listTalents(ctx: ActorContext, input: z.infer<typeof listInput>) {
  const after = byId.after(input.cursor);
  const today = todayInShanghai(ctx.clock.now());
  const settings = await settingsFor(ctx.db, today);
  let query = talentRows(ctx.db, ctx.actor)
    .orderBy('t.id', 'desc')
    .limit(input.limit + 1);
  if (after !== null) query = query.where('t.id', '<', after[0]);
  if (input.state) query = query.where('t.state', '=', input.state);
  if (input.source) query = query.where('t.source', '=', input.source);
  if (input.forSecretary != null) query = query.where('t.for_secretary', '=', input.forSecretary);
  if (input.organizationId) query = query.where('t.organization_id', '=', input.organizationId);
  if (input.streetId) query = query.where('t.street_id', '=', input.streetId);
  if (input.overdue) query = query.where('t.due_on', '<', today);
  if (input.expiring) {
    query = query
      .where('t.state', 'in', forgettable)
      .where('t.cleared_on', 'is', null)
      .where(sql<boolean>`not ${adopted('t')}`)
      .where('t.state_since', '<', closedBefore(addDays(today, EXPIRING_DAYS), settings));
  }
  if (input.text) {
    query = query.where(isNamed('p', input.text));
  }
  return byId.page(
    await query.execute(),
    input.limit,
    (row) => [row.id],
    (row): TalentRow => presentRow(row, today, settings),
  );
}

/** Nobody counts on beyond this. */
const MOST_WAITING = 100;

/** How many files wait for the street's answer to be taken into the pool, for a card of the home page. */
export async function waitingIntake(ctx: ActorContext): Promise<{ files: number }> {
  const rows = await ctx.db
    .selectFrom('talent')
    .where(inScope('organization_path', ctx.actor))
    .where('state', '=', 'pending_intake')
    .select('id')
    .limit(MOST_WAITING)
    .execute();
  return { files: rows.length };
}

/** One file with its history. @throws AppError not_found outside the scope */
export async function getTalent(ctx: ActorContext, id: number): Promise<TalentDetail> {
  const row = found(await talentRows(ctx.db, ctx.actor).where('t.id', '=', id).executeTakeFirst());
  authorize(ctx.actor, readTalent, row);
  const today = todayInShanghai(ctx.clock.now());
  const [taken, moves, kin, ways] = await Promise.all([
    takeCase(ctx.db, ctx, talentProcess, row),
    history(ctx.db, talentProcess, id),
    readKin(ctx, row),
    readWays(ctx, id),
  ]);
  const asked = may(ctx.actor, revealTalent, row);
  const open = row.state !== 'refused';
  const fields = [
    'residentId',
    'phone',
    'address',
  ] as const satisfies readonly (keyof typeof talentFieldLabels)[];
  return {
    ...presentRow(row, today, taken.settings),
    ethnicity: row.ethnicity,
    education: row.education,
    politicalStatus: row.political_status,
    occupation: row.occupation,
    strengths: row.strengths,
    wish: row.wish,
    willing: row.willing,
    reviewedOn: row.reviewed_on,
    ...masked(ctx, row),
    mayReveal: fields.filter((field) => asked && fieldOf(ctx, row, field) !== null),
    mayChange: open && may(ctx.actor, changeTalent, row),
    consent: row.consent === 'given' ? null : row.consent,
    mayReadFile: row.consent === null && may(ctx.actor, readFile, row),
    mayPropose: row.state === 'in_pool' && ctx.actor.assignment.role === 'street_organizer',
    moves: offered(taken, poolEvents),
    history: moves.reverse().map(presentMove),
    kin,
    ways,
  };
}

const has = <Labels extends object>(labels: Labels, key: string): key is keyof Labels & string =>
  isNameOf(labels, key);

/** A move as the file tells it: a way into a post that was ended closes it as if taken out. */
function presentMove(move: CaseHistory<TalentTypes>): TalentHistory {
  const { version, on, at, by, text, findings } = move;
  const event = isPoolEvent(move.event) ? move.event : 'remove';
  const from = move.from === null ? null : poolState(move.from);
  const label = talentEventLabels[event];
  return { event, label, from, to: poolState(move.to), version, on, at, by, text, findings };
}

async function readKin(
  ctx: ActorContext,
  { person_id: personId, organization_id: organizationId, consent }: SelectedTalent,
): Promise<Kin[]> {
  const rows = await ctx.db
    .selectFrom('kinship as k')
    .innerJoin('person as p', 'p.id', 'k.relative_id')
    .where('k.person_id', '=', personId)
    // What was declared elsewhere is not for this village before the keeper of the person agrees.
    .$if(consent !== null, (query) =>
      query.where(
        sql<boolean>`exists (select from village_holder own where own.person_id = k.relative_id
          and own.organization_id = ${organizationId})`,
      ),
    )
    .orderBy('k.id')
    .select(['k.id', 'k.version', 'k.relation', 'p.name'])
    .select(kindOf(organizationId).as('kind'))
    .select(
      sql<string[]>`array(select h.post from village_holder h where h.person_id = k.relative_id
        and h.organization_id = ${organizationId} and h.left_on is null order by h.post)`.as(
        'posts',
      ),
    )
    .execute();
  return rows.map(({ kind, ...row }) => ({ ...row, posts: row.posts.map(named(kind)) }));
}

async function readWays({ db }: ActorContext, talentId: number) {
  const rows = await db
    .selectFrom('candidate as c')
    .innerJoin('organization as o', 'o.id', 'c.organization_id')
    .where('c.talent_id', '=', talentId)
    .orderBy('c.id', 'desc')
    .select(['c.id', 'c.post', 'c.state', 'c.state_since as stateSince'])
    .select(divisionKind('o').as('kind'))
    .execute();
  return rows.map(({ kind, ...row }) => ({ ...row, post: named(kind)(row.post) }));
}

/** What stands where an organization is. */
const kindOf = (organizationId: number) =>
  sql<DivisionKind | null>`(select d.kind from organization o join division d
    on d.code = o.division_code where o.id = ${organizationId})`;

/** The name of a post where it is. */
const named = (kind: DivisionKind | null) => (post: string) =>
  has(villagePostLabels, post) ? postLabel(post, kind) : post;
