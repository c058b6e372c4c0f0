/** Events of the settings and of the negative list, with their words and who may hear of them. */
import { isNameOf, type SettingDefinition, settingDefinitions } from '@xianfeng/rules';
import { administrationUpward, defineEvent, rooms } from '../kernel/index.js';
import { listEventData, noticeEventData, settingEventData } from './schema.js';
import { holidayNoticeSubject, negativeListSubject, settingSubject } from './subject.js';

/** The organization for which the administrator acts who changed it: the district. */
export interface SettingPlace {
  organizationId: number;
  organizationPath: string;
}

/** Those who may read the settings: every manager of the district, and the administrators. */
const audience = (place: SettingPlace) => [
  rooms.managers(),
  ...administrationUpward(place.organizationPath),
];

/** 公示期：7工作日; a key that is no more as it stands. */
function settingWords(key: string, value: string | number | boolean): string {
  if (!isNameOf(settingDefinitions, key)) return `${key}：${value}`;
  const definition: SettingDefinition = settingDefinitions[key];
  const { label } = definition;
  if (definition.kind === 'integer') return `${label}：${value}${definition.unit}`;
  if (definition.kind === 'choice') {
    return `${label}：${definition.choices[String(value)] ?? value}`;
  }
  return `${label}：${value === true ? '是' : '否'}`;
}

const settingEvent = <const What extends string>(what: What, label: string) =>
  defineEvent({
    type: `setting.${what}` as const,
    subject: settingSubject,
    data: settingEventData,
    audience,
    label,
    feed: null,
    log: ({ key, value, from }) => `${settingWords(key, value)}，自${from}起。`,
  });

const listEvent = <const What extends string>(what: What, label: string) =>
  defineEvent({
    type: `negative_list.${what}` as const,
    subject: negativeListSubject,
    data: listEventData,
    audience,
    label,
    feed: null,
    log: ({ from, items }) => `共${items}项，自${from}起。`,
  });

/** The district chose a value of a setting from a day on. */
export const settingChosen = settingEvent('chosen', '修改设置');

/** A choice that was not yet in force was taken back. */
export const settingWithdrawn = settingEvent('withdrawn', '撤回设置');

/** The district chose its negative list from a day on (TAL-09). */
export const listChosen = listEvent('chosen', '修改负面清单');

/** A list that was not yet in force was taken back. */
export const listWithdrawn = listEvent('withdrawn', '撤回负面清单');

/** A year's notice of rest days was entered: deadlines over the year's end may read otherwise now. */
export const noticeEntered = defineEvent({
  type: 'holiday_notice.entered',
  subject: holidayNoticeSubject,
  data: noticeEventData,
  audience,
  label: '载入放假安排',
  feed: ({ data }) => `${data.year}年放假安排已载入，有关期限已重新计算。`,
});
