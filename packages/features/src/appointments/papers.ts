import { approvalForm, noticeDocument, writeLrmx } from '@xianfeng/documents';
import {
  addDays,
  codeName,
  ethnicityCodes,
  genderCodes,
  officialGradeLabels,
  todayInShanghai,
  villagePostLabels,
} from '@xianfeng/rules';
import { z } from 'zod';
import {
  type ActorContext,
  AppError,
  authorize,
  authorizeExport,
  type ExportedFile,
  found,
  inScope,
  mediaTypes,
} from '../kernel/index.js';
import { teamPost } from '../teams/index.js';
import { linkEndsOn } from './notice-page.js';
import { exportForm, readCandidate } from './policy.js';
import { candidateRows, routeOf, type SelectedCandidate } from './rows.js';

const candidateId = z.coerce.number().int().positive();
export const noticePaperQuery = z.object({ candidateId });
export const formQuery = z.object({ candidateId, format: z.enum(['word', 'lrmx']) });

/**
 * The latest 公示 of a candidate as Word, to print and post: the same fields as on its page (SEC-09).
 * As with the page, one that was ended names nobody any more, and 30 days after the period it is gone.
 *
 * @throws AppError forbidden, invalid_input, not_found
 */
export async function exportNotice(ctx: ActorContext, query: unknown): Promise<ExportedFile> {
  authorizeExport(ctx.actor, readCandidate);
  const row = await candidateInScope(ctx, noticePaperQuery.parse(query).candidateId);
  authorize(ctx.actor, readCandidate, row);
  const notice = found(
    await ctx.db
      .selectFrom('public_notice as n')
      .leftJoin('notice_pause as p', (on) =>
        on.onRef('p.notice_id', '=', 'n.id').on('p.until_on', 'is', null),
      )
      .where('n.candidate_id', '=', row.id)
      .orderBy('n.id', 'desc')
      .selectAll('n')
      .select('p.id as pause')
      .executeTakeFirst(),
  );
  const today = todayInShanghai(ctx.clock.now());
  const gone = today > linkEndsOn(notice.last_day) && notice.pause === null;
  if (notice.outcome === 'ended' || gone) throw new AppError('not_found');
  const { bornMonth, gender, currentPost, name, education, politicalStatus, proposedPost } =
    notice.fields;
  const names = await placeNames(ctx, row);
  const content = await noticeDocument({
    issuer: names.street,
    issuedOn: notice.published_on,
    // CAL-03: the day of publication does not count, unless the district lets it.
    from: notice.count_start_day ? notice.published_on : addDays(notice.published_on, 1),
    to: notice.last_day,
    workingDays: notice.working_days,
    people: [
      {
        ...{ name, education, politicalStatus, proposedPost },
        sex: gender,
        bornIn: civilMonth(bornMonth),
        presentPost: currentPost,
      },
    ],
    routes: [routeOf(row.route)],
    place: names.village,
    contact: { office: names.street },
  });
  return {
    name: `公示（${name}）.docx`,
    mediaType: mediaTypes.docx,
    content: Buffer.from(content),
  };
}

/** 1985年3月 as 1985-03. */
function civilMonth(text: string): string {
  const [year, month] = text.split(/[年月]/);
  return `${year}-${(month ?? '').padStart(2, '0')}`;
}

/**
 * 干部任免审批表 of a candidate as Word, or as the file of the cadre tools, with what is on record. What
 * is not (简历, 家庭成员, whether a school was attended full time) is left empty to be filled in there; the
 * resident id is never in it.
 *
 * @throws AppError forbidden, invalid_input, not_found
 */
export async function exportApprovalForm(ctx: ActorContext, query: unknown): Promise<ExportedFile> {
  authorizeExport(ctx.actor, exportForm);
  const asked = formQuery.parse(query);
  const row = await candidateInScope(ctx, asked.candidateId);
  authorize(ctx.actor, exportForm, row);
  const person = await personOf(ctx, row);
  const word = asked.format === 'word';
  return {
    name: word ? `干部任免审批表（${row.name}）.docx` : `${row.name}.lrmx`,
    mediaType: word ? mediaTypes.docx : mediaTypes.lrmx,
    content: Buffer.from(word ? await approvalForm(person) : writeLrmx(person)),
  };
}

const candidateInScope = async (ctx: ActorContext, id: number) =>
  found(await candidateRows(ctx.db, ctx.actor).where('c.id', '=', id).executeTakeFirst());

async function personOf(ctx: ActorContext, row: SelectedCandidate) {
  const more = await ctx.db
    .selectFrom('person as p')
    .innerJoin('talent as t', (on) => on.on('t.id', '=', row.talent_id))
    .leftJoin('member as m', (on) =>
      on.onRef('m.person_id', '=', 'p.id').on('m.standing', '<>', 'left'),
    )
    .where('p.id', '=', row.person_id)
    .orderBy('m.id', 'desc')
    .select(['p.ethnicity', 't.strengths', 'm.joined_on'])
    .executeTakeFirstOrThrow();
  const names = await placeNames(ctx, row);
  const today = compact(todayInShanghai(ctx.clock.now()));
  const gender = row.gender === '1' || row.gender === '2' ? genderCodes[row.gender] : '';
  return {
    name: row.name,
    gender,
    bornIn: month(row.born_on),
    ethnicity: codeName(ethnicityCodes, more.ethnicity) ?? '',
    joinedPartyIn: more.joined_on === null ? '' : month(more.joined_on),
    speciality: more.strengths,
    presentPost: row.occupation,
    proposedPost: postIn(names.village, villagePostLabels[teamPost(row.post)]),
    appraisals: await appraisalsOf(ctx, row),
    reportingUnit: names.street,
    ageAsOf: today,
    filledOn: today,
  } as const;
}

const compact = (date: string) => date.replaceAll('-', '');
const month = (date: string) => compact(date).slice(0, 6);

/** 柳沟村党组织书记, and not 柳沟村村党组织书记. */
function postIn(village: string, post: string): string {
  const doubled = post.startsWith(village.endsWith('村') ? '村' : '村党组织');
  return village + (doubled ? post.slice(1) : post);
}

/** Yearly appraisals in village posts of the scope, the earliest first. */
async function appraisalsOf(ctx: ActorContext, row: SelectedCandidate): Promise<string> {
  const rows = await ctx.db
    .selectFrom('holder_record as r')
    .innerJoin('village_holder as h', 'h.id', 'r.holder_id')
    .where('h.person_id', '=', row.person_id)
    .where(inScope('h.organization_path', ctx.actor))
    .where('r.kind', '=', 'appraisal')
    .orderBy('r.year')
    .orderBy('r.id')
    .select(['r.year', 'r.grade'])
    .execute();
  const grades: Readonly<Record<string, string>> = officialGradeLabels;
  return rows.map(({ year, grade }) => `${year}年${grades[grade ?? ''] ?? ''}`).join('；');
}

/** The village by the name of its division, and the street's party organization by its full one. */
function placeNames({ db }: ActorContext, row: SelectedCandidate) {
  return db
    .selectFrom('organization as o')
    .innerJoin('organization as s', (on) => on.on('s.id', '=', row.street_id))
    .leftJoin('division as d', 'd.code', 'o.division_code')
    .where('o.id', '=', row.organization_id)
    .select(['s.name as street', (eb) => eb.fn.coalesce('d.name', 'o.short_name').as('village')])
    .executeTakeFirstOrThrow();
}
