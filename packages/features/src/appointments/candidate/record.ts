/** What is on record of a candidate's latest round, and the facts that the machine takes from it. */
import type { Db } from '@xianfeng/database';
import {
  type AppointmentFacts,
  addYears,
  appointmentFacts,
  type CivilDate,
  influenceEndsOn,
  isUnderInfluence,
  type NegativeHit,
  negativeItemOf,
  noticeWithPauses,
  type Pause,
  type PublicNotice,
} from '@xianfeng/rules';
import { pausesOf } from '../../kit/process/index.js';
import { lookBack } from '../../settings/schema.js';
import { closingFacts, freeSeats, teamSeenBy } from '../../teams/index.js';
import type { SelectedCandidate } from './rows.js';
import { isKeptElsewhere, markRelations } from './told/elsewhere.js';

type Reader = Pick<Db, 'selectFrom' | 'executeQuery' | 'getExecutor'>;

/** Everything on record of a candidate's latest round. */
export type CandidateRecord = Awaited<ReturnType<typeof readRecord>>;

/** Reads what is on record; under the candidate's lock when it is to be moved. */
export async function readRecord(db: Reader, row: Pick<SelectedCandidate, 'id' | 'round'>) {
  const latest = { candidate_id: row.id, round: row.round };
  const review = await db
    .selectFrom('joint_review')
    .selectAll()
    .where('candidate_id', '=', row.id)
    .where('round', '=', row.round)
    .executeTakeFirst();
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
  return { review, opinions, hits, inspection, notice, pauses, objections };
}

/** The notice with what objections have added to its period. */
export function runningNotice(
  { notice, pauses }: { notice: CandidateRecord['notice']; pauses: readonly Pause[] },
  today: CivilDate,
): PublicNotice | null {
  if (notice === undefined) return null;
  const plain = {
    publishedOn: notice.published_on,
    workingDays: notice.working_days,
    countStartDay: notice.count_start_day,
  };
  return noticeWithPauses(plain, pauses, today);
}

/** The facts that the machine looks at, out of what is on record. */
export async function readFacts(
  db: Reader,
  row: SelectedCandidate,
  record: CandidateRecord,
  today: CivilDate,
): Promise<AppointmentFacts> {
  const post = row.post;
  const { review, opinions, inspection } = record;
  const passedOn = review?.result === 'passed' ? review.closed_on : null;
  return appointmentFacts({
    bornOn: row.born_on,
    residentIdValid: row.resident_id !== null,
    duplicate: false,
    willing: row.willing,
    post,
    route: row.route,
    freeSeats: await freeSeats(db, row.organization_id, post, today),
    team: await markRelations(
      db,
      row,
      await teamSeenBy(db, row.organization_id, row.organization_path, row.person_id),
    ),
    negativeHits: await readHits(db, row, record, today),
    softConsent: {
      streetDecided: review?.street_agreed === true,
      districtAgreed: review?.district_agreed === true,
    },
    answers: opinions.map(({ department, answer, basis, hard }) => ({
      ...{ department, answer, basis, hard },
    })),
    requiredDepartments: review?.required ?? [],
    reviewPassedOn: passedOn,
    inspectors: inspection?.inspectors.length ?? 0,
    talks: inspection?.talks.length ?? 0,
    massPolled: (inspection?.poll_returned ?? 0) > 0,
    inspectorRelated: inspection?.inspectors.some(({ relation }) => relation !== null) ?? true,
    notice: runningNotice(record, today),
    openObjection: record.objections.some(({ state }) => state === 'open'),
    ...(await closingFacts(db, row.id)),
  });
}

/** What departments found, and 处分 that the roster itself knows of (NEG-04, MEM-12). */
async function readHits(
  db: Reader,
  row: SelectedCandidate,
  { hits }: CandidateRecord,
  today: CivilDate,
): Promise<NegativeHit[]> {
  const sitting = await db
    .selectFrom('village_holder')
    .where('organization_id', '=', row.organization_id)
    .where('left_on', 'is', null)
    .orderBy('starts_on')
    .limit(1)
    .select('starts_on')
    .executeTakeFirst();
  const termFrom = sitting?.starts_on ?? addYears(today, -5);
  const found = hits.map((hit) => ({
    code: hit.code,
    on: hit.found_on,
    settledOn: hit.settled_on,
    until: hit.until_on,
    termFrom,
    item: negativeItemOf({
      ...{ code: hit.code, text: hit.title, force: hit.force, basis: hit.basis },
      lookBack: lookBack.parse(hit.look_back),
    }),
  }));
  const known = await sanctionsOf(db, row.person_id, today, termFrom);
  if (known.length === 0) return found;
  const elsewhere = await isKeptElsewhere(db, row);
  return [...found, ...known.map((hit) => ({ ...hit, keptElsewhere: elsewhere }))];
}

/** 处分 of the roster that were in force on a day, as hits of the negative list. */
export async function sanctionsOf(
  db: Reader,
  personId: number,
  today: CivilDate,
  termFrom: CivilDate,
): Promise<NegativeHit[]> {
  const rows = await db
    .selectFrom('sanction as s')
    .innerJoin('member as m', 'm.id', 's.member_id')
    .where('m.person_id', '=', personId)
    .orderBy('s.id')
    .select(['s.kind', 's.approved_on', 's.ends_on'])
    .execute();
  return rows.flatMap(({ kind, approved_on: approvedOn, ends_on: restoredOn }): NegativeHit[] => {
    const hit = { code: 'NEG-04', on: approvedOn, settledOn: null, termFrom };
    // 中止 of rights is no 处分, but stands for an investigation or a detention (NEG-05).
    if (kind === 'rights_suspended') {
      const lasts = restoredOn === null || today < restoredOn;
      return lasts ? [{ ...hit, code: 'NEG-05', until: null }] : [];
    }
    const sanction = { kind, approvedOn, probationMonths: null, restoredOn };
    return isUnderInfluence(sanction, today) ? [{ ...hit, until: influenceEndsOn(sanction) }] : [];
  });
}
