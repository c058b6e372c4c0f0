// The areas that settings belong to.
import { isNameOf } from '../names.js';
import type { SettingKey } from './settings.js';

/** What the settings are about, in the order in which a screen shows them: the part before the stop. */
export const settingAreaLabels = {
  meet: '组织生活',
  org: '党组织设置',
  mem: '党员管理',
  dev: '发展党员',
  tran: '组织关系转接',
  dues: '党费',
  edu: '党员教育',
  elec: '换届选举',
  rect: '软弱涣散整顿',
  tal: '村班子人才',
  vec: '村级集体经济',
  eval: '考核评价',
  cal: '工作日',
  sec: '安全与隐私',
} as const;

export type SettingArea = keyof typeof settingAreaLabels;

/** The area that a key names by its first part. */
export function settingArea(key: SettingKey): SettingArea {
  const [area = ''] = key.split('.');
  if (!isNameOf(settingAreaLabels, area)) throw new Error(`the setting ${key} lies in no area`);
  return area;
}
