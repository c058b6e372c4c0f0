// Choices of settings over time, and whether a choice may be made.
import { type LoadedNotice, noticesWith } from '../calendar/holiday-notices.js';
import { GEN_06 } from '../catalogue/general/gen.js';
import { type CivilDate, isCivilDate } from '../civil-date.js';
import { block, type Judgement, judge } from '../law/judgement.js';
import { isNameOf, namesOf } from '../names.js';
import type { Role } from '../roles.js';
import type { SettingDefinition } from './definition.js';
import {
  defaultSettings,
  type SettingKey,
  type SettingValues,
  settingDefinitions,
} from './settings.js';

/** A district's choice, in force from a day until its next choice for the same key. */
export interface SettingChoice {
  readonly key: string;
  readonly value: unknown;
  readonly from: CivilDate;
}

/** Is the text the key of a setting? */
export function isSettingKey(key: string): key is SettingKey {
  return isNameOf(settingDefinitions, key);
}

/** Every key, in the order of the table. */
export function settingKeys(): SettingKey[] {
  return namesOf(settingDefinitions);
}

/** Is the value of the setting's kind and within its range? */
export function isSettingValue(definition: SettingDefinition, value: unknown): boolean {
  switch (definition.kind) {
    case 'integer':
      return (
        typeof value === 'number' &&
        Number.isSafeInteger(value) &&
        value >= definition.min &&
        value <= definition.max
      );
    case 'flag':
      return typeof value === 'boolean';
    case 'choice':
      return isNameOf(definition.choices, value);
    case 'day':
      return typeof value === 'string' && (value === '' || isCivilDate(value));
  }
}

function areSettings(
  values: Readonly<Record<string, unknown>>,
): values is Record<string, unknown> & SettingValues {
  return settingKeys().every((key) => isSettingValue(settingDefinitions[key], values[key]));
}

/**
 * The settings in force on a day: the latest choice of each key up to then, else the default. A stored
 * choice that no longer fits its range or names no setting is passed over. Of two choices from one day
 * the later in the list is the one in force.
 *
 * @param loaded notices of rest days that the district has entered, which hold for every day (CAL-05)
 */
export function settingsOn(
  choices: readonly SettingChoice[],
  date: CivilDate,
  loaded: readonly LoadedNotice[] = [],
): SettingValues {
  const values: Record<string, unknown> = { ...defaultSettings };
  const since: Record<string, CivilDate> = {};
  for (const { key, value, from } of choices) {
    if (from > date || !isSettingKey(key)) continue;
    if (!isSettingValue(settingDefinitions[key], value)) continue;
    if (from < (since[key] ?? '')) continue;
    since[key] = from;
    values[key] = value;
  }
  const settings = areSettings(values) ? values : defaultSettings;
  return loaded.length === 0 ? settings : { ...settings, holidays: noticesWith(loaded) };
}

/** A choice that is to be made. */
export interface SettingChange {
  readonly key: string;
  readonly value: unknown;
  readonly from: CivilDate;
  readonly role: Role;
}

/** May this choice be made on `today`? By the security administrator, in range, not for the past. */
export function judgeSettingChange(change: SettingChange, today: CivilDate): Judgement {
  const { key } = change;
  if (!isSettingKey(key)) {
    return judge([
      block(GEN_06, today, '没有这一项设置。', { fact: 'key', hint: '请从设置列表中选择。' }),
    ]);
  }
  const findings = [];
  const definition: SettingDefinition = settingDefinitions[key];
  const details = { setting: key, facts: { key } };
  if (!isSettingValue(definition, change.value)) {
    const hint = `请填写${settingRange(definition)}。`;
    findings.push(
      block(
        GEN_06,
        today,
        `“${definition.label}”不在允许范围内。`,
        { fact: 'value', hint },
        details,
      ),
    );
  }
  if (change.role !== 'security_admin') {
    findings.push(
      block(
        GEN_06,
        today,
        '区级设置由安全管理员修改。',
        { fact: 'role', hint: '请联系安全管理员。' },
        details,
      ),
    );
  }
  if (change.from < today) {
    findings.push(
      block(
        GEN_06,
        today,
        '设置不能追溯到过去。',
        { fact: 'from', hint: '请填写今天或以后的生效日期。' },
        details,
      ),
    );
  }
  return judge(findings);
}

/** The allowed values in words: “1至15工作日的整数”, “是或否”, “应到会人数、实到会人数之一”. */
export function settingRange(definition: SettingDefinition): string {
  switch (definition.kind) {
    case 'integer':
      return `${definition.min}至${definition.max}${definition.unit}的整数`;
    case 'flag':
      return '是或否';
    case 'choice':
      return `${Object.values(definition.choices).join('、')}之一`;
    case 'day':
      return '一个日期，或者不填';
  }
}
