// Values of settings as text, and settings by area.
import type {
  SettingDefinition,
  SettingRow,
  SettingValue,
} from '@xianfeng/features/settings/schema';
import { type SettingArea, settingAreaLabels } from '@xianfeng/features/settings/schema';
import { isNameOf } from '@xianfeng/rules';

/** 5工作日, 是, 应到会人数: a value as a reader says it. */
export function valueText(definition: SettingDefinition, value: SettingValue): string {
  switch (definition.kind) {
    case 'integer':
      return `${value}${definition.unit}`;
    case 'flag':
      return value === true ? '是' : '否';
    case 'day':
      return value === '' ? '未设定' : String(value);
    case 'choice':
      return definition.choices[String(value)] ?? String(value);
  }
}

/** Has the district chosen something of its own, now or for later? */
export const isOwn = (row: SettingRow) => row.since !== null || row.pending.length > 0;

/** Settings of one area. */
export interface Area {
  area: SettingArea;
  label: string;
  rows: SettingRow[];
}

/** The settings by area, those that a search finds. */
export function areasOf(
  rows: readonly SettingRow[],
  { text = '', own = false }: { text?: string | undefined; own?: boolean | undefined },
): Area[] {
  const wanted = text.toLowerCase();
  const fits = ({ definition }: SettingRow) =>
    [definition.label, definition.note].some((words) => words.toLowerCase().includes(wanted));
  const isArea = (area: string): area is SettingArea => isNameOf(settingAreaLabels, area);
  return Object.keys(settingAreaLabels)
    .filter(isArea)
    .map((area) => ({
      area,
      label: settingAreaLabels[area],
      rows: rows.filter((row) => row.area === area && (!own || isOwn(row)) && fits(row)),
    }))
    .filter((area) => area.rows.length > 0);
}
