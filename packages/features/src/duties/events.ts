// Events of duties, with their words and who may hear of them.
import { activityTypeLabels } from '@xianfeng/rules';
import { defineEvent, defineSubject, upward } from '../kernel/index.js';
import { reminderEventData } from './schema.js';

/** 催办: that a branch was reminded of something that it owes. */
export const reminderSubject = defineSubject({
  kind: 'duty_reminder',
  label: '催办',
  page: null,
});

/** A branch was reminded of what it has not done: its offices hear of it, and those above it. */
export const dutyReminded = defineEvent({
  type: 'duty_reminder.sent',
  subject: reminderSubject,
  data: reminderEventData,
  audience: (place: { organizationId: number; organizationPath: string }) =>
    upward(place.organizationPath),
  label: '催办应做事项',
  feed: ({ where, data: { duty, month } }) =>
    `上级催办${where}：${Number(month.slice(0, 4))}年${Number(month.slice(5))}月的${activityTypeLabels[duty]}还没有完成。`,
});
