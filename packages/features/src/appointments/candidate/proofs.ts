// Everything on record of a candidate, from joint review to filing, as a reader may see it.
import { type Calendar, isCountedProvisionally } from '@xianfeng/rules';
import { type Actor, type ActorContext, may } from '../../kernel/index.js';
import { papersOf, standsStill } from '../../kit/process/index.js';
import { linkEndsOn, noticeState, noticeToken } from '../notice/page.js';
import { seesHardGrounds, seesProofs, streetSteps } from '../policy.js';
import { foundHits } from '../review/withdrawals.js';
import type { CandidateDetail, FoundHit, NoticeView, OpinionView, ReviewView } from '../schema.js';
import { candidateProcess } from './process.js';
import { type CandidateRecord, isReviewed } from './record.js';
import type { SelectedCandidate } from './rows.js';

type Proofs = Pick<
  CandidateDetail,
  'documents' | 'decisions' | 'review' | 'inspection' | 'notice' | 'procedures' | 'filings'
>;

const nothing: Proofs = {
  documents: [],
  decisions: [],
  review: null,
  inspection: null,
  notice: null,
  procedures: [],
  filings: [],
};

/** What is on record of a candidate, as far as this reader may know it; nothing for the village. */
export async function presentProofs(
  ctx: ActorContext,
  row: SelectedCandidate,
  record: CandidateRecord,
  { today, holidays }: Calendar & { today: string },
): Promise<Proofs> {
  if (!seesProofs(ctx.actor)) return nothing;
  const asked = record.opinions.map(({ id }) => id);
  const [found, documents, decisions, procedures, filings] = await Promise.all([
    foundHits(ctx, asked),
    papersOf(ctx.db, candidateProcess.kind, row.id),
    readDecisions(ctx, row.id),
    readProcedures(ctx, row.id),
    readFilings(ctx, row.id),
  ]);
  return {
    documents,
    decisions,
    procedures,
    filings,
    review: presentReview(ctx.actor, row, { ...record, found }, today),
    inspection: presentInspection(record),
    notice: presentNotice(ctx, row, record, { today, holidays }),
  };
}

function presentReview(
  actor: Actor,
  row: SelectedCandidate,
  record: CandidateRecord & { found: ReadonlyMap<number, FoundHit[]> },
  today: string,
): ReviewView | null {
  const { review, reviews, opinions, found } = record;
  if (review === undefined) return null;
  const refused = opinions.filter(({ answer }) => answer === 'fail');
  const views = opinions.map((given): OpinionView => {
    const hidden = given.hard && !seesHardGrounds(actor);
    return {
      id: given.id,
      version: given.version,
      department: given.department,
      answer: given.answer,
      answeredOn: given.answered_on,
      dueOn: given.due_on,
      overdue: review.result === null && given.answer === null && given.due_on < today,
      hard: given.hard,
      basis: hidden ? null : given.basis,
      hits: hidden ? null : (found.get(given.id) ?? []),
      explanation: given.explanation,
      explainedOn: given.explained_on,
      mayExplain:
        isReviewed(row, { review }) && given.answer === 'explain' && may(actor, streetSteps, row),
      carried: given.carried_from !== null,
    };
  });
  return {
    round: review.round,
    renewal: review.renewal,
    earlier: reviews.slice(0, -1).map((each) => ({
      ...{ sentOn: each.sent_on, closedOn: each.closed_on, validUntil: each.valid_until },
    })),
    sentOn: review.sent_on,
    departmentsBy: review.departments_by,
    allBy: review.all_by,
    required: review.required,
    result: review.result,
    closedOn: review.closed_on,
    validUntil: review.valid_until,
    opinions: views,
    soft: {
      needed: refused.length > 0 && refused.every(({ hard }) => !hard),
      streetAgreed: review.street_agreed,
      streetOn: review.street_on,
      streetText: review.street_text,
      districtAgreed: review.district_agreed,
      districtOn: review.district_on,
      districtText: review.district_text,
    },
  };
}

function presentInspection({ inspection }: CandidateRecord): CandidateDetail['inspection'] {
  if (inspection === undefined) return null;
  const { poll_issued: issued, poll_returned: returned, poll_agree: agree } = inspection;
  return {
    startsOn: inspection.starts_on,
    inspectors: inspection.inspectors,
    talks: inspection.talks,
    poll:
      issued === null || returned === null || agree === null ? null : { issued, returned, agree },
    conclusion: inspection.conclusion,
    result: inspection.result,
    finishedOn: inspection.finished_on,
  };
}

function presentNotice(
  { actor, keys }: ActorContext,
  row: SelectedCandidate,
  { notice, pauses, objections }: CandidateRecord,
  { today, holidays }: Calendar & { today: string },
): NoticeView | null {
  if (notice === undefined) return null;
  const street = may(actor, streetSteps, row);
  const paused = standsStill(pauses);
  return {
    id: notice.id,
    publishedOn: notice.published_on,
    workingDays: notice.working_days,
    lastDay: notice.last_day,
    provisional:
      notice.outcome === null &&
      isCountedProvisionally(notice.published_on, notice.last_day, holidays),
    state: noticeState(notice, paused, today),
    closedOn: notice.closed_on,
    linkEndsOn: linkEndsOn(notice.last_day),
    pauses,
    token: street ? noticeToken(keys, row) : null,
    objections: objections.map((each) => ({
      id: each.id,
      version: each.version,
      raisedOn: each.raised_on,
      channel: each.channel,
      objector: street ? each.objector : '',
      content: each.content,
      state: each.state,
      finding: each.finding,
      answer: each.answer,
      dueOn: each.due_on,
      settledOn: each.settled_on,
      maySettle: street && each.state === 'open',
    })),
  };
}

function readDecisions({ db }: ActorContext, candidateId: number) {
  return db
    .selectFrom('street_decision')
    .where('candidate_id', '=', candidateId)
    .orderBy('id')
    .select(['kind', 'on_day as on', 'number', 'members', 'present', 'yes', 'passed'])
    .execute();
}

async function readProcedures({ db }: ActorContext, candidateId: number) {
  const rows = await db
    .selectFrom('lawful_procedure')
    .where('candidate_id', '=', candidateId)
    .orderBy('id')
    .select([
      'route',
      'held_on as heldOn',
      'number',
      'elected',
      'ballot',
      'body',
      'base',
      'present',
      'issued',
      'returned',
      'votes',
      'seats',
      'nominees',
      'text',
    ])
    .execute();
  return rows;
}

async function readFilings({ db }: ActorContext, candidateId: number) {
  const rows = await db
    .selectFrom('filing')
    .where('candidate_id', '=', candidateId)
    .orderBy('id')
    .select([
      'number',
      'papers',
      'submitted_on as submittedOn',
      'result',
      'answered_on as answeredOn',
      'text',
    ])
    .execute();
  return rows;
}
