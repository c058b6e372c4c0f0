// Which settings the product goes by already.
import { type SettingArea, type SettingKey, settingArea } from '@xianfeng/rules';

/**
 * Areas whose features are not built yet. Their settings can be chosen and change nothing so far,
 * which the reader has to know. Building the feature takes its area out.
 */
const waitingAreas: ReadonlySet<SettingArea> = new Set([
  'dev',
  'dues',
  'edu',
  'elec',
  'eval',
  'mem',
  'org',
  'rect',
  'tran',
]);

/** Single keys that nothing reads yet, in areas that have a feature. */
const waitingKeys: ReadonlySet<SettingKey> = new Set<SettingKey>([
  'meet.absencesForTalk',
  'meet.fourDiscussionsNoticeDays',
  'meet.secretaryLecturesPerYear',
  'meet.talksPerYear',
  'sec.requestWorkingDays',
  'sec.logMonths',
  'sec.assessmentYears',
  'sec.meetingYears',
  'sec.letterYears',
]);

/** Does anything in the product go by this setting already? */
export function isInUse(key: SettingKey): boolean {
  return !waitingAreas.has(settingArea(key)) && !waitingKeys.has(key);
}
