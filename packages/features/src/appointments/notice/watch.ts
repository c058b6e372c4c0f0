// Query of what the chair of a village's supervision committee sees: team, notices, own objections.
import { type Calendar, todayInShanghai } from '@xianfeng/rules';
import { type ActorContext, found, maskName, settingsFor } from '../../kernel/index.js';
import type { WatchedNotice, WatchedObjection, WatchedSeat, WatchedVillage } from '../schema.js';
import { linkEndsOn, type NoticeRow, noticePage, noticeRows } from './page.js';

/** A village has a few notices in a term; older ones are no longer on its board. */
const MOST_NOTICES = 200;
const MOST_OBJECTIONS = 100;

/**
 * The team, the notices and the own objections of the village whose supervision committee the actor
 * chairs: what is put up on its board, and nothing of the pool or of a joint review.
 *
 * @throws AppError not_found where the assignment is at no village
 */
export async function watchVillage(ctx: ActorContext): Promise<WatchedVillage> {
  const { organizationId } = ctx.actor.assignment;
  const today = todayInShanghai(ctx.clock.now());
  const village = found(
    await ctx.db
      .selectFrom('organization as o')
      .innerJoin('organization as s', 's.id', 'o.parent_id')
      .innerJoin('division as d', 'd.code', 'o.division_code')
      .where('o.id', '=', organizationId)
      .where('d.level', '=', 'village')
      .select(['o.short_name as villageName', 's.short_name as streetName'])
      .select('d.kind as divisionKind')
      .executeTakeFirst(),
  );
  const calendar = await settingsFor(ctx.db, today);
  const notices = await noticeRows(ctx.db)
    .where('c.organization_id', '=', organizationId)
    .orderBy('n.id', 'desc')
    .limit(MOST_NOTICES)
    .execute();
  return {
    organizationId,
    ...village,
    team: await teamOf(ctx, organizationId),
    notices: notices
      .filter((row) => row.stood_still || today <= linkEndsOn(row.last_day))
      .map((row) => present(row, today, calendar)),
    objections: await objectionsOf(ctx, notices, today),
  };
}

function present(row: NoticeRow, today: string, calendar: Calendar): WatchedNotice {
  const page = noticePage(row, today, calendar);
  const mayObject = page.state === 'running' || page.state === 'paused';
  return { noticeId: row.id, mayObject, ...page };
}

async function teamOf({ db }: ActorContext, organizationId: number): Promise<WatchedSeat[]> {
  const rows = await db
    .selectFrom('village_position as p')
    .leftJoin('village_holder as h', (on) =>
      on.onRef('h.position_id', '=', 'p.id').on('h.left_on', 'is', null),
    )
    .leftJoin('person as x', 'x.id', 'h.person_id')
    .where('p.organization_id', '=', organizationId)
    .where('p.closed', '=', false)
    .orderBy('p.id')
    .select(['p.post', 'x.name', 'h.starts_on', 'h.term_ends_on'])
    .execute();
  return rows.map((row) => ({
    post: row.post,
    name: row.name === null ? null : maskName(row.name),
    startsOn: row.starts_on,
    termEndsOn: row.term_ends_on,
  }));
}

async function objectionsOf(
  { db, actor }: ActorContext,
  notices: readonly NoticeRow[],
  today: string,
): Promise<WatchedObjection[]> {
  const rows = await db
    .selectFrom('objection as b')
    .innerJoin('candidate as c', 'c.id', 'b.candidate_id')
    .where('c.organization_id', '=', actor.assignment.organizationId)
    .where('b.channel', '=', 'supervision')
    .orderBy('b.id', 'desc')
    .limit(MOST_OBJECTIONS)
    .select(['b.id', 'b.notice_id', 'b.raised_on', 'b.content', 'b.state', 'b.answer'])
    .select(['b.due_on', 'b.settled_on'])
    .execute();
  return rows.flatMap((row): WatchedObjection[] => {
    const notice = notices.find(({ id }) => id === row.notice_id);
    if (notice === undefined) return [];
    // Without rest days: of the page only what it shows of the person is taken.
    const { name, proposedPost } = noticePage(notice, today, {});
    return [
      {
        id: row.id,
        noticeId: row.notice_id,
        candidateName: name,
        proposedPost,
        raisedOn: row.raised_on,
        content: row.content,
        state: row.state,
        answer: row.answer,
        dueOn: row.due_on,
        settledOn: row.settled_on,
      },
    ];
  });
}
