// Queries of the settings: in force today, all with what is chosen for later, the history of one.
import {
  cite,
  defaultSettings,
  isNameOf,
  ruleOf,
  type SettingDefinition,
  type SettingKey,
  settingArea,
  settingDefinitions,
  settingKeys,
  settingRange,
  todayInShanghai,
} from '@xianfeng/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type ActorContext, may, orderedBy, type Page, settingsFor } from '../kernel/index.js';
import { fittingValue, keyVersions, settingKey } from './choices.js';
import { isInUse } from './in-use.js';
import { changeSettings } from './policy.js';
import type {
  HistoryRow,
  historyInput,
  PendingChoice,
  SettingList,
  SettingRow,
  SettingsInForce,
} from './schema.js';

const byId = orderedBy('id');

/** The values in force today, for screens that judge by the rules while the user is typing. */
export async function settingsInForce(
  { db, clock }: ActorContext,
  on: string | undefined,
): Promise<SettingsInForce> {
  const today = todayInShanghai(clock.now());
  return { today, values: await settingsFor(db, on ?? today) };
}

/** Every setting as it stands today, with what has been chosen for later. */
export async function listSettings(ctx: ActorContext): Promise<SettingList> {
  const today = todayInShanghai(ctx.clock.now());
  const [inForce, choices, seen] = await Promise.all([
    settingsFor(ctx.db, today),
    standingChoices(ctx),
    versionsOf(ctx),
  ]);
  const settings = settingKeys().map((key): SettingRow => {
    const definition: SettingDefinition = settingDefinitions[key];
    const own = choices.filter((choice) => choice.key === key);
    const current = own.filter(({ from }) => from <= today).at(-1);
    return {
      key,
      area: settingArea(key),
      definition,
      range: settingRange(definition),
      citation: citationOf(definition, today),
      inUse: isInUse(key),
      value: inForce[key],
      default: defaultSettings[key],
      since: current?.from ?? null,
      choiceId: current?.id ?? null,
      pending: own.filter(({ from }) => from > today).map(({ key: _, ...choice }) => choice),
      version: seen.get(key) ?? 0,
    };
  });
  return { today, settings, changeable: may(ctx.actor, changeSettings, null) };
}

async function versionsOf({ db }: ActorContext): Promise<Map<string, number>> {
  const rows = await keyVersions(db).execute();
  return new Map(rows.map((row) => [row.key, row.version]));
}

/** The text behind the rule that a setting belongs to, as it stands today. */
function citationOf({ rule: id }: SettingDefinition, today: string) {
  const rule = ruleOf(id);
  if (rule === null) throw new Error(`no rule is called ${id}`);
  return cite(rule, today);
}

/** Choices that hold or will hold, by key and day; of one day the last made. */
async function standingChoices({ db }: ActorContext): Promise<(PendingChoice & { key: string })[]> {
  const rows = await db
    .selectFrom('district_setting')
    .innerJoin('account', 'account.id', 'district_setting.chosen_by')
    .distinctOn(['key', 'starts_on'])
    .select([
      'district_setting.id',
      'key',
      'value',
      'starts_on as from',
      'reason',
      'account.display_name as by',
      'chosen_at',
    ])
    .where('withdrawn_at', 'is', null)
    .orderBy('key')
    .orderBy('starts_on')
    .orderBy('district_setting.id', 'desc')
    .execute();
  return rows.flatMap(({ value: stored, chosen_at, ...row }) => {
    const value = isKnown(row.key) ? fittingValue(row.key, stored) : null;
    return value === null ? [] : [{ ...row, value, at: chosen_at.getTime() }];
  });
}

const isKnown = (key: string): key is SettingKey => isNameOf(settingDefinitions, key);

/**
 * Who chose what for one setting, when and why, the latest first; what was taken back is still there.
 *
 * @throws AppError not_found for a key that no rule asks for
 */
export async function settingHistory(
  { db }: ActorContext,
  input: z.infer<typeof historyInput>,
): Promise<Page<HistoryRow>> {
  const key = settingKey(input.key);
  const before = byId.after(input.cursor);
  let query = db
    .selectFrom('district_setting')
    .innerJoin('account', 'account.id', 'district_setting.chosen_by')
    .leftJoin('account as withdrawer', 'withdrawer.id', 'district_setting.withdrawn_by')
    .select([
      'district_setting.id',
      'value',
      'starts_on as from',
      'reason',
      'account.display_name as by',
      'chosen_at',
      'withdrawn_at',
      'withdrawn_reason',
      'withdrawer.display_name as withdrawn_by',
    ])
    .where('key', '=', key)
    .orderBy('district_setting.id', 'desc')
    .limit(input.limit + 1);
  if (before !== null)
    query = query.where(sql<boolean>`district_setting.id < ${before[0]}::bigint`);
  return byId.page(
    await query.execute(),
    input.limit,
    (row) => [row.id],
    ({ value, chosen_at, withdrawn_at, withdrawn_reason, withdrawn_by, ...row }): HistoryRow => ({
      ...row,
      value: fittingValue(key, value) ?? String(value),
      at: chosen_at.getTime(),
      withdrawn:
        withdrawn_at === null
          ? null
          : {
              reason: withdrawn_reason ?? '',
              by: withdrawn_by ?? '',
              at: withdrawn_at.getTime(),
            },
    }),
  );
}
