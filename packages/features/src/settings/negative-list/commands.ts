// Commands that choose the district's negative list from a day on, and take it back (TAL-09).
import { judgeListChange, todayInShanghai } from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  checkVersion,
  enforce,
  found,
  type Receipt,
  record,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { listChosen, listWithdrawn } from '../events.js';
import { withdrawal } from '../withdrawal.js';
import { lockList, negativeListFor, toItems } from './lists.js';
import type { chooseListInput, withdrawListInput } from './schema.js';

/**
 * Puts the district's own list in force from a day on. Reviews that were sent before keep theirs.
 *
 * @throws AppError rule_blocked for what the rules do not allow, stale_version when another actor
 *   has changed the list since, invalid_input for the list that is in force on that day anyway
 */
export function chooseList(
  ctx: WriteContext,
  input: z.infer<typeof chooseListInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const today = todayInShanghai(ctx.clock.now());
    const { items, from, document, reason } = input;
    enforce(judgeListChange({ items, from, role: ctx.actor.assignment.role }, today));
    const version = await lockList(tx);
    checkVersion({ version }, input.version);
    const before = await negativeListFor(tx.db, from);
    if (before.id !== null && JSON.stringify(before.items) === JSON.stringify(items)) {
      const message = '这一天已经是这份清单，没有改动。';
      throw new AppError('invalid_input', { fields: [{ path: 'items', message }] });
    }
    const { id } = await tx.db
      .insertInto('negative_list')
      .values({
        starts_on: from,
        items: JSON.stringify(items),
        document,
        reason,
        chosen_by: ctx.actor.accountId,
        chosen_at: new Date(ctx.clock.now()),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const receipt = { id, version: version + 1 };
    await record(tx, ctx, listChosen, {
      ...receipt,
      place: ctx.actor.assignment,
      data: { from, items: items.length },
    });
    return receipt;
  });
}

/**
 * Takes back a list that is not in force yet; it stays in the history.
 *
 * @throws AppError not_found, stale_version, wrong_state when it is in force or was taken back already
 */
export function withdrawList(
  ctx: WriteContext,
  input: z.infer<typeof withdrawListInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const now = ctx.clock.now();
    const version = await lockList(tx);
    const row = found(
      await tx.db
        .selectFrom('negative_list')
        .where('id', '=', input.id)
        .select(['id', 'starts_on', 'items', 'withdrawn_at', 'version'])
        .executeTakeFirst(),
    );
    checkVersion({ version }, input.version);
    if (row.withdrawn_at !== null || row.starts_on <= todayInShanghai(now)) {
      throw new AppError('wrong_state', {
        message: '这份清单已经生效或者已经撤回，不能再撤回。请另行更换清单。',
      });
    }
    await tx.db
      .updateTable('negative_list')
      .set(withdrawal(ctx, now, input.reason, row.version))
      .where('id', '=', row.id)
      .execute();
    const receipt = { id: row.id, version: version + 1 };
    await record(tx, ctx, listWithdrawn, {
      ...receipt,
      place: ctx.actor.assignment,
      data: { from: row.starts_on, items: toItems(row.items).length },
    });
    return receipt;
  });
}
