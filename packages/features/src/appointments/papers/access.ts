/** Who may read, add and remove which scanned paper of a candidate. */
import type { Database } from '@xianfeng/database';
import type { ReviewDepartment } from '@xianfeng/rules';
import { type Kysely, sql } from 'kysely';
import { type Actor, AppError, type FileInQuestion, may } from '../../kernel/index.js';
import { statesLeft } from '../../kit/process/index.js';
import { candidateProcess } from '../candidate/process.js';
import { candidateRows, type SelectedCandidate } from '../candidate/rows.js';
import { aboveVillage, candidateAudience, departmentAudience } from '../events.js';
import { answerReview, districtSteps, readCandidate, seesProofs, streetSteps } from '../policy.js';
import { type CasePaper, casePaperOf, isCasePaper } from './kinds.js';

/** What an actor may do with one paper of a record. */
export interface PaperAccess {
  organizationId: number;
  /** The rooms that hear of it. */
  audience: readonly string[];
  mayEdit: boolean;
  mayRemove: boolean;
  /** The joint review of the candidate that a paper added now belongs to. */
  round: number;
}

/** An opinion of which papers may have been given to the street and the district. */
export interface AnsweredOpinion {
  id: number;
  round: number;
  department: ReviewDepartment;
  /** Papers that came until then went out with an answer; null: all of them, the review is closed. */
  until: number | null;
}

/** A candidate's papers as an actor above the village, or in it, may deal with them. */
export interface PaperDesk {
  row: SelectedCandidate;
  mayRead: (paper: CasePaper, round: number) => boolean;
  mayAdd: (paper: CasePaper) => boolean;
  /** Is the proof still being made that the paper belongs to? */
  isOpen: (paper: CasePaper, round: number) => boolean;
  /** Opinions whose papers this actor may read. */
  opinions: readonly AnsweredOpinion[];
}

/**
 * The desk of a candidate, or null where the actor may not read the candidate. Of 联审 the form and
 * the papers of a department that rest on a hard item are for the approver alone (TAL-09), also
 * once the answer was changed; what a department has not sent with an answer yet is its own.
 *
 * @param lock holds the candidate until the transaction ends, so that the proof is not closed
 *   meanwhile
 */
export async function paperDesk(
  db: Kysely<Database>,
  actor: Actor,
  candidateId: number,
  lock = false,
): Promise<PaperDesk | null> {
  let query = candidateRows(db, actor).where('c.id', '=', candidateId);
  if (lock) query = query.forUpdate(['c']);
  const row = await query.executeTakeFirst();
  if (row === undefined || !may(actor, readCandidate, row)) return null;
  const asked = await askedOpinions(db, candidateId);
  const approver = actor.assignment.role === 'district_approver';
  const visited = await statesLeft(db, candidateProcess.kind, candidateId);
  visited.add(row.state);
  const mayRead = (paper: CasePaper, round: number) => {
    const { by, posted } = casePaperOf(paper);
    if (by === 'department') return false;
    const hard = asked.some((one) => one.hard && one.round === round);
    if (paper === 'joint_review_form' && hard && !approver) return false;
    return posted === true || seesProofs(actor);
  };
  return {
    row,
    mayRead,
    mayAdd: (paper) => {
      const { by, open } = casePaperOf(paper);
      const street = by !== 'district' && may(actor, streetSteps, row);
      const district = by !== 'street' && may(actor, districtSteps, row);
      return (
        mayRead(paper, row.round) &&
        (street || district) &&
        open.some((state) => visited.has(state))
      );
    },
    isOpen: (paper, round) =>
      round === row.round && casePaperOf(paper).open.some((state) => state === row.state),
    opinions: seesProofs(actor)
      ? asked.filter((one) => one.answered && (approver || !one.hard))
      : [],
  };
}

/** Every opinion that was ever asked of a candidate, as far as its papers go. */
async function askedOpinions(db: Kysely<Database>, candidateId: number) {
  const rows = await db
    .selectFrom('review_opinion as o')
    .innerJoin('joint_review as r', 'r.id', 'o.review_id')
    .where('o.candidate_id', '=', candidateId)
    .orderBy('o.id')
    .select(['o.id', 'o.department', 'r.round', 'r.result'])
    .select([
      sql<Date | null>`(select max(a.at) from review_answer a where a.opinion_id = o.id)`.as('at'),
      sql<boolean>`exists (select from review_answer a where a.opinion_id = o.id and a.hard)`.as(
        'hard',
      ),
    ])
    .execute();
  return rows.map(({ id, round, department, result, at, hard }) => ({
    ...{ id, round, department, hard, answered: at !== null },
    until: result === null && at !== null ? at.getTime() : null,
  }));
}

/** Access to a paper of a candidate's case; null where the actor may not read it. */
export async function candidatePaperAccess(
  db: Kysely<Database>,
  { actor }: { actor: Actor },
  id: number,
  lock: boolean,
  { paper, round, addedAt }: FileInQuestion,
): Promise<PaperAccess | null> {
  const desk = await paperDesk(db, actor, id, lock);
  if (desk === null || !isCasePaper(paper)) return null;
  const { row } = desk;
  if (addedAt === null ? !desk.mayAdd(paper) : !desk.mayRead(paper, round ?? row.round))
    return null;
  const place = { organizationId: row.organization_id, organizationPath: row.organization_path };
  const mayEdit = desk.mayAdd(paper);
  return {
    organizationId: row.organization_id,
    audience: casePaperOf(paper).posted ? candidateAudience(place) : aboveVillage(place),
    mayEdit,
    mayRemove: mayEdit && desk.isOpen(paper, round ?? row.round),
    round: round ?? row.round,
  };
}

/**
 * Access to a paper of a department's opinion: the department's own officers always, those above
 * the village once it went out with an answer. Only the department hears of it.
 *
 * @throws AppError invalid_input for another paper than the opinion
 */
export async function opinionPaperAccess(
  db: Kysely<Database>,
  { actor }: { actor: Actor },
  id: number,
  lock: boolean,
  { paper, addedAt }: FileInQuestion,
): Promise<PaperAccess | null> {
  const opinion = await db
    .selectFrom('review_opinion as o')
    .innerJoin('joint_review as r', 'r.id', 'o.review_id')
    .innerJoin('candidate as c', 'c.id', 'o.candidate_id')
    .where('o.id', '=', id)
    .select(['o.department', 'o.candidate_id', 'r.round', 'c.organization_id'])
    .executeTakeFirst();
  if (opinion === undefined) return null;
  const access = {
    organizationId: opinion.organization_id,
    audience: departmentAudience(opinion.department),
    round: opinion.round,
  };
  if (may(actor, answerReview, opinion)) {
    const comes = addedAt === null && paper !== null;
    if (comes && paper !== 'department_opinion') throw new AppError('invalid_input');
    const open = await isReviewOpen(db, id, lock ? opinion.candidate_id : null);
    return { ...access, mayEdit: true, mayRemove: open };
  }
  const desk = await paperDesk(db, actor, opinion.candidate_id);
  const given = desk?.opinions.find((one) => one.id === id);
  if (given === undefined || addedAt === null) return null;
  if (given.until !== null && addedAt > given.until) return null;
  return { ...access, mayEdit: false, mayRemove: false };
}

/** @param candidateId the candidate to be held, as every step does first */
async function isReviewOpen(
  db: Kysely<Database>,
  opinionId: number,
  candidateId: number | null,
): Promise<boolean> {
  if (candidateId !== null) {
    await db
      .selectFrom('candidate')
      .where('id', '=', candidateId)
      .select('id')
      .forUpdate()
      .execute();
  }
  const { result } = await db
    .selectFrom('review_opinion as o')
    .innerJoin('joint_review as r', 'r.id', 'o.review_id')
    .where('o.id', '=', opinionId)
    .select('r.result')
    .executeTakeFirstOrThrow();
  return result === null;
}
