// Puts an incumbent on record: every step of the way on the day of its paper, through the
// database's gate.
import type { Db, Tx } from '@xianfeng/database';
import {
  addDays,
  addMonths,
  type DocumentKind,
  type ReviewDepartment,
  todayInShanghai,
} from '@xianfeng/rules';
import { record, settingsFor, type WriteContext } from '../../kernel/index.js';
import { insertMoves, insertPapers } from '../../kit/process/index.js';
import { takeSeat } from '../../teams/index.js';
import { candidateProcess, gateRefusal, placeOf } from '../candidate/process.js';
import { candidateMoved } from '../events.js';
import type { CandidateEvent } from '../labels.js';
import { noticeFields, noticeToken } from '../notice/page.js';
import type { Paper, PaperHistory } from './paper-history.js';

/** The departments that the district asks in a joint review. */
export async function askedDepartments(db: Pick<Db, 'selectFrom'>): Promise<ReviewDepartment[]> {
  const chosen = await db
    .selectFrom('review_department')
    .orderBy('department')
    .select('department')
    .execute();
  return chosen.map(({ department }) => department);
}

const ROUND = 1;

/**
 * Puts an incumbent on record: the whole way with every proof, through the gate of the database
 * like every other, and the seat. The rules have judged the history before.
 *
 * @returns the candidate
 * @throws AppError rule_blocked where the gate misses a proof; wrong_state where no seat is empty
 */
export async function putOnRecord(tx: Tx, ctx: WriteContext, given: PaperHistory): Promise<number> {
  const { organizationId, organizationPath } = given;
  const candidate = await tx.db
    .insertInto('candidate')
    .values({
      talent_id: given.talentId,
      person_id: given.personId,
      organization_id: organizationId,
      organization_path: organizationPath,
      street_id: given.streetId,
      post: given.post,
      route: given.route,
      source: given.source,
      state: 'proposed',
      state_since: given.filing?.on ?? given.startsOn,
      served_from: given.procedure?.on ?? given.startsOn,
      historical: given.historical && JSON.stringify(given.historical),
      explanation: given.reason,
      entered_by: given.enteredBy,
      service_batch_id: given.batchId,
      created_at: new Date(ctx.clock.now()),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id } = candidate;
  // None of these waits for another's answer, so they travel together.
  await Promise.all([
    writeReview(tx, id, given),
    writeSteps(tx, ctx, id, given),
    writeProcedure(tx, ctx, id, given),
    writeDocuments(tx, ctx, id, given),
    writeMoves(tx, ctx, id, given),
  ]);
  const version = await enterOffice(tx, ctx, id);
  await record(tx, ctx, candidateMoved, {
    id,
    version,
    place: placeOf({ organization_id: organizationId, organization_path: organizationPath }),
    data: { organizationId, state: 'in_office' },
  });
  await takeSeat(tx, ctx, { ...given, id }, given.startsOn, given.termEndsOn);
  return id;
}

async function writeReview(tx: Tx, id: number, given: PaperHistory): Promise<void> {
  if (given.review === null) return;
  const { on, number } = given.review;
  const settings = await settingsFor(tx.db, on);
  // When the departments were asked the paper does not say: the day of the result stands for it.
  const review = await tx.db
    .insertInto('joint_review')
    .values({
      candidate_id: id,
      round: ROUND,
      required: [...given.departments],
      sent_on: on,
      departments_by: on,
      all_by: on,
      result: 'passed',
      closed_on: on,
      valid_until: addMonths(on, settings['tal.jointReviewMonths']),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto('review_opinion')
    .values(
      given.departments.map((department) => ({
        review_id: review.id,
        candidate_id: id,
        department,
        answer: 'pass' as const,
        basis: `见${number}`,
        due_on: on,
        answered_on: on,
      })),
    )
    .execute();
}

async function writeSteps(
  tx: Tx,
  ctx: WriteContext,
  id: number,
  given: PaperHistory,
): Promise<void> {
  const { inspection, poll, decision, notice } = given;
  const talks = Array.from({ length: inspection === null ? 0 : given.talks }, (_, index) => ({
    with: `谈话对象${index + 1}（见${inspection?.number}）`,
    onDay: inspection?.on,
    note: '',
  }));
  const inspected =
    inspection &&
    tx.db
      .insertInto('inspection')
      .values({
        candidate_id: id,
        round: ROUND,
        starts_on: inspection.on,
        inspectors: JSON.stringify(given.inspectors.map((each) => ({ ...each, relation: null }))),
        talks: JSON.stringify(talks),
        poll_issued: poll?.issued ?? null,
        poll_returned: poll?.returned ?? null,
        poll_agree: poll?.agree ?? null,
        conclusion: `见${inspection.number}`,
        result: 'pass',
        finished_on: inspection.on,
      })
      .execute();
  const decided =
    decision &&
    tx.db
      .insertInto('street_decision')
      .values({
        candidate_id: id,
        round: ROUND,
        kind: 'appoint',
        on_day: decision.on,
        number: decision.number,
        ...given.sitting,
        passed: true,
        account_id: given.enteredBy,
        at: new Date(ctx.clock.now()),
      })
      .execute();
  const fields = noticeFields({
    ...given.person,
    occupation: '',
    post: given.post,
    division_kind: given.divisionKind,
  });
  const noticed =
    notice &&
    tx.db
      .insertInto('public_notice')
      .values({
        candidate_id: id,
        round: ROUND,
        published_on: notice.publishedOn,
        working_days: notice.workingDays,
        count_start_day: notice.countStartDay,
        last_day: notice.lastDay,
        token_hash: ctx.keys.hash(noticeToken(ctx.keys, { id, round: ROUND })),
        fields: JSON.stringify(fields),
        outcome: 'clean',
        closed_on: addDays(notice.lastDay, 1),
      })
      .execute();
  await Promise.all([inspected, decided, noticed]);
}

async function writeProcedure(
  tx: Tx,
  ctx: WriteContext,
  id: number,
  given: PaperHistory,
): Promise<void> {
  const { procedure, filing } = given;
  const held =
    procedure &&
    tx.db
      .insertInto('lawful_procedure')
      .values({
        candidate_id: id,
        round: ROUND,
        route: given.route,
        held_on: procedure.on,
        number: procedure.number,
        elected: true,
        ...given.figures,
        account_id: given.enteredBy,
        at: new Date(ctx.clock.now()),
      })
      .execute();
  const filed =
    filing &&
    tx.db
      .insertInto('filing')
      .values({
        candidate_id: id,
        round: ROUND,
        number: filing.number,
        papers: [
          'joint_review_form',
          'inspection_report',
          'street_decision',
          'notice_result',
          'election_report',
        ],
        submitted_on: filing.on,
        submitted_by: given.enteredBy,
        result: 'filed',
        answered_on: filing.on,
        answered_by: ctx.actor.accountId,
      })
      .execute();
  await Promise.all([held, filed]);
}

async function writeDocuments(
  tx: Tx,
  ctx: WriteContext,
  id: number,
  given: PaperHistory,
): Promise<void> {
  const { notice } = given;
  const papers: readonly (readonly [DocumentKind, CandidateEvent, Paper | null])[] = [
    ['joint_review_form', 'pass_review', given.review],
    ['inspection_report', 'pass_inspection', given.inspection],
    ['street_decision', 'decide', given.decision],
    [
      'notice_result',
      'close_notice',
      notice && { number: notice.number, on: addDays(notice.lastDay, 1) },
    ],
    ['election_report', 'record_elected', given.procedure],
    ['filing_papers', 'submit_filing', given.filing],
  ];
  const at = new Date(ctx.clock.now());
  await insertPapers(
    tx,
    papers.flatMap(([kind, event, paper]) =>
      paper === null
        ? []
        : {
            ...{ process: candidateProcess.kind, caseId: id, event, round: ROUND },
            ...{ kind, ...paper, accountId: given.enteredBy, at },
          },
    ),
  );
}

/** Who entered the papers and who confirmed them; the days of the steps stand with the papers. */
async function writeMoves(
  tx: Tx,
  ctx: WriteContext,
  id: number,
  given: PaperHistory,
): Promise<void> {
  const today = todayInShanghai(ctx.clock.now());
  const common = { kind: candidateProcess.kind, caseId: id, findings: [] };
  await insertMoves(tx, [
    {
      ...{ ...common, version: 1, event: 'propose', from: 'in_pool', to: 'proposed' },
      on: given.decision?.on ?? given.startsOn,
      text: `补录（第${given.batchId}批）：${given.reason}`,
      ...{ accountId: given.enteredBy, role: 'street_organizer', at: given.enteredAt },
    },
    {
      ...{ ...common, version: 2, event: 'file', from: 'filing', to: 'in_office', on: today },
      text:
        given.historical === null
          ? `补录（第${given.batchId}批）已核对全部依据`
          : `历史登记（第${given.batchId}批），缺项：${given.historical.missing.join('、')}`,
      ...{ accountId: ctx.actor.accountId, role: ctx.actor.assignment.role },
      at: new Date(ctx.clock.now()),
    },
  ]);
}

/** Through the gate: it asks again for every proof. */
async function enterOffice(tx: Tx, ctx: WriteContext, id: number): Promise<number> {
  const today = todayInShanghai(ctx.clock.now());
  const version = 2;
  try {
    await tx.db
      .updateTable('candidate')
      .set({ state: 'filing', round: ROUND })
      .where('id', '=', id)
      .execute();
    await tx.db
      .updateTable('candidate')
      .set({ state: 'in_office', version })
      .where('id', '=', id)
      .execute();
  } catch (error) {
    throw gateRefusal(error, today) ?? error;
  }
  return version;
}
