// The district's answer to filings and corrections of a time in office, several at once.
import type { Tx } from '@xianfeng/database';
import { todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import { AppError, authorize, found, type WriteContext } from '../../kernel/index.js';
import { type ManyMoved, transactMany, transitionMany } from '../../kit/process/index.js';
import { refuseOwnCase } from '../../talents/index.js';
import {
  correctTerm,
  holderRows,
  leaveSeat,
  refuseUnlessSeatFree,
  returnToSeat,
  type SelectedHolder,
} from '../../teams/index.js';
import { lockCandidate, moveCandidate } from '../candidate/lock.js';
import { districtSteps } from '../policy.js';
import { columnsOf } from '../procedure/election.js';
import { procedureInput } from '../schema.js';
import type { ChangeRecord } from './process.js';
import { changeProcess } from './process.js';
import type { decideChangesInput } from './schema.js';
import { leavingContent, termContent } from './schema.js';

/**
 * The district agrees to some changes, which are made with it, or to none of them; where one cannot be
 * made, nothing is, and it is named.
 */
export function decideChanges(
  ctx: WriteContext,
  { items, agreed, answer }: z.infer<typeof decideChangesInput>,
): Promise<ManyMoved> {
  const event = agreed ? 'agree' : 'refuse';
  return transactMany(ctx, (tx) =>
    transitionMany(tx, ctx, changeProcess, {
      ...{ items, rule: districtSteps, event, answer: 'together' },
      move: async ({ row, today }) => {
        const holder = await holderOf(tx, ctx, row);
        const own = { personId: holder.person_id, enteredBy: [row.asked_by] };
        await refuseOwnCase(tx, ctx.actor, own, today);
        if (agreed) await refuseUnlessPossible(tx, row, holder);
        return {
          ...{ event, text: answer, facts: { answer } },
          columns: {
            ...{ answer, answered_by: ctx.actor.accountId },
            answered_at: new Date(ctx.clock.now()),
          },
          after: async () => {
            if (agreed) await apply(tx, ctx, row);
          },
        };
      },
    }),
  );
}

async function holderOf(tx: Tx, ctx: WriteContext, row: ChangeRecord): Promise<SelectedHolder> {
  const holder = found(
    await holderRows(tx.db, ctx.actor)
      .where('h.id', '=', row.holder_id)
      .forUpdate(['h'])
      .executeTakeFirst(),
  );
  authorize(ctx.actor, districtSteps, holder);
  return holder;
}

/** What was asked may have been overtaken: another sits there, or the time in office has ended. */
async function refuseUnlessPossible(
  tx: Tx,
  { kind }: ChangeRecord,
  holder: SelectedHolder,
): Promise<void> {
  if (kind === 'leaving' && holder.state !== 'in_office') {
    throw new AppError('wrong_state', { message: '这位同志已经离任，这项备案不能再办理。' });
  }
  if (kind === 'leaving_undone') {
    if (holder.state !== 'left') {
      throw new AppError('wrong_state', { message: '这项任职已经归档或在任，不能再撤销离任。' });
    }
    await refuseUnlessSeatFree(tx, holder.id);
  }
}

/** Makes an agreed change; the candidate and the time in office are locked. */
async function apply(tx: Tx, ctx: WriteContext, row: ChangeRecord): Promise<void> {
  const today = todayInShanghai(ctx.clock.now());
  const candidate = { id: row.candidate_id, version: null };
  switch (row.kind) {
    case 'leaving': {
      const { reason, document, text } = leavingContent.parse(row.after);
      const locked = await lockCandidate(tx, ctx, districtSteps, candidate);
      await moveCandidate(locked, {
        ...{ event: 'file_leaving', text: row.reason },
        facts: { changeAgreed: true, leavingReason: reason },
        // TAL-11: it takes effect with the filing, not before.
        prove: () => leaveSeat(tx, ctx, row.candidate_id, { on: today, reason, document, text }),
      });
      return;
    }
    case 'leaving_undone': {
      const locked = await lockCandidate(tx, ctx, districtSteps, candidate);
      await moveCandidate(locked, {
        ...{ event: 'reinstate', text: row.reason, dueOn: null },
        facts: { changeAgreed: true },
        after: () => returnToSeat(tx, ctx, row.holder_id),
      });
      return;
    }
    case 'term':
      return correctTerm(tx, ctx, row.holder_id, termContent.parse(row.after));
    case 'election':
      return correctElection(tx, ctx, row);
  }
}

/** The figures that are right stand beside those that were wrong, and count from now on. */
async function correctElection(tx: Tx, ctx: WriteContext, row: ChangeRecord): Promise<void> {
  const procedure = procedureInput.parse(row.after);
  const before = procedureInput.parse(row.before);
  const { round } = await tx.db
    .selectFrom('candidate')
    .where('id', '=', row.candidate_id)
    .select('round')
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto('lawful_procedure')
    .values({
      ...{ candidate_id: row.candidate_id, round, route: procedure.route, elected: true },
      ...{ held_on: procedure.heldOn, number: procedure.number, ...columnsOf(procedure) },
      text: `更正：${row.reason}`,
      account_id: row.asked_by,
      at: new Date(ctx.clock.now()),
    })
    .execute();
  // A time in office begins on the day of its election.
  const moved = procedure.heldOn !== before.heldOn;
  await correctTerm(tx, ctx, row.holder_id, moved ? { startsOn: procedure.heldOn } : {});
}
