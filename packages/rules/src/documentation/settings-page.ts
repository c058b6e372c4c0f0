// Page of docs/rules: what a district may decide, and within which range.
import type { SettingDefinition } from '../settings/definition.js';
import { settingKeys, settingRange } from '../settings/history.js';
import { defaultSettings, settingDefinitions } from '../settings/settings.js';
import { table } from './table.js';

/** The district's settings: what it may decide, within which range, and why the default is so. */
export function settingsPage(): string {
  const rows = settingKeys().map((key) => {
    const definition: SettingDefinition = settingDefinitions[key];
    return [
      `\`${key}\``,
      definition.label,
      shown(definition, defaultSettings[key]),
      settingRange(definition),
      definition.rule,
      definition.note,
    ];
  });
  return [
    '# District settings 区级设置',
    '',
    'Numbers that no national text fixes, or that it leaves to the locality. They are settings, not law,',
    'and each is kept with its history.',
    '',
    table(['键', '名称', '默认', '允许范围', '规则', '说明'], rows),
    '',
  ].join('\n');
}

function shown(definition: SettingDefinition, value: number | boolean | string): string {
  switch (definition.kind) {
    case 'integer':
      return `${value}${definition.unit}`;
    case 'flag':
      return value === true ? '是' : '否';
    case 'day':
      return value === '' ? '未设定' : String(value);
    case 'choice':
      return definition.choices[String(value)] ?? '';
  }
}
