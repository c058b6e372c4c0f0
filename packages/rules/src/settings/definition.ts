// Kinds of settings that a district may choose.

import type { Calendar } from '../calendar/holiday-notices.js';

/** A whole number that a district may choose within a range. */
export interface IntegerSetting {
  readonly kind: 'integer';
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** The rule whose number this is. */
  readonly rule: string;
  /** Why this default, and what else is seen in use. */
  readonly note: string;
}

/** A setting that is on or off. */
export interface FlagSetting {
  readonly kind: 'flag';
  readonly label: string;
  readonly rule: string;
  readonly note: string;
}

/** A setting that is one of several values. */
export interface ChoiceSetting<V extends string = string> {
  readonly kind: 'choice';
  readonly label: string;
  readonly choices: Readonly<Record<V, string>>;
  readonly rule: string;
  readonly note: string;
}

/** A setting that is a day, or empty. */
export interface DaySetting {
  readonly kind: 'day';
  readonly label: string;
  readonly rule: string;
  readonly note: string;
}

/** What a screen needs to show and check a setting. */
export type SettingDefinition = IntegerSetting | FlagSetting | ChoiceSetting | DaySetting;

/** The definition that fits a value's type. */
export type DefinitionOf<V> = V extends number
  ? IntegerSetting
  : V extends boolean
    ? FlagSetting
    : string extends V
      ? DaySetting
      : V extends string
        ? ChoiceSetting
        : never;

/** Definitions for every key of a group of settings. */
export type Definitions<Group> = {
  readonly [K in Exclude<keyof Group, keyof Calendar>]: DefinitionOf<Group[K]>;
};
