/** Moves of the pool, and what closes a file from outside. */
import type { Tx } from '@xianfeng/database';
import { type AppointmentEvent, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  type ActorContext,
  AppError,
  found,
  type Receipt,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { follow, holdCase, transition } from '../../kit/process/index.js';
import { refuseOwnCase } from '../kin/recusal.js';
import { mayMoveTalent } from '../policy.js';
import type { moveInput } from '../schema.js';
import { talentProcess } from './process.js';
import { type SelectedTalent, withPerson } from './rows.js';

/** One file of the scope, locked. @throws AppError not_found */
export async function lockTalent(tx: Tx, ctx: ActorContext, id: number): Promise<SelectedTalent> {
  const [row] = await talentProcess.lock(tx, ctx, [id]);
  return found(row);
}

/**
 * Moves a file of the pool as the machine of TAL-10 allows.
 *
 * @throws AppError not_found; stale_version; rule_blocked with what speaks against it; wrong_state
 *   when a person is to leave the pool who is on the way into a post, or holds one
 */
export function moveTalent(ctx: WriteContext, input: z.infer<typeof moveInput>): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const taken = await holdCase(tx, ctx, talentProcess, mayMoveTalent, input, input.event);
    const { row, today } = taken;
    if (input.event === 'admit') {
      const about = { personId: row.person_id, enteredBy: [row.entered_by] };
      await refuseOwnCase(tx, ctx.actor, about, today);
    }
    return transition(tx, ctx, taken, {
      event: input.event,
      text: input.text,
      columns: input.event === 'review_pool' ? { reviewed_on: today } : {},
      prove: async ({ state }) => {
        if (state !== 'refused' || row.candidacies + row.posts === 0) return;
        throw new AppError('wrong_state', {
          message: '这位同志正在办理任职或者已经在任，不能出库。请先办结人选手续。',
        });
      },
    });
  });
}

/**
 * Closes the file of a person whose way into a post was ended by a rule, so that a new one may be
 * opened when the reason is gone. The caller has locked the candidate.
 *
 * @param event the move of the candidate that ended it, for the history
 */
export async function closeFile(
  tx: Tx,
  ctx: WriteContext,
  talentId: number,
  event: AppointmentEvent,
  text: string,
): Promise<void> {
  const row = await withPerson(tx.db)
    .where('t.id', '=', talentId)
    .forUpdate(['t'])
    .executeTakeFirstOrThrow();
  const other = await tx.db
    .selectFrom('candidate')
    .where('talent_id', '=', talentId)
    .where('state', 'not in', ['left', 'archived', 'in_pool', 'refused'])
    .select('id')
    .limit(1)
    .executeTakeFirst();
  // Who has another way open, or another post, stays in the pool.
  if (row.state === 'refused' || other !== undefined) return;
  const on = todayInShanghai(ctx.clock.now());
  await follow(tx, ctx, talentProcess, row, { event, to: 'refused', on, dueOn: null, text });
}
