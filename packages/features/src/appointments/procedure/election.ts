// Command that records the lawful procedure of a post: an election's figures, or the paper of a
// sending.
import {
  judge,
  judgeElectionReview,
  judgeProcedure,
  judgeProcedureDay,
  type PassedReview,
  type ProcedureFigures,
} from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  type Receipt,
  settingsFor,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { seatsEmpty } from '../../teams/index.js';
import { type LockedCandidate, lockCandidate, moveCandidate } from '../candidate/lock.js';
import { streetSteps } from '../policy.js';
import type { ProcedureInput, recordProcedureInput, TeamPost } from '../schema.js';

/**
 * Records what the lawful procedure of the post gave: an election's figures, judged by their route,
 * or the paper by which a person was sent. The system appoints no one.
 *
 * @throws AppError invalid_input for another route than the post's; rule_blocked where the figures
 *   elect no one, or the procedure was held before the notice had ended
 */
export function recordProcedure(
  ctx: WriteContext,
  input: z.infer<typeof recordProcedureInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const { procedure, elected } = input;
    const event = elected ? 'record_elected' : 'record_not_elected';
    const locked = await lockCandidate(tx, ctx, streetSteps, input, event);
    const { row, record, today } = locked;
    if (procedure.route !== row.route) {
      throw new AppError('invalid_input', {
        fields: [{ path: 'procedure.route', message: '产生方式与动议时确定的不一致' }],
      });
    }
    const lastDay = record.notice?.outcome === 'clean' ? record.notice.last_day : null;
    const day = judgeProcedureDay(procedure.heldOn, lastDay, today).findings;
    // GEN-05: an election is judged by what was in force on its day, whenever it is recorded.
    const settings = await settingsFor(tx.db, procedure.heldOn);
    const figures = elected
      ? judgeProcedure(
          figuresOf(procedure, row.post, await vacantFor(locked, procedure)),
          procedure.heldOn,
          settings,
        ).findings
      : [];
    const reviewed = elected
      ? judgeElectionReview(procedure.heldOn, passedReviews(record), today).findings
      : [];
    const { findings } = judge([...day, ...reviewed, ...figures]);
    return moveCandidate(locked, {
      event,
      text: input.text,
      findings,
      papers: [{ kind: 'election_report', number: procedure.number, on: procedure.heldOn }],
      facts: { electedOn: procedure.heldOn },
      prove: async () => {
        await tx.db
          .insertInto('lawful_procedure')
          .values({
            candidate_id: row.id,
            round: row.round,
            route: procedure.route,
            held_on: procedure.heldOn,
            number: procedure.number,
            elected,
            ...columnsOf(procedure),
            text: input.text,
            account_id: ctx.actor.accountId,
            at: new Date(ctx.clock.now()),
          })
          .execute();
      },
    });
  });
}

const passedReviews = ({ reviews }: LockedCandidate['record']): PassedReview[] =>
  reviews.flatMap(({ result, renewal, closed_on: closedOn, valid_until: validUntil }) =>
    result === 'passed' && closedOn !== null && validUntil !== null
      ? [{ closedOn, validUntil, renewed: renewal > 0 }]
      : [],
  );

/** Seats that are empty, where a post is filled by sending. */
async function vacantFor({ tx, row }: LockedCandidate, { route }: ProcedureInput): Promise<number> {
  return route === 'party_assignment' ? seatsEmpty(tx.db, row.organization_id, row.post) : 0;
}

/** The figures of a procedure as the rules judge them. */
export function figuresOf(given: ProcedureInput, post: TeamPost, vacant: number): ProcedureFigures {
  switch (given.route) {
    case 'party_election':
      return { ...given, secretary: post !== 'party_member' };
    case 'party_assignment':
      return { route: given.route, vacant };
    case 'secondment':
      return { route: given.route };
    default:
      return given;
  }
}

/** The figures of a procedure as its row holds them. */
export function columnsOf(given: ProcedureInput) {
  switch (given.route) {
    case 'party_election':
    case 'villager_election': {
      const { base, present, issued, returned, votes, seats, nominees } = given;
      const village = given.route === 'villager_election' ? given : null;
      return {
        ...{ base, present, issued, returned, votes, seats, nominees },
        ballot: village?.ballot ?? null,
        list_published_on: village?.listPublishedOn ?? null,
      };
    }
    case 'representative_election':
    case 'member_election': {
      const { base, present, votes, body } = given;
      return { base, present, votes, body };
    }
    default:
      return {};
  }
}
