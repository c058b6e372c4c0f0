/** One candidate with everything that a reader may know. */
import { appointmentMachine, judgeReviewValidity, todayInShanghai } from '@xianfeng/rules';
import { type ActorContext, authorize, found, settingsFor } from '../../kernel/index.js';
import { type CaseInHand, history, offered, takeCase } from '../../kit/process/index.js';
import { lastContact } from '../notice/page.js';
import { readCandidate, seesProofs } from '../policy.js';
import type { CandidateDetail, CandidateEvent, CandidateHistory, OfferedStep } from '../schema.js';
import { presentCandidate } from './present.js';
import { type CandidateTypes, candidateProcess, candidateState } from './process.js';
import { presentProofs } from './proofs.js';
import { readFacts, readRecord } from './record.js';
import { candidateRows, toCandidateState } from './rows.js';
import { maskFindings } from './told/mask.js';

/** One candidate with everything that this reader may know. @throws AppError not_found */
export async function getCandidate(ctx: ActorContext, id: number): Promise<CandidateDetail> {
  const row = found(
    await candidateRows(ctx.db, ctx.actor).where('c.id', '=', id).executeTakeFirst(),
  );
  authorize(ctx.actor, readCandidate, row);
  const today = todayInShanghai(ctx.clock.now());
  const record = await readRecord(ctx.db, row);
  const settings = await settingsFor(ctx.db, today);
  const facts = await readFacts(ctx.db, row, record, today, settings);
  const taken = await takeCase(ctx.db, ctx, candidateProcess, row, { settings, facts });
  const all = seesProofs(ctx.actor);
  const holder = await ctx.db
    .selectFrom('village_holder')
    .where('candidate_id', '=', id)
    .select('id')
    .executeTakeFirst();
  return {
    ...presentCandidate(taken.machine, row, today, all),
    explanation: all ? row.explanation : '',
    politicalStatus: row.political_status,
    education: row.education,
    occupation: row.occupation,
    // From where a candidate has gone back into the pool, the pool's moves lead on.
    moves:
      row.state === 'in_pool'
        ? []
        : offered(taken, offeredEvents.filter(fits(taken))).flatMap(presentStep),
    history: await readHistory(ctx, id, today),
    holderId: holder?.id ?? null,
    serviceBatchId: row.service_batch_id,
    historical: row.historical,
    lastContact: all && row.state === 'decision' ? await lastContact(ctx.db, row.street_id) : null,
    ...(await presentProofs(ctx, row, record, { today, holidays: settings.holidays })),
  };
}

const poolEvents = new Set(['apply', 'admit', 'reject', 'review_pool', 'remove']);

/** Made by an answer to a change of the time in office, and offered there. */
const changeEvents: readonly string[] = ['file_leaving', 'reinstate'];

/** The machine's table names every event; those of the pool are no candidate's. */
const isCandidateEvent = (event: string): event is CandidateEvent => !poolEvents.has(event);

const candidateEvents = [...new Set(appointmentMachine().moves.map(({ event }) => event))].filter(
  isCandidateEvent,
);

const offeredEvents = candidateEvents.filter((event) => !changeEvents.includes(event));

/** Asking anew is offered where the review has expired, and its end while it runs. */
function fits({ row, facts, today, settings }: CaseInHand<CandidateTypes>) {
  const passedOn = facts.reviewPassedOn;
  const expired =
    passedOn !== null && judgeReviewValidity(passedOn, today, settings).outcome === 'block';
  return (event: CandidateEvent) => {
    if (event === 'renew_review') return expired;
    return row.renewed || (event !== 'pass_renewal' && event !== 'fail_renewal');
  };
}

function presentStep(
  step: ReturnType<typeof offered<CandidateTypes, CandidateEvent>>[number],
): OfferedStep[] {
  const to = toCandidateState(step.to);
  return to === null ? [] : [{ ...step, to }];
}

/** The steps that were taken, the latest first; the village knows that they were taken. */
async function readHistory(
  ctx: ActorContext,
  id: number,
  today: string,
): Promise<CandidateHistory[]> {
  const all = seesProofs(ctx.actor);
  const moves = await history(ctx.db, candidateProcess, id);
  return moves.reverse().flatMap((move): CandidateHistory[] => {
    const { event, label, version, on, at, by } = move;
    if (event === 'begin' || event === 'correct' || !isCandidateEvent(event)) return [];
    return [
      {
        ...{ event, label, version, on, at, by },
        from: move.from === null ? null : candidateState(move.from),
        to: candidateState(move.to),
        text: all ? move.text : '',
        findings: all ? maskFindings(ctx.actor, move.findings, today) : [],
      },
    ];
  });
}
