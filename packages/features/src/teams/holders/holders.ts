// Queries of holders: the list, one time in office.
import {
  addMonths,
  type Finding,
  findingsIn,
  judgeAppraisalInterval,
  judgeAudit,
  officeOutcome,
  todayInShanghai,
  villagePosts,
} from '@xianfeng/rules';
import type { z } from 'zod';
import { type ActorContext, authorize, found, may, orderedBy } from '../../kernel/index.js';
import { readTeam, recordService } from '../policy.js';
import type { HolderDetail, HolderRecord, HolderRow, holdersInput } from '../schema.js';
import { holderRows, presentHolder, type SelectedHolder } from './rows.js';

const byId = orderedBy('id');

/** Who sits in the teams of the scope, or served between two days, by the order of entry. */
export async function listHolders(ctx: ActorContext, input: z.infer<typeof holdersInput>) {
  const after = byId.after(input.cursor);
  const today = todayInShanghai(ctx.clock.now());
  let query = holderRows(ctx.db, ctx.actor)
    .orderBy('h.id')
    .limit(input.limit + 1);
  if (after !== null) query = query.where('h.id', '>', after[0]);
  if (input.streetId) query = query.where('h.street_id', '=', input.streetId);
  if (input.organizationId) query = query.where('h.organization_id', '=', input.organizationId);
  if (input.post) query = query.where('h.post', '=', input.post);
  if (input.source) query = query.where('h.source', '=', input.source);
  if (input.talents) query = query.where('h.source', 'is not', null);
  if (input.termEndsBy) query = query.where('h.term_ends_on', '<=', input.termEndsBy);
  const from = input.from ?? input.to ?? null;
  if (from === null) query = query.where('h.left_on', 'is', null);
  else {
    query = query
      .where('h.starts_on', '<=', input.to ?? today)
      .where((eb) => eb.or([eb('h.left_on', 'is', null), eb('h.left_on', '>=', from)]));
  }
  return byId.page(
    await query.execute(),
    input.limit,
    (row) => [row.id],
    (row): HolderRow => presentHolder(row),
  );
}

/** One time in office with what is on record of it. @throws AppError not_found */
export async function getHolder(ctx: ActorContext, id: number): Promise<HolderDetail> {
  const row = found(await holderRows(ctx.db, ctx.actor).where('h.id', '=', id).executeTakeFirst());
  authorize(ctx.actor, readTeam, row);
  const records = await readRecords(ctx, id);
  const street = may(ctx.actor, recordService, row);
  const today = todayInShanghai(ctx.clock.now());
  return {
    ...presentHolder(row),
    talentId: row.talent_id,
    serviceBatchId: row.service_batch_id,
    leavingReason: row.leaving_reason,
    leavingText: row.leaving_text,
    records,
    findings: findingsIn(row.division_kind, dueFindings(row, records, today), today),
    outcome: outcomeOf(row, records),
    mayRecord: street && row.state !== 'archived',
    mayLeave: street && row.left_on === null && row.pending_change === null,
    mayCorrect: street && row.pending_change === null ? correctable(row) : [],
  };
}

/** What of it could be wrong: a leaving that is not archived yet, the term, the election's figures. */
function correctable(row: SelectedHolder): HolderDetail['mayCorrect'] {
  return [
    ...(row.state === 'left' ? (['leaving_undone'] as const) : []),
    ...(row.state === 'in_office' || row.state === 'left' ? (['term'] as const) : []),
    // Who came on record by papers has no election here.
    ...(row.state === 'in_office' && row.service_batch_id === null ? (['election'] as const) : []),
  ];
}

async function readRecords({ db }: ActorContext, holderId: number): Promise<HolderRecord[]> {
  const rows = await db
    .selectFrom('holder_record as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .where('r.holder_id', '=', holderId)
    .orderBy('r.on_day', 'desc')
    .orderBy('r.id', 'desc')
    .select([
      'r.id',
      'r.kind',
      'r.on_day as on',
      'r.year',
      'r.grade',
      'r.audit_kind as auditKind',
      'r.published_on as publishedOn',
      'r.number',
      'r.text',
      'a.display_name as by',
      'r.at',
    ])
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}

/** TAL-05: two 不称职 in a row end a 村委会 post; the other facts are on record elsewhere. */
function outcomeOf(row: SelectedHolder, records: readonly HolderRecord[]): HolderDetail['outcome'] {
  if (villagePosts[row.post].family !== 'committee') return 'continues';
  const grades = records.filter(({ kind }) => kind === 'appraisal').map(({ grade }) => grade);
  const other = grades.findIndex((grade) => grade !== 'incompetent');
  const incompetentInARow = other === -1 ? grades.length : other;
  return officeOutcome({
    sentenced: false,
    incapacitated: false,
    absentMonths: 0,
    incompetentInARow,
  });
}

/** TAL-05, TAL-12, TAL-13: what is due while in office, and after it. */
function dueFindings(
  row: SelectedHolder,
  records: readonly HolderRecord[],
  today: string,
): readonly Finding[] {
  const audits = records.filter(({ kind }) => kind === 'audit');
  if (row.left_on !== null) {
    const doneOn = audits.at(-1)?.on ?? null;
    return judgeAudit({ kind: 'mid_term', doneOn, referenceOn: row.left_on }, today).findings;
  }
  const appraisals = records.filter(({ kind }) => kind === 'appraisal');
  const findings = [
    ...(row.starts_on <= addMonths(today, -12)
      ? judgeAppraisalInterval(
          appraisals.map(({ on }) => on),
          today,
        ).findings
      : []),
  ];
  if (row.term_ends_on !== null && row.term_ends_on <= addMonths(today, 6)) {
    const doneOn = audits.find(({ auditKind }) => auditKind === 'term_end')?.publishedOn ?? null;
    const audit = { kind: 'term_end' as const, doneOn, referenceOn: row.term_ends_on };
    findings.push(...judgeAudit(audit, today).findings);
  }
  return findings;
}
