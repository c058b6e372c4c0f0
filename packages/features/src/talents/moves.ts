import type { Tx } from '@xianfeng/database';
import {
  type AppointmentFacts,
  type Finding,
  makeMove,
  offeredMoves,
  type Step,
  todayInShanghai,
} from '@xianfeng/rules';
import type { z } from 'zod';
import {
  type ActorContext,
  AppError,
  authorize,
  checkVersion,
  found,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../kernel/index.js';
import { talentMoved } from './events.js';
import { moveTalent } from './policy.js';
import { type AppointmentMachine, dueOf, factsOf, processOn } from './process.js';
import { refuseOwnCase } from './recusal.js';
import { type SelectedTalent, talentRows } from './rows.js';
import type { moveInput, OfferedTalentMove, TalentEvent, TalentState } from './schema.js';
import { talentEventLabels, talentStateLabels } from './schema.js';

type Move = z.infer<typeof moveInput>;

/** What the interpreter asks about somebody in the pool. */
function stepOf(ctx: ActorContext, row: SelectedTalent): Step<AppointmentFacts> {
  const facts = factsOf({
    bornOn: row.born_on,
    // Checked when it was entered; whoever is on file without a number has to bring it.
    residentIdValid: row.resident_id_cipher !== null,
    // The database holds one open file for each person.
    duplicate: false,
    willing: row.willing,
  });
  return { role: ctx.actor.assignment.role, date: todayInShanghai(ctx.clock.now()), facts };
}

const isPoolEvent = (event: string): event is TalentEvent =>
  Object.hasOwn(talentEventLabels, event);
const isPoolState = (state: string | null): state is TalentState =>
  state !== null && Object.hasOwn(talentStateLabels, state);

/** The moves that somebody in this role could make with a file, each with what speaks against it. */
export function offered(
  ctx: ActorContext,
  machine: AppointmentMachine,
  row: SelectedTalent,
): OfferedTalentMove[] {
  const step = stepOf(ctx, row);
  return offeredMoves(machine, row.state, step).flatMap(({ event, label, judgement }) => {
    const mine = machine.moves.some(
      (move) =>
        move.event === event && move.from.includes(row.state) && move.by.includes(step.role),
    );
    if (!mine || !isPoolEvent(event)) return [];
    return [{ event, label, allowed: judgement.outcome !== 'block', findings: judgement.findings }];
  });
}

/** One file of the scope, locked. @throws AppError not_found */
export async function lockTalent(tx: Tx, ctx: ActorContext, id: number): Promise<SelectedTalent> {
  const row = await talentRows(tx.db, ctx.actor)
    .where('t.id', '=', id)
    .forUpdate(['t'])
    .executeTakeFirst();
  return found(row);
}

/**
 * Moves a file of the pool as the machine of TAL-10 allows.
 *
 * @throws AppError not_found; stale_version; rule_blocked with what speaks against it; wrong_state
 *   when somebody is to leave the pool who is on his way into a post
 */
export function move(ctx: WriteContext, input: Move): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const row = await lockTalent(tx, ctx, input.id);
    authorize(ctx.actor, moveTalent, row);
    checkVersion(row, input.version);
    const today = todayInShanghai(ctx.clock.now());
    if (input.event === 'admit') {
      const about = { personId: row.person_id, enteredBy: [row.entered_by] };
      await refuseOwnCase(tx, ctx.actor, about, today);
    }
    const { machine } = await processOn(tx.db, today);
    const result = makeMove(machine, row.state, input.event, stepOf(ctx, row));
    const { to } = result;
    if (!isPoolState(to)) throw new AppError('rule_blocked', { findings: result.findings });
    if (to === 'refused' && row.candidacies + row.posts > 0) {
      throw new AppError('wrong_state', {
        message: '这位同志正在办理任职或者已经在任，不能出库。请先办结人选手续。',
      });
    }
    const reviewed = input.event === 'review_pool' ? today : row.reviewed_on;
    await keepMove(tx, ctx, row, { ...input, to, findings: result.findings });
    return writeState(tx, ctx, row, to, dueOf(machine, to, today), reviewed, input.event);
  });
}

async function keepMove(
  tx: Tx,
  ctx: ActorContext,
  row: { id: number; state: TalentState },
  made: { event: string; to: TalentState; text: string; findings: readonly Finding[] },
): Promise<void> {
  const now = ctx.clock.now();
  await tx.db
    .insertInto('talent_move')
    .values({
      talent_id: row.id,
      action: made.event,
      from_state: row.state,
      to_state: made.to,
      on_day: todayInShanghai(now),
      text: made.text,
      findings: JSON.stringify(made.findings),
      account_id: ctx.actor.accountId,
      at: new Date(now),
    })
    .execute();
}

async function writeState(
  tx: Tx,
  ctx: ActorContext,
  row: { id: number; version: number; organization_id: number; organization_path: string },
  state: TalentState,
  dueOn: string | null,
  reviewedOn: string | null,
  event?: TalentEvent | undefined,
): Promise<Receipt> {
  const version = row.version + 1;
  const since = todayInShanghai(ctx.clock.now());
  await tx.db
    .updateTable('talent')
    .set({ state, state_since: since, due_on: dueOn, reviewed_on: reviewedOn, version })
    .where('id', '=', row.id)
    .execute();
  await record(tx, ctx, talentMoved, {
    id: row.id,
    version,
    place: { organizationId: row.organization_id, organizationPath: row.organization_path },
    data: { organizationId: row.organization_id, state, event },
  });
  return { id: row.id, version };
}

/**
 * Closes the file of somebody whose way into a post was ended by a rule, so that a new one may be
 * opened when the reason is gone. The caller has locked the candidate.
 *
 * @param event the move of the candidate that ended it, for the history
 */
export async function closeFile(
  tx: Tx,
  ctx: ActorContext,
  talentId: number,
  event: string,
  text: string,
): Promise<void> {
  const row = await tx.db
    .selectFrom('talent')
    .selectAll()
    .where('id', '=', talentId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const other = await tx.db
    .selectFrom('candidate')
    .where('talent_id', '=', talentId)
    .where('state', 'not in', ['left', 'archived', 'in_pool', 'refused'])
    .select('id')
    .limit(1)
    .executeTakeFirst();
  // Somebody with another way open, or in another post, is still with us.
  if (row.state === 'refused' || other !== undefined) return;
  await keepMove(tx, ctx, row, { event, to: 'refused', text, findings: [] });
  await writeState(tx, ctx, row, 'refused', null, row.reviewed_on);
}
