// Control query of tests: everybody in a seat whose proofs are incomplete.
import type { Db } from '@xianfeng/database';
import { addDays, type CivilDate } from '@xianfeng/rules';

/** CAL-02 for 2026, written out once more: days off on weekdays, and working days on weekends. */
const OFF: readonly (readonly [string, string])[] = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
];
const WORK = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

function isWorkday(day: CivilDate): boolean {
  if (WORK.includes(day)) return true;
  if (OFF.some(([from, to]) => from <= day && day <= to)) return false;
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

/**
 * Everybody who was ever seated in 2026, with what is missing: told from the rows alone, by other
 * code than the gate of the commands and the gate of the database, so that a fault of either is
 * seen.
 *
 * @returns sentences; none when all is well
 */
export async function unproven(db: Db): Promise<string[]> {
  const seated = await db
    .selectFrom('candidate as c')
    .leftJoin('village_holder as h', 'h.candidate_id', 'c.id')
    .where((eb) =>
      eb.or([eb('c.state', 'in', ['in_office', 'left', 'archived']), eb('h.id', 'is not', null)]),
    )
    .select(['c.id', 'c.state', 'c.round', 'c.route', 'h.id as holder', 'h.left_on'])
    .execute();
  const told: string[] = [];
  for (const { id, state, round, holder, left_on, route } of seated) {
    const sits = holder !== null && left_on === null;
    if (sits !== (state === 'in_office')) told.push(`${id}: on a seat and ${state} disagree`);
    for (const lack of lacks(await rowsOf(db, id, round), route)) told.push(`${id}: ${lack}`);
  }
  return told;
}

async function rowsOf(db: Db, id: number, round: number) {
  const reviews = await db
    .selectFrom('joint_review')
    .where('candidate_id', '=', id)
    .where('round', '=', round)
    .orderBy('renewal')
    .selectAll()
    .execute();
  return {
    reviews,
    // An expired one may have been asked for anew.
    review: reviews.at(-1),
    opinions: await db
      .selectFrom('review_opinion as o')
      .innerJoin('joint_review as r', 'r.id', 'o.review_id')
      .where('r.id', '=', reviews.at(-1)?.id ?? 0)
      .select(['o.department', 'o.answer', 'o.hard', 'o.answered_on'])
      .execute(),
    hits: await db
      .selectFrom('negative_hit')
      .where('candidate_id', '=', id)
      .where('hard', '=', true)
      .where('withdrawn', '=', false)
      .select('code')
      .execute(),
    inspections: await db
      .selectFrom('inspection')
      .where('candidate_id', '=', id)
      .where('round', '=', round)
      .selectAll()
      .execute(),
    decisions: await db
      .selectFrom('street_decision')
      .where('candidate_id', '=', id)
      .where('round', '=', round)
      .where('kind', '=', 'appoint')
      .selectAll()
      .execute(),
    notices: await db
      .selectFrom('public_notice')
      .where('candidate_id', '=', id)
      .where('round', '=', round)
      .selectAll()
      .execute(),
    pauses: await db
      .selectFrom('case_pause')
      .where('kind', '=', 'candidate')
      .where('case_id', '=', id)
      .select(['from_on', 'until_on'])
      .execute(),
    objections: await db
      .selectFrom('objection')
      .where('candidate_id', '=', id)
      .select(['notice_id', 'state'])
      .execute(),
    procedures: await db
      .selectFrom('lawful_procedure')
      .where('candidate_id', '=', id)
      .where('round', '=', round)
      .where('elected', '=', true)
      .selectAll()
      .execute(),
    filings: await db
      .selectFrom('filing')
      .where('candidate_id', '=', id)
      .where('round', '=', round)
      .where('result', '=', 'filed')
      .selectAll()
      .execute(),
  };
}

function lacks(rows: Rows, route: string): string[] {
  const { review, notices, procedures, decisions, filings } = rows;
  const lack: string[] = [];
  if (review?.result !== 'passed') return ['no passed joint review'];
  const consented = review.street_agreed === true && review.district_agreed === true;
  for (const department of review.required) {
    const given = rows.opinions.find((each) => each.department === department);
    if (given?.answer === 'pass') continue;
    if (given?.answer === 'fail' && !given.hard && consented) continue;
    lack.push(`no opinion of ${department} in hand`);
  }
  if (rows.hits.length > 0) lack.push('a hard item of the negative list');
  if (!rows.inspections.some(({ result }) => result === 'pass')) lack.push('no inspection');
  const decided = decisions.find(
    ({ passed, members, present, yes }) =>
      passed && 3 * present >= 2 * members && 2 * yes > members,
  );
  if (decided === undefined) lack.push('no decision');
  const notice = notices.find(({ outcome }) => outcome === 'clean');
  if (notice === undefined) return [...lack, 'no clean notice'];
  if (shown(rows, notice) < Math.max(5, notice.working_days)) lack.push('a notice too short');
  if (rows.objections.some((each) => each.notice_id === notice.id && each.state !== 'dismissed')) {
    lack.push('an objection that was not dismissed');
  }
  const held = procedures.find((each) => each.route === route && isElected(each));
  if (held === undefined) return [...lack, 'no lawful procedure'];
  if (held.held_on <= notice.last_day) lack.push('a procedure within the notice');
  const covered = rows.reviews.some(
    ({ result, renewal, closed_on: from, valid_until: until }) =>
      result === 'passed' &&
      (renewal === 0 || (from ?? '') <= held.held_on) &&
      held.held_on <= (until ?? ''),
  );
  if (!covered) lack.push('a joint review too old');
  if (!filings.some(({ answered_on: on }) => on !== null && on >= held.held_on)) {
    lack.push('no filing');
  }
  return lack;
}

/** Working days on which the notice could be read, those of its suspensions left out (CAL-03). */
function shown({ pauses }: Rows, notice: Rows['notices'][number]): number {
  let days = 0;
  for (let day = addDays(notice.published_on, 1); day <= notice.last_day; day = addDays(day, 1)) {
    const stood = pauses.some(
      (each) => each.from_on <= day && (each.until_on === null || day <= each.until_on),
    );
    if (isWorkday(day) && !stood) days += 1;
  }
  return days;
}

/** TAL-04 and ELEC: the arithmetic of the two elections that the tests hold. */
function isElected({ route, base, present, votes, ballot }: Rows['procedures'][number]): boolean {
  if (base === null || present === null || votes === null) return false;
  if (route === 'villager_election') {
    const enough = ballot === 'rerun' ? 3 * votes >= present : 2 * votes > present;
    return 2 * present > base && enough;
  }
  return route === 'party_election' && 5 * present >= 4 * base && 2 * votes > present;
}
