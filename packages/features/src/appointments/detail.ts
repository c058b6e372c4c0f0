import {
  type AppointmentFacts,
  type Finding,
  findingsIn,
  offeredMoves,
  todayInShanghai,
} from '@xianfeng/rules';
import { type ActorContext, authorize, found } from '../kernel/index.js';
import type { InForce } from '../kit/process/index.js';
import { processOn, type TalentTypes } from '../talents/index.js';
import { asBrought, everyPaper } from './brought.js';
import { readCase, readFacts } from './case.js';
import { maskFindings } from './mask.js';
import { lastContact } from './notice-page.js';
import { readCandidate, seesProofs } from './policy.js';
import { presentCandidate } from './present.js';
import { presentProofs } from './proofs.js';
import { candidateRows, type SelectedCandidate, stateOf, toCandidateState } from './rows.js';
import type { CandidateDetail, CandidateEvent, CandidateHistory, OfferedMove } from './schema.js';

/** One candidate with everything that this reader may know. @throws AppError not_found */
export async function getCandidate(ctx: ActorContext, id: number): Promise<CandidateDetail> {
  const row = found(
    await candidateRows(ctx.db, ctx.actor).where('c.id', '=', id).executeTakeFirst(),
  );
  authorize(ctx.actor, readCandidate, row);
  const today = todayInShanghai(ctx.clock.now());
  const process = await processOn(ctx.db, today);
  const one = await readCase(ctx.db, row);
  const facts = await readFacts(ctx.db, row, one, today);
  const all = seesProofs(ctx.actor);
  const holder = await ctx.db
    .selectFrom('village_holder')
    .where('candidate_id', '=', id)
    .select('id')
    .executeTakeFirst();
  return {
    ...presentCandidate(process.machine, row, today, all),
    explanation: all ? row.explanation : '',
    politicalStatus: row.political_status,
    education: row.education,
    occupation: row.occupation,
    moves: offered(ctx, process, row, facts, today),
    history: await readHistory(ctx, row, today),
    holderId: holder?.id ?? null,
    serviceBatchId: row.service_batch_id,
    lastContact: all && row.state === 'decision' ? await lastContact(ctx.db, row.street_id) : null,
    ...(await presentProofs(ctx, row, one, today)),
  };
}

function offered(
  ctx: ActorContext,
  process: InForce<TalentTypes>,
  row: SelectedCandidate,
  facts: AppointmentFacts,
  today: string,
): OfferedMove[] {
  const { role } = ctx.actor.assignment;
  const state = stateOf(row.state);
  const mine = process.machine.moves.filter(
    (move) => move.from.includes(state) && move.by.includes(role),
  );
  return mine.flatMap((move): OfferedMove[] => {
    const { event } = move;
    const to = toCandidateState(move.to);
    if (to === null || !isCandidateEvent(event) || row.state === 'in_pool') return [];
    const step = {
      role,
      date: today,
      facts: asBrought(event, facts, process.settings, today),
      documents: everyPaper,
    };
    return offeredMoves({ ...process.machine, moves: [move] }, state, step).map(
      ({ label, judgement }) => ({
        event,
        label,
        to,
        allowed: judgement.outcome !== 'block',
        findings: maskFindings(
          ctx.actor,
          findingsIn(row.division_kind, judgement.findings, today),
          today,
        ),
      }),
    );
  });
}

const poolEvents = new Set(['apply', 'admit', 'reject', 'review_pool', 'remove']);

/** The machine's table names every event; those of the pool are no candidate's. */
function isCandidateEvent(event: string): event is CandidateEvent {
  return !poolEvents.has(event);
}

async function readHistory(
  ctx: ActorContext,
  row: SelectedCandidate,
  today: string,
): Promise<CandidateHistory[]> {
  const rows = await ctx.db
    .selectFrom('candidate_move as m')
    .innerJoin('account as a', 'a.id', 'm.account_id')
    .where('m.candidate_id', '=', row.id)
    .orderBy('m.id', 'desc')
    .select([
      'm.action',
      'm.from_state',
      'm.to_state',
      'm.on_day',
      'm.at',
      'm.text',
      'm.findings',
      'a.display_name',
    ])
    .execute();
  const all = seesProofs(ctx.actor);
  return rows.flatMap((move): CandidateHistory[] => {
    if (!isCandidateEvent(move.action)) return [];
    return [
      {
        event: move.action,
        from: stateOf(move.from_state),
        to: stateOf(move.to_state),
        on: move.on_day,
        at: move.at.getTime(),
        by: move.display_name,
        text: all ? move.text : '',
        findings: all ? maskFindings(ctx.actor, move.findings as Finding[], today) : [],
      },
    ];
  });
}
