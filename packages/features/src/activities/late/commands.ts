// Commands on requests to enter an old record: the branch asks, the district decides several at once.
import { sqlState } from '@xianfeng/database';
import {
  activityTypeLabels,
  addDays,
  formatDate,
  isTooOld,
  todayInShanghai,
} from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  authorize,
  type Receipt,
  settingsFor,
  transact,
  type WriteContext,
} from '../../kernel/index.js';
import { begin, type ManyMoved, transactMany, transitionMany } from '../../kit/process/index.js';
import { askLateEntry, decideLateEntry } from '../policy.js';
import { permitFor } from './permit.js';
import { lateEntryProcess } from './process.js';
import type { askLateEntryInput, DecideLateEntriesInput } from './schema.js';

/**
 * Asks the district to let the own branch enter a record that is too old (MEET-13).
 *
 * @throws AppError invalid_input for a day that needs no consent; duplicate while a request for the same
 *   kind and day waits, or is permitted and not used yet
 */
export async function askForLateEntry(
  ctx: WriteContext,
  { type, heldOn, reason }: z.infer<typeof askLateEntryInput>,
): Promise<Receipt> {
  try {
    return await transact(ctx, async (tx) => {
      const { organizationId, organizationPath } = ctx.actor.assignment;
      const place = { organizationId, organizationPath };
      authorize(ctx.actor, askLateEntry, place);
      const now = ctx.clock.now();
      const today = todayInShanghai(now);
      const refuse = (message: string): never => {
        throw new AppError('invalid_input', { fields: [{ path: 'heldOn', message }] });
      };
      if (heldOn > today) refuse('这一天还没有到，请核对活动日期');
      if (!isTooOld(heldOn, today, await settingsFor(tx.db, today))) {
        refuse('这次活动还可以直接登记，不需要申请；请返回登记活动记录');
      }
      const meeting = { organizationId, type, heldOn, activityId: null };
      const permit = await permitFor(tx.db, meeting, today);
      if (permit?.validUntil != null) {
        throw new AppError('duplicate', {
          message: `区委组织部已同意补录${formatDate(heldOn)}的${activityTypeLabels[type]}，请在${formatDate(permit.validUntil)}前登记。`,
        });
      }
      const made = await tx.db
        .insertInto('late_entry')
        .values({
          ...{ organization_id: organizationId, organization_path: organizationPath },
          ...{ type, held_on: heldOn, reason, state: 'pending' },
          ...{ asked_by: ctx.actor.accountId, asked_at: new Date(now) },
        })
        .returning(['id', 'version'])
        .executeTakeFirstOrThrow();
      const subject = { ...made, ...place, type, heldOn };
      return begin(tx, ctx, lateEntryProcess, subject, {
        ...{ event: 'begin', from: null, to: 'pending', on: today, text: reason },
      });
    });
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    throw new AppError('duplicate', {
      message: '这次活动的补录申请已经提交，请等待区委组织部决定。',
      cause: error,
    });
  }
}

/** The district decides some requests by one decision: all of them or none. */
export function decideLateEntries(
  ctx: WriteContext,
  { items, agreed, answer }: DecideLateEntriesInput,
): Promise<ManyMoved> {
  return transactMany(ctx, async (tx) => {
    const now = ctx.clock.now();
    const today = todayInShanghai(now);
    const settings = await settingsFor(tx.db, today);
    const event = agreed ? 'permit' : 'refuse';
    return transitionMany(tx, ctx, lateEntryProcess, {
      ...{ items, rule: decideLateEntry, event, answer: 'together' },
      move: () => ({
        ...{ event, text: answer, facts: { answer } },
        columns: {
          answer,
          answered_by: ctx.actor.accountId,
          answered_at: new Date(now),
          valid_until: agreed ? addDays(today, settings['meet.lateEntryDays']) : null,
        },
      }),
    });
  });
}
