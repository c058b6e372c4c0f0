/** What is on record of a candidate's latest round, and the facts that the machine takes from it. */
import type { Db } from '@xianfeng/database';
import {
  type AppointmentFacts,
  appointmentFacts,
  type Calendar,
  type CivilDate,
  noticeWithPauses,
  type Pause,
  type PublicNotice,
  renewableStates,
} from '@xianfeng/rules';
import { pausesOf } from '../../kit/process/index.js';
import { closingFacts, freeSeats } from '../../teams/index.js';
import { hitsAbout, teamAbout } from './person.js';
import type { SelectedCandidate } from './rows.js';

type Reader = Pick<Db, 'selectFrom' | 'executeQuery' | 'getExecutor'>;

/** Everything on record of a candidate's latest round. */
export type CandidateRecord = Awaited<ReturnType<typeof readRecord>>;

/** Reads what is on record; under the candidate's lock when it is to be moved. */
export async function readRecord(db: Reader, row: Pick<SelectedCandidate, 'id' | 'round'>) {
  const latest = { candidate_id: row.id, round: row.round };
  const reviews = await db
    .selectFrom('joint_review')
    .selectAll()
    .where('candidate_id', '=', row.id)
    .where('round', '=', row.round)
    .orderBy('renewal')
    .execute();
  const review = reviews.at(-1);
  const opinions =
    review === undefined
      ? []
      : await db
          .selectFrom('review_opinion')
          .selectAll()
          .where('review_id', '=', review.id)
          .orderBy('department')
          .execute();
  const hits = await db
    .selectFrom('negative_hit as h')
    .innerJoin('review_opinion as o', 'o.id', 'h.opinion_id')
    .where('o.review_id', '=', review?.id ?? 0)
    .where('o.answer', '=', 'fail')
    .where('h.withdrawn', '=', false)
    .orderBy('h.id')
    .selectAll('h')
    .execute();
  const inspection = await db
    .selectFrom('inspection')
    .selectAll()
    .where('candidate_id', '=', latest.candidate_id)
    .where('round', '=', latest.round)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const notice = await db
    .selectFrom('public_notice')
    .selectAll()
    .where('candidate_id', '=', row.id)
    .where('round', '=', row.round)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const pauses = await pausesOf(db, 'candidate', row.id);
  const objections = await db
    .selectFrom('objection')
    .selectAll()
    .where('notice_id', '=', notice?.id ?? 0)
    .orderBy('id')
    .execute();
  return { review, reviews, opinions, hits, inspection, notice, pauses, objections };
}

/** Whether the departments are being asked, for the first time or anew. */
export const isReviewed = (
  row: Pick<SelectedCandidate, 'state'>,
  record: Pick<CandidateRecord, 'review'>,
): boolean =>
  (row.state === 'joint_review' && record.review?.result === null) || runsAnew(row, record);

/** Whether the departments are asked anew, as the review that passed has expired. */
export const runsAnew = (
  { state }: Pick<SelectedCandidate, 'state'>,
  { review }: Pick<CandidateRecord, 'review'>,
): boolean =>
  review !== undefined &&
  review.renewal > 0 &&
  review.result === null &&
  renewableStates.some((each) => each === state);

/** The notice with what objections have added to its period. */
export function runningNotice(
  { notice, pauses }: { notice: CandidateRecord['notice']; pauses: readonly Pause[] },
  today: CivilDate,
  { holidays }: Calendar,
): PublicNotice | null {
  if (notice === undefined) return null;
  const plain = {
    publishedOn: notice.published_on,
    workingDays: notice.working_days,
    countStartDay: notice.count_start_day,
  };
  return noticeWithPauses(plain, pauses, today, holidays);
}

/** The facts that the machine looks at, out of what is on record. */
export async function readFacts(
  db: Reader,
  row: SelectedCandidate,
  record: CandidateRecord,
  today: CivilDate,
  calendar: Calendar,
): Promise<AppointmentFacts> {
  const post = row.post;
  const { review, opinions, inspection } = record;
  const passedOn = review?.result === 'passed' ? (review.counts_from ?? review.closed_on) : null;
  return appointmentFacts({
    bornOn: row.born_on,
    residentIdValid: row.resident_id !== null,
    duplicate: false,
    willing: row.willing,
    post,
    route: row.route,
    freeSeats: await freeSeats(db, row.organization_id, post, today),
    personKnown: true,
    team: await teamAbout(db, row, row.id),
    negativeHits: await hitsAbout(db, row, today, review?.id ?? null),
    softConsent: {
      streetDecided: review?.street_agreed === true,
      districtAgreed: review?.district_agreed === true,
    },
    answers: opinions.map(({ department, answer, basis, hard }) => ({
      ...{ department, answer, basis, hard },
    })),
    requiredDepartments: review?.required ?? [],
    reviewPassedOn: passedOn,
    reviewRenewed: runsAnew(row, record),
    inspectors: inspection?.inspectors.length ?? 0,
    talks: inspection?.talks.length ?? 0,
    massPolled: (inspection?.poll_returned ?? 0) > 0,
    inspectorRelated: inspection?.inspectors.some(({ relation }) => relation !== null) ?? true,
    notice: runningNotice(record, today, calendar),
    openObjection: record.objections.some(({ state }) => state === 'open'),
    ...(await closingFacts(db, row.id)),
  });
}
