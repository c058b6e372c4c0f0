// Commands on the filing 备案: sent in by the street, answered by the district.
import type { z } from 'zod';
import { AppError, type Receipt, transact, type WriteContext } from '../../kernel/index.js';
import { refuseOwnCase } from '../../talents/index.js';
import { takeSeat } from '../../teams/index.js';
import { type LockedCandidate, lockCandidate, moveCandidate } from '../candidate/lock.js';
import { districtSteps, streetSteps } from '../policy.js';
import {
  type answerFilingInput,
  type FilingPaper,
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
    const { row, today } = locked;
    const filing = await tx.db
      .selectFrom('filing')
      .selectAll()
      .where('candidate_id', '=', row.id)
      .where('round', '=', row.round)
      .where('result', 'is', null)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (filing === undefined) return refuseOutOfTurn(locked, input.result);
    const enteredBy = [row.entered_by, filing.submitted_by];
    await refuseOwnCase(tx, ctx.actor, { personId: row.person_id, enteredBy }, today);
    const filed = input.result === 'file';
    const electedOn = filed ? await electionDay(locked) : null;
    const receipt = await moveCandidate(locked, {
      event: filed ? 'file' : 'supplement',
      text: input.text,
      facts: { papersComplete: isComplete(filing.papers) },
      prove: async () => {
        await tx.db
          .updateTable('filing')
          .set({
            result: filed ? 'filed' : 'supplement',
            answered_on: today,
            answered_by: ctx.actor.accountId,
            text: input.text,
          })
          .where('id', '=', filing.id)
          .execute();
      },
    });
    if (electedOn !== null) {
      const entering = {
        id: row.id,
        personId: row.person_id,
        organizationId: row.organization_id,
        organizationPath: row.organization_path,
        streetId: row.street_id,
        post: row.post,
        source: row.source,
      };
      await takeSeat(tx, ctx, entering, electedOn);
    }
    return receipt;
  });
}

/** Nothing was submitted, so nothing can be answered: the machine says what is missing before that. */
function refuseOutOfTurn(locked: LockedCandidate, result: 'file' | 'supplement'): Promise<Receipt> {
  return moveCandidate(locked, {
    event: result,
    text: '',
    facts: { papersComplete: false },
    prove: () => Promise.reject(new AppError('wrong_state')),
  });
}

async function electionDay({ tx, row }: LockedCandidate): Promise<string> {
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
