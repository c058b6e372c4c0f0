import type { Database } from '@xianfeng/database';
import { judgeScans, type ReviewDepartment, todayInShanghai } from '@xianfeng/rules';
import type { Kysely } from 'kysely';
import { casePaperNames, isCasePaper, paperDesk } from '../appointments/index.js';
import { filingPaperLabels } from '../appointments/schema.js';
import { type Actor, type ActorContext, AppError, found, may } from '../kernel/index.js';
import type { OwnerAccess } from './owners.js';
import { editAttachments } from './policy.js';
import { attachmentRows, presentAttachment } from './queries.js';
import { type CasePaperList, type CasePaperRow, paperInput } from './schema.js';
import type { NewAttachment } from './upload.js';

/** States in which a filing is made ready or asked for. */
const filingStates = ['elected', 'filing'];

/**
 * The scanned papers of a candidate that this reader may open, in the order in which they came, with
 * what he may add, and which papers of the filing have no scan.
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

/** What an attachment says of the paper that it is; all null for a record without papers. */
interface Kept {
  paper: string | null;
  round: number | null;
  replaces: number | null;
  reason: string | null;
}

/**
 * What is written of a paper, which has to say whether it is classified, and why it takes the place of
 * an earlier one.
 *
 * @throws AppError invalid_input, not_found for an earlier version of another paper, wrong_state where a
 *   later one has taken its place already
 */
export async function keptAs(
  db: Kysely<Database>,
  { owner, paper }: NewAttachment,
  { round }: OwnerAccess,
): Promise<Kept> {
  if ((round === null) !== (paper === undefined)) throw new AppError('invalid_input');
  if (paper === undefined) return { paper: null, round: null, replaces: null, reason: null };
  const { kind, replaces = null, reason } = paperInput.parse(paper);
  if (owner.kind === 'opinion' && kind !== 'department_opinion') {
    throw new AppError('invalid_input');
  }
  if (replaces === null) return { paper: kind, round, replaces, reason: null };
  if (reason === '') {
    throw new AppError('invalid_input', {
      fields: [{ path: 'reason', message: '请填写换版原因' }],
    });
  }
  const earlier = found(
    await db
      .selectFrom('attachment')
      .where('id', '=', replaces)
      .where('owner_kind', '=', owner.kind)
      .where('owner_id', '=', owner.id)
      .where('paper', '=', kind)
      .select('round')
      .executeTakeFirst(),
  );
  if (await isReplaced(db, replaces)) {
    throw new AppError('wrong_state', { message: '这份材料已经有了新版本，请在新版本上换版。' });
  }
  return { paper: kind, round: earlier.round, replaces, reason };
}

async function isReplaced(db: Kysely<Database>, id: number): Promise<boolean> {
  const later = await db
    .selectFrom('attachment')
    .where('replaces', '=', id)
    .select('id')
    .executeTakeFirst();
  return later !== undefined;
}

/**
 * Says to whoever may add papers why one of them stays.
 *
 * @throws AppError wrong_state
 */
export async function refuseToRemovePaper(
  db: Kysely<Database>,
  actor: Actor,
  access: OwnerAccess,
  id: number,
): Promise<void> {
  if (!may(actor, editAttachments, access)) return;
  if (!access.mayRemove) {
    throw new AppError('wrong_state', {
      message: '这一环节已经办结，材料不能删除。确需更正的，请上传新版本并写明原因。',
    });
  }
  if (await isReplaced(db, id)) {
    throw new AppError('wrong_state', { message: '这份材料已有新版本，不能删除。' });
  }
}
