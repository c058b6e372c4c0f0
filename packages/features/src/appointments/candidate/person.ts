// What is on record about the person of a case, over all ways, posts and relatives (TAL-06, TAL-09).
import type { Db } from '@xianfeng/database';
import {
  addYears,
  type CivilDate,
  influenceEndsOn,
  isUnderInfluence,
  type NegativeHit,
  negativeItemOf,
  type TeamMember,
} from '@xianfeng/rules';
import { sql } from 'kysely';
import { lookBack } from '../../settings/schema.js';
import { teamSeenBy } from '../../teams/index.js';
import { closedStates } from './rows.js';
import { type CasePerson, isKeptElsewhere, markRelations } from './told/elsewhere.js';

type Reader = Pick<Db, 'selectFrom' | 'executeQuery' | 'getExecutor'>;

/**
 * TAL-06: who sits in the village's teams and who is on the way into them, with the relation to the
 * person, so that a second way is seen while the first one still runs.
 *
 * @param candidateId the own way, which stands in nobody's way; null before there is one
 */
export async function teamAbout(
  db: Reader,
  row: CasePerson,
  candidateId: number | null,
): Promise<TeamMember[]> {
  const { organization_id: organizationId, person_id: personId } = row;
  const sitting = await teamSeenBy(db, organizationId, row.organization_path, personId);
  const ways = await db
    .selectFrom('candidate as c')
    .leftJoin('kinship as k', (on) =>
      on.on(
        sql<boolean>`(k.person_id = ${personId} and k.relative_id = c.person_id)
          or (k.relative_id = ${personId} and k.person_id = c.person_id)`,
      ),
    )
    .where('c.organization_id', '=', organizationId)
    .where('c.state', 'not in', closedStates)
    .where('c.id', 'is distinct from', candidateId)
    .where((eb) => eb.or([eb('c.person_id', '=', personId), eb('k.id', 'is not', null)]))
    .orderBy('c.id')
    .select(['c.person_id', 'c.post', 'k.relation'])
    .execute();
  const coming = ways.map(({ person_id: id, post, relation }) => ({
    ...{ personId: id, post, onTheWay: true },
    relation: id === personId ? 'self' : relation,
  }));
  return markRelations(db, row, [...sitting, ...coming]);
}

/**
 * TAL-09: hard items that departments found about the person in any way, what they found in the own
 * joint review, and 处分 that the roster itself knows of (NEG-04, MEM-12).
 *
 * An answer counts until the department takes it back, or answers in a joint review that began after
 * the one of the answer was closed.
 *
 * @param reviewId the own joint review, whose soft items count too; null before there is one
 */
export async function hitsAbout(
  db: Reader,
  row: CasePerson,
  today: CivilDate,
  reviewId: number | null,
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
  const hits = await db
    .selectFrom('negative_hit as h')
    .innerJoin('review_opinion as o', 'o.id', 'h.opinion_id')
    .innerJoin('joint_review as r', 'r.id', 'o.review_id')
    .innerJoin('candidate as c', 'c.id', 'r.candidate_id')
    .where('c.person_id', '=', row.person_id)
    .where('o.answer', '=', 'fail')
    .where('h.withdrawn', '=', false)
    .where((eb) => eb.or([eb('h.hard', '=', true), eb('r.id', '=', reviewId ?? 0)]))
    .where(sql<boolean>`not answered_anew(r.id, o.department, ${row.person_id})`)
    .orderBy('h.id')
    .selectAll('h')
    .select('r.result')
    .execute();
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
    reviewClosed: hit.result !== null,
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
