/** Settings 区级设置: what the district decides itself, with its history. Browser-safe. */
import {
  type Citation,
  type SettingArea,
  type SettingDefinition,
  type SettingKey,
  type SettingValues,
  settingAreaLabels,
} from '@xianfeng/rules';
import { z } from 'zod';
import { civilDate, id, line, pageInput, versionOrNone } from '../kernel/schema.js';

export * from './holidays/schema.js';
export * from './negative-list/schema.js';
export { type SettingArea, type SettingDefinition, type SettingKey, settingAreaLabels };

/** Shown beside every setting, so that a number of the district is not taken for law. */
export const SETTING_NOTE = '本区设置，非法规条文';

/** A value of any setting; the rules say which of them fits which key. */
export type SettingValue = number | boolean | string;

const key = line(1, 60);

/** A value of a setting with the first day of its force and the reason. */
export const chooseInput = z.object({
  key,
  value: z.union([z.number(), z.boolean(), z.string().max(60)], {
    error: '请填写这一项设置的值',
  }),
  /** The first day on which it is in force: today or later. */
  from: civilDate,
  reason: line(2, 200),
  version: versionOrNone,
});

/** The choice to take back, with the reason. */
export const withdrawInput = z.object({ id, version: versionOrNone, reason: line(2, 200) });

/** `on`: the day of the step that is judged; today when left out. */
export const inForceInput = z.object({ on: civilDate.optional() }).optional();

/** A page of the history of one setting. */
export const historyInput = z.object({ key, ...pageInput });

/** A choice that has been made and is not in force yet. */
export interface PendingChoice {
  id: number;
  value: SettingValue;
  from: string;
  reason: string;
  by: string;
  /** Milliseconds. */
  at: number;
}

/** One setting as it stands today. */
export interface SettingRow {
  key: SettingKey;
  area: SettingArea;
  /** Label, unit, range and note, from the table of the rules. */
  definition: SettingDefinition;
  /** The allowed values in words. */
  range: string;
  /** The regulation that the rule follows which asks for this setting. */
  citation: Citation;
  value: SettingValue;
  default: SettingValue;
  /** Since when the district's own choice is in force; null: the default is. */
  since: string | null;
  /** That choice; null: the default is in force. */
  choiceId: number | null;
  /** False where the feature that it is for is not built yet, so that it changes nothing so far. */
  inUse: boolean;
  /** Soonest first; of several from one day only the last made. */
  pending: PendingChoice[];
  /** To be named when changing it. */
  version: number;
}

/** Every setting as it stands today. */
export interface SettingList {
  today: string;
  settings: SettingRow[];
  /** May the reader change them? */
  changeable: boolean;
}

/** The values of one day. */
export interface SettingsInForce {
  today: string;
  values: SettingValues;
}

/** One choice in the history of a setting. */
export interface HistoryRow {
  id: number;
  value: SettingValue;
  from: string;
  reason: string;
  by: string;
  /** Milliseconds. */
  at: number;
  withdrawn: { reason: string; by: string; at: number } | null;
}

/** Public fields of every event about a setting. */
export const settingEventData = z.object({
  key: z.string(),
  value: z.union([z.number(), z.boolean(), z.string()]),
  from: z.string(),
});
