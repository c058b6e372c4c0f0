/** The scanned papers of a candidate, as the actor may open and add them. */
import { judgeScans, type ReviewDepartment, todayInShanghai } from '@xianfeng/rules';
import { attachmentRows, presentAttachment } from '../../attachments/index.js';
import { type ActorContext, found } from '../../kernel/index.js';
import { paperDesk } from './access.js';
import { casePaperNames, filingPaperLabels, isCasePaper } from './kinds.js';
import type { CasePaperList, CasePaperRow } from './views.js';

/** States in which a filing is made ready or asked for. */
const filingStates = ['elected', 'filing'];

/**
 * The scanned papers of a candidate that this reader may open, in the order in which they came,
 * with what the reader may add, and which papers of the filing have no scan.
 *
 * @throws AppError not_found
 */
export async function listCasePapers(
  ctx: ActorContext,
  candidateId: number,
): Promise<CasePaperList> {
  const desk = found(await paperDesk(ctx.db, ctx.actor, candidateId));
  const opinions = new Map(desk.opinions.map((opinion) => [opinion.id, opinion]));
  const rows = await attachmentRows(ctx.db)
    .where((eb) =>
      eb.or([
        eb('owner_kind', '=', 'candidate').and('owner_id', '=', candidateId),
        eb('owner_kind', '=', 'opinion').and('owner_id', 'in', [0, ...opinions.keys()]),
      ]),
    )
    .execute();
  const items = rows.flatMap((row): CasePaperRow[] => {
    const { paper, round } = row;
    if (!isCasePaper(paper) || round === null) return [];
    const of = row.owner_kind === 'opinion' ? opinions.get(row.owner_id) : null;
    const sent = of?.until == null || row.created_at.getTime() <= of.until;
    if (of === undefined || !sent || (of === null && !desk.mayRead(paper, round))) return [];
    const department: ReviewDepartment | null = of?.department ?? null;
    const mayRemove =
      desk.mayAdd(paper) &&
      desk.isOpen(paper, round) &&
      rows.every(({ replaces }) => replaces !== row.id);
    return [{ ...presentAttachment(row), paper, round, department, mayRemove }];
  });
  const scanned = new Set(
    items.flatMap(({ paper, round }) => (round === desk.row.round ? [paper] : [])),
  );
  const filing =
    filingStates.includes(desk.row.state) && desk.mayRead('filing_request', desk.row.round);
  return {
    items,
    mayAdd: casePaperNames.filter((paper) => desk.mayAdd(paper)),
    findings: filing ? judgeScans(missing(scanned), todayInShanghai(ctx.clock.now())) : [],
  };
}

const missing = (scanned: ReadonlySet<string>) =>
  Object.entries(filingPaperLabels).flatMap(([paper, label]) =>
    scanned.has(paper) ? [] : [label],
  );
