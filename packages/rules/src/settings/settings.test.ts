// Tests of settings (GEN-06).
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../catalogue/index.js';
import { verdict } from '../testing/verdict.js';
import { settingArea, settingAreaLabels } from './areas.js';
import type { SettingDefinition } from './definition.js';
import {
  isSettingKey,
  isSettingValue,
  judgeSettingChange,
  settingKeys,
  settingRange,
  settingsOn,
} from './history.js';
import { defaultSettings, settingDefinitions } from './settings.js';

const integer: SettingDefinition = settingDefinitions['meet.minutesWorkingDays'];
const flag: SettingDefinition = settingDefinitions['cal.countStartDay'];
const choice: SettingDefinition = settingDefinitions['elec.majorityBase'];

describe('the table of settings (GEN-06)', () => {
  it('has a default within its range for every key, a rule, and words', () => {
    expect(settingKeys()).toEqual(Object.keys(settingDefinitions));
    expect(Object.keys(defaultSettings).sort()).toEqual([...settingKeys()].sort());
    for (const key of settingKeys()) {
      const definition: SettingDefinition = settingDefinitions[key];
      expect(isSettingValue(definition, defaultSettings[key]), key).toBe(true);
      expect(ruleOf(definition.rule)?.id, key).toBe(definition.rule);
      expect(definition.label.length * definition.note.length, key).toBeGreaterThan(0);
    }
  });

  it('names an area for every key, and no area without keys', () => {
    const areas = new Set(settingKeys().map(settingArea));
    expect([...areas].sort()).toEqual(Object.keys(settingAreaLabels).sort());
  });

  it.each([
    [integer, 1, true],
    [integer, 15, true],
    [integer, 0, false],
    [integer, 16, false],
    [integer, 2.5, false],
    [integer, '3', false],
    [integer, Number.NaN, false],
    [flag, true, true],
    [flag, 'true', false],
    [choice, 'present', true],
    [choice, 'toString', false],
    [choice, 1, false],
  ])('%# takes %j: %s', (definition, value, valid) => {
    expect(isSettingValue(definition, value)).toBe(valid);
  });

  it('says its range in words', () => {
    expect([integer, flag, choice].map(settingRange)).toEqual([
      '1至15工作日的整数',
      '是或否',
      '应到会人数、实到会人数之一',
    ]);
  });

  it('knows its keys', () => {
    expect(isSettingKey('meet.noticeDays')).toBe(true);
    expect(isSettingKey('toString')).toBe(false);
  });
});

describe('settingsOn', () => {
  const key = 'meet.minutesWorkingDays';
  const choices = [
    { key, value: 5, from: '2026-06-01' },
    { key, value: 4, from: '2026-01-01' },
  ];

  it.each([
    ['2025-12-31', 3],
    ['2026-01-01', 4],
    ['2026-05-31', 4],
    ['2026-06-01', 5],
  ])('on %s: %i', (date, days) => {
    expect(settingsOn(choices, date)[key]).toBe(days);
    expect(settingsOn([...choices].reverse(), date)[key]).toBe(days);
  });

  it('takes the later of two choices from one day', () => {
    const twice = [...choices, { key, value: 2, from: '2026-06-01' }];
    expect(settingsOn(twice, '2026-06-20')[key]).toBe(2);
  });

  it('passes over what no longer fits, and leaves the rest at their defaults', () => {
    const odd = [
      { key, value: 99, from: '2026-01-01' },
      { key: 'no.such', value: 1, from: '2026-01-01' },
      { key: 'elec.majorityBase', value: 'present', from: '2026-01-01' },
    ];
    expect(settingsOn(odd, '2026-06-20')).toEqual({
      ...defaultSettings,
      'elec.majorityBase': 'present',
    });
    expect(settingsOn([], '2026-06-20')).toEqual(defaultSettings);
  });
});

describe('judgeSettingChange', () => {
  const today = '2026-06-20';
  const change = {
    key: 'meet.minutesWorkingDays',
    value: 5,
    from: today,
    role: 'security_admin',
  } as const;

  it.each([
    ['in order', {}, []],
    ['out of range', { value: 16 }, ['block GEN-06 value']],
    ['by another', { role: 'system_admin' }, ['block GEN-06 role']],
    ['for yesterday', { from: '2026-06-19' }, ['block GEN-06 from']],
    ['of nothing', { key: 'no.such' }, ['block GEN-06 key']],
  ] as const)('%s', (_, more, expected) => {
    expect(verdict(judgeSettingChange({ ...change, ...more }, today))).toEqual(expected);
  });
});
