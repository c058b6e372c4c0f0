// Exports of a candidate: the notice as Word, 干部任免审批表 as Word or as a file of the cadre tools.
import { publicNoticeHeadings } from '@xianfeng/documents';
import { addDays, isCountedProvisionally, postIn, todayInShanghai } from '@xianfeng/rules';
import { z } from 'zod';
import {
  type ActorContext,
  AppError,
  authorize,
  authorizeExport,
  type ExportedFile,
  found,
  mediaTypes,
  settingsFor,
} from '../../kernel/index.js';
import { makeFile } from '../../kit/reading/index.js';
import { placeName } from '../../organizations/index.js';
import { entryOfCandidate, handOut, personOnFile } from '../../talents/index.js';
import { candidateRows, type SelectedCandidate } from '../candidate/rows.js';
import { linkEndsOn, stoodStill } from '../notice/page.js';
import { presentPost } from '../notice/present-post.js';
import { exportForm, readCandidate } from '../policy.js';

const candidateId = z.coerce.number().int().positive();

/** The candidate whose latest notice is exported. */
export const noticePaperQuery = z.object({ candidateId });

/** The candidate whose form is exported, and the format. */
export const formQuery = z.object({ candidateId, format: z.enum(['word', 'lrmx']) });

/**
 * The latest 公示 of a candidate as Word, to print and post: the same fields as on its page (SEC-09).
 * As with the page, one that was ended shows no name any more, and 30 days after the period it is
 * gone.
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
      .where('n.candidate_id', '=', row.id)
      .orderBy('n.id', 'desc')
      .selectAll('n')
      .select([stoodStill])
      .executeTakeFirst(),
  );
  const today = todayInShanghai(ctx.clock.now());
  const { holidays } = await settingsFor(ctx.db, today);
  const gone = today > linkEndsOn(notice.last_day) && !notice.stood_still;
  if (notice.outcome === 'ended' || gone) throw new AppError('not_found');
  const { bornMonth, gender, currentPost, name, education, politicalStatus, proposedPost } =
    notice.fields;
  const names = await placeNames(ctx, row);
  const content = await makeFile({
    kind: 'notice',
    notice: {
      issuer: names.street,
      issuedOn: notice.published_on,
      // CAL-03: the day of publication does not count, unless the district lets it.
      from: notice.count_start_day ? notice.published_on : addDays(notice.published_on, 1),
      to: notice.last_day,
      workingDays: notice.working_days,
      provisional:
        notice.outcome === null &&
        isCountedProvisionally(notice.published_on, notice.last_day, holidays),
      people: [
        {
          ...{ name, education, politicalStatus, proposedPost },
          sex: gender,
          bornIn: civilMonth(bornMonth),
          presentPost: currentPost,
        },
      ],
      routes: [row.route],
      place: names.village,
      contact: {
        office: names.street,
        phone: notice.contact_phone,
        address: notice.contact_address,
      },
    },
  });
  return {
    name: `公示（${name}）.docx`,
    mediaType: mediaTypes.docx,
    content,
    scope: { candidateId: row.id, format: 'word' },
    columns: publicNoticeHeadings,
  };
}

/** 1985年3月 as 1985-03. */
function civilMonth(text: string): string {
  const [year, month] = text.split(/[年月]/);
  return `${year}-${(month ?? '').padStart(2, '0')}`;
}

/**
 * 干部任免审批表 of a candidate as Word, or as the file of the cadre tools: the person's file with the
 * post that is proposed. The resident id is never in it.
 *
 * @throws AppError forbidden, invalid_input, not_found
 */
export async function exportApprovalForm(ctx: ActorContext, query: unknown): Promise<ExportedFile> {
  authorizeExport(ctx.actor, exportForm);
  const { candidateId: id, format } = formQuery.parse(query);
  const row = await candidateInScope(ctx, id);
  authorize(ctx.actor, exportForm, row);
  const entry = found(await entryOfCandidate(ctx, row.talent_id));
  const names = await placeNames(ctx, row);
  const onFile = await personOnFile(ctx, entry);
  const held = await presentPost(ctx.db, row.person_id);
  const person = {
    ...onFile,
    ...(held !== '' && { presentPost: held }),
    proposedPost: postIn(names.village, row.post, row.division_kind),
    reportingUnit: names.street,
  };
  return handOut(entry, format, person, { candidateId: row.id, format });
}

/** The candidate whose form it is. @throws AppError forbidden, invalid_input, not_found */
export async function candidateOfForm(
  ctx: ActorContext,
  query: unknown,
): Promise<readonly number[]> {
  authorizeExport(ctx.actor, exportForm);
  const row = await candidateInScope(ctx, formQuery.parse(query).candidateId);
  authorize(ctx.actor, exportForm, row);
  return [row.id];
}

const candidateInScope = async (ctx: ActorContext, id: number) =>
  found(await candidateRows(ctx.db, ctx.actor).where('c.id', '=', id).executeTakeFirst());

/** The village as everybody calls it, and the street's party organization by its full name. */
async function placeNames({ db }: ActorContext, row: SelectedCandidate) {
  const names = await db
    .selectFrom('organization as o')
    .innerJoin('organization as s', (on) => on.on('s.id', '=', row.street_id))
    .leftJoin('division as d', 'd.code', 'o.division_code')
    .where('o.id', '=', row.organization_id)
    .select(['s.name as street', 'o.short_name', 'd.name', 'd.kind'])
    .executeTakeFirstOrThrow();
  const { street, short_name, name, kind } = names;
  return { street, village: name === null ? short_name : placeName({ name, kind }) };
}
