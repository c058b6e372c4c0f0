// Commands on the filing 备案: sent in by the street, answered by the district.
import type { Tx } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import { AppError, type Receipt, transact, type WriteContext } from '../../kernel/index.js';
import {
  type CaseInHand,
  type ManyMoved,
  transactMany,
  transitionMany,
} from '../../kit/process/index.js';
import { refuseOwnCase } from '../../talents/index.js';
import { takeSeat } from '../../teams/index.js';
import {
  type CandidateStep,
  type LockedCandidate,
  lockCandidate,
  moveCandidate,
  stepOfRound,
} from '../candidate/lock.js';
import { type CandidateTypes, candidateProcess } from '../candidate/process.js';
import { refuseDaysToCome } from '../candidate/propose.js';
import type { SelectedCandidate } from '../candidate/rows.js';
import { districtSteps, streetSteps } from '../policy.js';
import {
  type answerFilingInput,
  type FilingPaper,
  type fileManyInput,
  filingPaperLabels,
  type submitFilingInput,
} from '../schema.js';

const isComplete = (papers: readonly string[]) =>
  Object.keys(filingPaperLabels).every((paper) => papers.includes(paper));

/** 报送备案 with all its papers. */
export function submitFiling(
  ctx: WriteContext,
  input: z.infer<typeof submitFilingInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const locked = await lockCandidate(tx, ctx, streetSteps, input, 'submit_filing');
    const { row, today } = locked;
    const papers: FilingPaper[] = input.papers;
    return moveCandidate(locked, {
      event: 'submit_filing',
      text: input.text,
      papers: [{ kind: 'filing_papers', number: input.number, on: today }],
      facts: { papersComplete: isComplete(papers) },
      prove: async () => {
        await tx.db
          .insertInto('filing')
          .values({
            candidate_id: row.id,
            round: row.round,
            number: input.number,
            papers,
            submitted_on: today,
            submitted_by: ctx.actor.accountId,
          })
          .execute();
      },
    });
  });
}

/**
 * 备案: filed, so that the elected candidate takes office, or sent back for more papers. By the
 * district.
 *
 * @throws AppError rule_blocked where the actor submitted it or is concerned, or a proof is missing
 */
export function answerFiling(
  ctx: WriteContext,
  input: z.infer<typeof answerFilingInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const locked = await lockCandidate(tx, ctx, districtSteps, input, input.result);
    const step = await filingStep(tx, ctx, locked, input);
    if (step === null) return refuseOutOfTurn(locked, input.result);
    return moveCandidate(locked, step);
  });
}

/** 备案 of many candidates under one reply of the district, each of whom takes office by it. */
export function fileManyCandidates(
  ctx: WriteContext,
  { items, decision, text }: z.infer<typeof fileManyInput>,
): Promise<ManyMoved> {
  return transactMany(ctx, async (tx) => {
    const { organizationId } = ctx.actor.assignment;
    refuseDaysToCome(decision.on, todayInShanghai(ctx.clock.now()), 'decision.on');
    const { name: body } = await tx.db
      .selectFrom('organization')
      .where('id', '=', organizationId)
      .select('name')
      .executeTakeFirstOrThrow();
    return transitionMany(tx, ctx, candidateProcess, {
      ...{ items, rule: districtSteps, event: 'file', answer: 'each' },
      decision: { ...decision, organizationId, body, text },
      move: async (taken) => {
        const step = await filingStep(tx, ctx, taken, { result: 'file', text });
        if (step === null) throw new AppError('wrong_state');
        return stepOfRound(taken.row, step);
      },
    });
  });
}

/** What the district's answer does with a filing that waits; null where none does. */
async function filingStep(
  tx: Tx,
  ctx: WriteContext,
  { row, today }: CaseInHand<CandidateTypes>,
  { result, text }: { result: 'file' | 'supplement'; text: string },
): Promise<CandidateStep | null> {
  const filing = await tx.db
    .selectFrom('filing')
    .selectAll()
    .where('candidate_id', '=', row.id)
    .where('round', '=', row.round)
    .where('result', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (filing === undefined) return null;
  const enteredBy = [row.entered_by, filing.submitted_by];
  await refuseOwnCase(tx, ctx.actor, { personId: row.person_id, enteredBy }, today);
  const electedOn = result === 'file' ? await electionDay(tx, row) : null;
  return {
    event: result,
    text,
    facts: { papersComplete: isComplete(filing.papers) },
    prove: async () => {
      await tx.db
        .updateTable('filing')
        .set({
          result: result === 'file' ? 'filed' : 'supplement',
          answered_on: today,
          answered_by: ctx.actor.accountId,
          text,
        })
        .where('id', '=', filing.id)
        .execute();
    },
    after: async () => {
      if (electedOn !== null) await takeSeat(tx, ctx, enteringOf(row), electedOn);
    },
  };
}

const enteringOf = (row: SelectedCandidate) => ({
  id: row.id,
  personId: row.person_id,
  organizationId: row.organization_id,
  organizationPath: row.organization_path,
  streetId: row.street_id,
  post: row.post,
  source: row.source,
});

/** Nothing was submitted, so nothing can be answered: the machine says what is missing before that. */
function refuseOutOfTurn(locked: LockedCandidate, result: 'file' | 'supplement'): Promise<Receipt> {
  return moveCandidate(locked, {
    event: result,
    text: '',
    facts: { papersComplete: false },
    prove: () => Promise.reject(new AppError('wrong_state')),
  });
}

async function electionDay(tx: Tx, row: SelectedCandidate): Promise<string> {
  const held = await tx.db
    .selectFrom('lawful_procedure')
    .where('candidate_id', '=', row.id)
    .where('round', '=', row.round)
    .where('elected', '=', true)
    .orderBy('id', 'desc')
    .limit(1)
    .select('held_on')
    .executeTakeFirst();
  if (held === undefined) throw new AppError('wrong_state');
  return held.held_on;
}
