// Seats taken and left by candidates, in the transaction that moves them (TAL-13, TAL-15).
import type { Db, Tx } from '@xianfeng/database';
import {
  addMonths,
  addYears,
  type CivilDate,
  type LeavingReason,
  type TalentSource,
  type TeamMember,
  villagePosts,
} from '@xianfeng/rules';
import { sql } from 'kysely';
import { AppError, pathIds, record, type WriteContext } from '../../kernel/index.js';
import { leftOffice, tookOffice } from '../events.js';
import { AHEAD_MONTHS, type TeamPost } from '../labels.js';

/** Seats of a post that are empty, or whose term ends so soon that the next holder is sought. */
export async function freeSeats(
  db: Pick<Db, 'selectFrom'>,
  organizationId: number,
  post: TeamPost,
  today: CivilDate,
): Promise<number> {
  const soon = addMonths(today, AHEAD_MONTHS);
  const row = await db
    .selectFrom('village_position as p')
    .where('p.organization_id', '=', organizationId)
    .where('p.post', '=', post)
    .where('p.closed', '=', false)
    .where(
      sql<boolean>`not exists (select from village_holder h where h.position_id = p.id
        and h.left_on is null and (h.term_ends_on is null or h.term_ends_on > ${soon}))`,
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Seats of a post that are empty. */
export async function seatsEmpty(
  db: Pick<Db, 'selectFrom'>,
  organizationId: number,
  post: TeamPost,
): Promise<number> {
  const row = await db
    .selectFrom('village_position as p')
    .leftJoin('village_holder as h', (on) =>
      on.onRef('h.position_id', '=', 'p.id').on('h.left_on', 'is', null),
    )
    .where('p.organization_id', '=', organizationId)
    .where('p.post', '=', post)
    .where('p.closed', '=', false)
    .where('h.id', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The team of a village as TAL-06 looks at it, seen from one person: with the own posts and kin. */
export async function teamSeenBy(
  db: Pick<Db, 'selectFrom'>,
  organizationId: number,
  organizationPath: string,
  personId: number,
): Promise<TeamMember[]> {
  const seen = await teamSeenByEach(db, { organizationId, organizationPath }, [personId]);
  return seen.get(personId) ?? [];
}

/** As `teamSeenBy`, from each of several people, with as many queries as for one. */
export async function teamSeenByEach(
  db: Pick<Db, 'selectFrom'>,
  { organizationId, organizationPath }: { organizationId: number; organizationPath: string },
  personIds: readonly number[],
): Promise<Map<number, TeamMember[]>> {
  const holders = await db
    .selectFrom('village_holder as h')
    .where('h.organization_id', '=', organizationId)
    .where('h.left_on', 'is', null)
    .select(['h.person_id', 'h.post'])
    .orderBy('h.id')
    .execute();
  // 村财会人员: who keeps the books of the village, or by agency those of its street.
  const accountants = await db
    .selectFrom('assignment as a')
    .innerJoin('account as c', 'c.id', 'a.account_id')
    .where('a.role', '=', 'village_accountant')
    .where('a.ends_on', 'is', null)
    .where('c.person_id', 'is not', null)
    .where('a.organization_id', 'in', pathIds(organizationPath))
    .select('c.person_id')
    .execute();
  const related = await relations(db, personIds);
  const team = [
    ...holders.map(({ person_id: id, post }) => ({ id, post })),
    ...accountants.flatMap(({ person_id: id }) =>
      id === null ? [] : [{ id, post: 'accountant' as const }],
    ),
  ];
  return new Map(
    personIds.map((self) => {
      const kin = related.get(self);
      const relation = (other: number) => (other === self ? 'self' : (kin?.get(other) ?? null));
      return [self, team.map(({ id, post }) => ({ personId: id, post, relation: relation(id) }))];
    }),
  );
}

/** 近亲属 of each of these people, whichever of the two declared it. */
async function relations(db: Pick<Db, 'selectFrom'>, personIds: readonly number[]) {
  const ids = [...personIds];
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('kinship')
          .where((eb) => eb.or([eb('person_id', 'in', ids), eb('relative_id', 'in', ids)]))
          .select(['person_id', 'relative_id', 'relation'])
          .execute();
  const kinOf = (self: number) =>
    rows.flatMap((row) => {
      if (row.person_id === self) return [[row.relative_id, row.relation] as const];
      return row.relative_id === self ? [[row.person_id, row.relation] as const] : [];
    });
  return new Map(ids.map((self) => [self, new Map(kinOf(self))]));
}

/** A candidate who has every proof and takes office now. */
export interface Entering {
  id: number;
  personId: number;
  organizationId: number;
  organizationPath: string;
  streetId: number;
  post: TeamPost;
  source: TalentSource | null;
}

/**
 * Seats a candidate in office; the database refuses everybody else. In the transaction that moved
 * the candidate.
 *
 * @param startsOn the day of the election, on which the term begins
 * @param termEndsOn where a paper says it; else a whole term, or what is left of the others'
 * @throws AppError wrong_state where no seat of the post is empty
 */
export async function takeSeat(
  tx: Tx,
  ctx: WriteContext,
  candidate: Entering,
  startsOn: CivilDate,
  termEndsOn?: CivilDate | null,
): Promise<{ id: number; version: number }> {
  const post = candidate.post;
  const seat = await tx.db
    .selectFrom('village_position as p')
    .where('p.organization_id', '=', candidate.organizationId)
    .where('p.post', '=', post)
    .where('p.closed', '=', false)
    .orderBy('p.seat')
    .select(['p.id'])
    // Two at once wait for each other here, and the second one sees who sits.
    .forUpdate()
    .execute();
  const taken = await tx.db
    .selectFrom('village_holder')
    .where('organization_id', '=', candidate.organizationId)
    .where('post', '=', post)
    .where('left_on', 'is', null)
    .select('position_id')
    .execute();
  const free = seat.find(({ id }) => !taken.some((held) => held.position_id === id));
  if (free === undefined) {
    throw new AppError('wrong_state', {
      message: '这个岗位现在没有空席。请先登记现任同志离任，再办理到任。',
    });
  }
  const holder = await tx.db
    .insertInto('village_holder')
    .values({
      position_id: free.id,
      candidate_id: candidate.id,
      person_id: candidate.personId,
      organization_id: candidate.organizationId,
      organization_path: candidate.organizationPath,
      street_id: candidate.streetId,
      post,
      source: candidate.source,
      starts_on: startsOn,
      term_ends_on:
        termEndsOn === undefined
          ? await termEnd(tx, candidate.organizationId, post, startsOn)
          : termEndsOn,
      created_at: new Date(ctx.clock.now()),
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
  await record(tx, ctx, tookOffice, {
    ...holder,
    place: candidate,
    data: { organizationId: candidate.organizationId, post },
  });
  return holder;
}

/** TAL-02 and TAL-05: a whole term, or what is left of it for who is elected in its middle. */
async function termEnd(
  tx: Tx,
  organizationId: number,
  post: TeamPost,
  startsOn: CivilDate,
): Promise<CivilDate | null> {
  const { termYears, family } = villagePosts[post];
  if (termYears === null) return null;
  const sitting = await tx.db
    .selectFrom('village_holder')
    .where('organization_id', '=', organizationId)
    .where('left_on', 'is', null)
    .where('term_ends_on', '>', addMonths(startsOn, AHEAD_MONTHS))
    .select(['post', 'term_ends_on'])
    .execute();
  const ends = sitting
    .filter((held) => villagePosts[held.post].family === family)
    .flatMap((held) => (held.term_ends_on === null ? [] : [held.term_ends_on]))
    .sort();
  return ends[0] ?? addYears(startsOn, termYears);
}

/**
 * Ends the time in office of a candidate who leaves; in the transaction that moved the candidate.
 */
export async function leaveSeat(
  tx: Tx,
  ctx: WriteContext,
  candidateId: number,
  leaving: { on: CivilDate; reason: LeavingReason; document: string; text: string },
): Promise<void> {
  const holder = await tx.db
    .updateTable('village_holder')
    .set((of) => ({
      left_on: leaving.on,
      leaving_reason: leaving.reason,
      leaving_document: leaving.document,
      leaving_text: leaving.text,
      version: of('version', '+', 1),
    }))
    .where('candidate_id', '=', candidateId)
    .where('left_on', 'is', null)
    .returning(['id', 'version', 'post', 'organization_id', 'organization_path'])
    .executeTakeFirstOrThrow();
  const { organization_id: organizationId, organization_path: organizationPath } = holder;
  await record(tx, ctx, leftOffice, {
    id: holder.id,
    version: holder.version,
    place: { organizationId, organizationPath },
    data: { organizationId, post: holder.post },
  });
}

/** Which of the conditions of TAL-13 and TAL-15 for closing a time in office are met. */
export async function closingFacts(
  db: Pick<Db, 'selectFrom'>,
  candidateId: number,
): Promise<{ handedOver: boolean; auditDone: boolean; leavingReason: LeavingReason | null }> {
  const holder = await db
    .selectFrom('village_holder')
    .where('candidate_id', '=', candidateId)
    .select('leaving_reason')
    .executeTakeFirst();
  const rows = await db
    .selectFrom('holder_record as r')
    .innerJoin('village_holder as h', 'h.id', 'r.holder_id')
    .where('h.candidate_id', '=', candidateId)
    .where('r.kind', 'in', ['handover', 'audit'])
    .select(['r.kind', 'r.audit_kind', 'r.published_on', 'h.leaving_reason'])
    .execute();
  return {
    leavingReason: holder?.leaving_reason ?? null,
    handedOver: rows.some(({ kind }) => kind === 'handover'),
    // At the end of a term the result has to be published, not only made.
    auditDone: rows.some(
      (row) =>
        row.kind === 'audit' && (row.leaving_reason !== 'term_ended' || row.published_on !== null),
    ),
  };
}
