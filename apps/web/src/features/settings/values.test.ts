// Tests of settings as text and by area.
import type { SettingRow } from '@xianfeng/features/settings/schema';
import {
  defaultSettings,
  type SettingDefinition,
  settingArea,
  settingDefinitions,
  settingKeys,
  settingRange,
} from '@xianfeng/rules';
import { describe, expect, it } from 'vitest';
import { areasOf, isOwn, valueText } from './values.js';

const rows = settingKeys().map((key): SettingRow => {
  const definition: SettingDefinition = settingDefinitions[key];
  return {
    key,
    area: settingArea(key),
    definition,
    range: settingRange(definition),
    citation: { regulation: '', article: null, version: '' },
    value: defaultSettings[key],
    default: defaultSettings[key],
    since: key === 'cal.countStartDay' ? '2026-01-01' : null,
    choiceId: null,
    inUse: true,
    pending: [],
    version: 0,
  };
});
const found = (filter: Parameters<typeof areasOf>[1]) =>
  areasOf(rows, filter).flatMap((area) => area.rows.map(({ key }) => key));

describe('values', () => {
  it('are said with their unit or in words', () => {
    expect(valueText(settingDefinitions['meet.minutesWorkingDays'], 5)).toBe('5工作日');
    expect(valueText(settingDefinitions['cal.countStartDay'], false)).toBe('否');
    expect(valueText(settingDefinitions['elec.majorityBase'], 'present')).toBe('实到会人数');
  });
});

describe('areas', () => {
  it('hold every setting once, in the order of the labels', () => {
    expect(found({}).sort()).toEqual(settingKeys().sort());
    expect(areasOf(rows, {})[0]?.label).toBe('组织生活');
  });

  it('are searched by label and note', () => {
    expect(found({ text: '党课' })).toContain('meet.lecturesPerQuarter');
    expect(found({ text: 'meet-13' })).toEqual([]);
    expect(found({ text: '没有这样的项目' })).toEqual([]);
  });

  it('show only what the district has chosen when asked', () => {
    expect(found({ own: true })).toEqual(['cal.countStartDay']);
    expect(rows.filter(isOwn)).toHaveLength(1);
  });
});
