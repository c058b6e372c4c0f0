// Commands that choose a setting's value from a day on, and take such a choice back.
import {
  judgeSettingChange,
  settingDefinitions,
  settingRange,
  todayInShanghai,
} from '@xianfeng/rules';
import type { z } from 'zod';
import {
  AppError,
  checkVersion,
  enforce,
  found,
  type Receipt,
  record,
  settingsFor,
  transact,
  type WriteContext,
} from '../kernel/index.js';
import { fittingValue, lockKey, settingKey } from './choices.js';
import { settingChosen, settingWithdrawn } from './events.js';
import type { chooseInput, withdrawInput } from './schema.js';
import { withdrawal } from './withdrawal.js';

/**
 * Chooses a value of a setting from a day on. The choice stands beside the earlier ones; another
 * one from the same day takes its place as a further row.
 *
 * @throws AppError rule_blocked for what the rules do not allow, stale_version when another actor
 *   has changed the setting since, invalid_input for what is in force on that day anyway
 */
export function chooseSetting(
  ctx: WriteContext,
  input: z.infer<typeof chooseInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const today = todayInShanghai(ctx.clock.now());
    const { role } = ctx.actor.assignment;
    enforce(judgeSettingChange({ ...input, role }, today));
    const key = settingKey(input.key);
    const version = await lockKey(tx, key);
    checkVersion({ version }, input.version);
    const before = await settingsFor(tx.db, input.from);
    if (before[key] === input.value) throw unchanged(key);
    const { id } = await tx.db
      .insertInto('district_setting')
      .values({
        key,
        value: JSON.stringify(input.value),
        starts_on: input.from,
        reason: input.reason,
        chosen_by: ctx.actor.accountId,
        chosen_at: new Date(ctx.clock.now()),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const receipt = { id, version: version + 1 };
    await record(tx, ctx, settingChosen, {
      ...receipt,
      place: ctx.actor.assignment,
      data: { key, value: input.value, from: input.from },
    });
    return receipt;
  });
}

function unchanged(key: keyof typeof settingDefinitions): AppError {
  const message = `这一天已经是这个值。请填写另一个值（${settingRange(settingDefinitions[key])}）。`;
  return new AppError('invalid_input', { fields: [{ path: 'value', message }] });
}

/**
 * Takes back a choice that is not in force yet; it stays in the history.
 *
 * @throws AppError not_found, stale_version, wrong_state when it is in force or was taken back already
 */
export function withdrawSetting(
  ctx: WriteContext,
  input: z.infer<typeof withdrawInput>,
): Promise<Receipt> {
  return transact(ctx, async (tx) => {
    const now = ctx.clock.now();
    const named = await tx.db
      .selectFrom('district_setting')
      .select('key')
      .where('id', '=', input.id)
      .executeTakeFirst();
    const key = settingKey(found(named).key);
    const version = await lockKey(tx, key);
    checkVersion({ version }, input.version);
    const row = await tx.db
      .selectFrom('district_setting')
      .select(['id', 'value', 'starts_on', 'withdrawn_at', 'version'])
      .where('id', '=', input.id)
      .executeTakeFirstOrThrow();
    if (row.withdrawn_at !== null) throw gone('这项选择已经撤回。');
    if (row.starts_on <= todayInShanghai(now))
      throw gone('这项选择已经生效，不能撤回。请另选新的值。');
    await tx.db
      .updateTable('district_setting')
      .set(withdrawal(ctx, now, input.reason, row.version))
      .where('id', '=', row.id)
      .execute();
    const receipt = { id: row.id, version: version + 1 };
    await record(tx, ctx, settingWithdrawn, {
      ...receipt,
      place: ctx.actor.assignment,
      data: { key, value: fittingValue(key, row.value) ?? String(row.value), from: row.starts_on },
    });
    return receipt;
  });
}

const gone = (message: string) => new AppError('wrong_state', { message });
