// The public page of a notice: its link, its fields (SEC-09), and how it stands on a day.
import type { Db } from '@xianfeng/database';
import {
  addDays,
  type Calendar,
  type CivilDate,
  codeName,
  educationCodes,
  genderCodes,
  isCountedProvisionally,
  politicalStatusCodes,
  postLabel,
  todayInShanghai,
} from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import { AppError, type Context, type FieldKeys, found, settingsFor } from '../../kernel/index.js';
import type { SelectedCandidate } from '../candidate/rows.js';
import type { NoticePage, NoticeState, noticeInput } from '../schema.js';

type NoticeFields = Pick<
  NoticePage,
  'name' | 'gender' | 'bornMonth' | 'education' | 'politicalStatus' | 'currentPost' | 'proposedPost'
>;

/** The link ends so many days after the period (SEC-09). */
const LINK_DAYS = 30;

/** The last day on which the link opens the page. */
export const linkEndsOn = (lastDay: CivilDate): CivilDate => addDays(lastDay, LINK_DAYS);

/** What opens a notice's page: made of the server's key, so that it cannot be guessed. */
export function noticeToken(
  keys: FieldKeys,
  candidate: Pick<SelectedCandidate, 'id' | 'round'>,
): string {
  return keys
    .hash(`public notice of candidate ${candidate.id}, round ${candidate.round}`)
    .toString('base64url');
}

/** SEC-09: 姓名、性别、出生年月、学历、政治面貌、现任和拟任职务, as on the day of publication. */
export function noticeFields(
  row: Pick<
    SelectedCandidate,
    | 'name'
    | 'gender'
    | 'born_on'
    | 'education'
    | 'political_status'
    | 'occupation'
    | 'post'
    | 'division_kind'
  >,
): NoticeFields {
  const [year, month] = row.born_on.split('-');
  return {
    name: row.name,
    gender: codeName(genderCodes, row.gender) ?? '',
    bornMonth: `${year}年${Number(month)}月`,
    education: row.education === null ? '' : (codeName(educationCodes, row.education) ?? ''),
    politicalStatus: codeName(politicalStatusCodes, row.political_status) ?? '',
    currentPost: row.occupation,
    proposedPost: postLabel(row.post, row.division_kind ?? 'village'),
  };
}

/** Where a street took objections to its latest notice: entered once, offered for the next one. */
export async function lastContact(
  db: Db,
  streetId: number,
): Promise<Pick<NoticePage, 'contactPhone' | 'contactAddress'>> {
  const row = await db
    .selectFrom('public_notice as n')
    .innerJoin('candidate as c', 'c.id', 'n.candidate_id')
    .where('c.street_id', '=', streetId)
    .where('n.contact_phone', '<>', '')
    .orderBy('n.id', 'desc')
    .limit(1)
    .select(['n.contact_phone', 'n.contact_address'])
    .executeTakeFirst();
  return { contactPhone: row?.contact_phone ?? '', contactAddress: row?.contact_address ?? '' };
}

/** How a notice stands on a day. */
export function noticeState(
  notice: { outcome: 'clean' | 'ended' | null; last_day: CivilDate },
  paused: boolean,
  today: CivilDate,
): NoticeState {
  if (notice.outcome === 'ended') return 'ended';
  if (notice.outcome === 'clean') return 'over';
  if (paused) return 'paused';
  return today > notice.last_day ? 'over' : 'running';
}

const nothing: NoticeFields = {
  name: '',
  gender: '',
  bornMonth: '',
  education: '',
  politicalStatus: '',
  currentPost: '',
  proposedPost: '',
};

/**
 * The public page behind a link. A notice that was ended says so and shows no name any more.
 *
 * @throws AppError not_found for a wrong link, and 30 days after the period
 */
export async function publicNotice(
  { db, clock, keys }: Context,
  input: z.infer<typeof noticeInput>,
): Promise<NoticePage> {
  const today = todayInShanghai(clock.now());
  const row = found(
    await noticeRows(db).where('n.token_hash', '=', keys.hash(input.token)).executeTakeFirst(),
  );
  if (today > linkEndsOn(row.last_day) && !row.stood_still) throw new AppError('not_found');
  return noticePage(row, today, await settingsFor(db, today));
}

/** Whether a notice stands still, or did when it was ended. */
export const stoodStill = sql<boolean>`exists (select from case_pause p
  where p.kind = 'candidate' and p.case_id = n.candidate_id
    and (p.until_on is null or (n.outcome = 'ended' and p.until_on = n.closed_on)))`.as(
  'stood_still',
);

/** Notices with what their page shows. */
export function noticeRows(db: Db) {
  return db
    .selectFrom('public_notice as n')
    .innerJoin('candidate as c', 'c.id', 'n.candidate_id')
    .innerJoin('organization as o', 'o.id', 'c.organization_id')
    .innerJoin('organization as s', 's.id', 'c.street_id')
    .select([
      'n.id',
      'n.fields',
      'n.outcome',
      'n.published_on',
      'n.working_days',
      'n.last_day',
      'n.contact_phone',
      'n.contact_address',
      'o.short_name as village',
      's.short_name as street',
    ])
    .select([stoodStill]);
}

export type NoticeRow = Awaited<
  ReturnType<ReturnType<typeof noticeRows>['executeTakeFirstOrThrow']>
>;

/** What the page of a notice shows on a day (SEC-09); of one that was ended no name. */
export function noticePage(row: NoticeRow, today: CivilDate, { holidays }: Calendar): NoticePage {
  const state = noticeState(row, row.stood_still, today);
  const fields: NoticeFields = state === 'ended' ? nothing : row.fields;
  return {
    state,
    ...fields,
    villageName: row.village,
    streetName: row.street,
    contactPhone: row.contact_phone,
    contactAddress: row.contact_address,
    publishedOn: row.published_on,
    workingDays: row.working_days,
    lastDay: row.last_day,
    provisional:
      row.outcome === null && isCountedProvisionally(row.published_on, row.last_day, holidays),
  };
}
