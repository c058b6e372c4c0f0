import { activityTypeLabels, formatDate } from '@xianfeng/rules';
import { number, type Sentence, type Told } from './told.js';
import { villageSentences } from './village-sentences.js';

interface Held {
  where: string;
  /** 2026年3月13日的支部党员大会“…” */
  what: string;
  held: NonNullable<Told['activity']>;
  data: Told['data'];
}

const activity =
  (say: (told: Held) => string): Sentence =>
  ({ where, activity: held, data }) => {
    if (held === null) return null;
    const what = `${formatDate(held.heldOn)}的${activityTypeLabels[held.type]}“${held.title}”`;
    return say({ where, what, held, data });
  };

const task =
  (say: (told: Omit<Held, 'held'>) => string): Sentence =>
  ({ where, task: title, data }) =>
    title === null ? null : say({ where, what: `任务“${title}”`, data });

/** What each type of event says; a type that is not here is no news for the feed. */
export const sentences: Readonly<Record<string, Sentence>> = {
  'activity.planned': activity(({ where, what }) => `${where}计划了${what}。`),
  'activity.changed': activity(({ where, what }) => `${where}调整了${what}的安排。`),
  'activity.notified': activity(
    ({ where, what, held }) => `${where}发出通知：${what}，${held.startsAt}开始。`,
  ),
  'activity.cancelled': activity(({ where, what }) => `${where}取消了${what}。`),
  'activity.recorded': activity(
    ({ where, what, held }) =>
      `${where}登记了${what}，应到${held.expected}人，实到${held.present}人。`,
  ),
  'activity.submitted': activity(({ where, what, data }) =>
    data.state === 'pending_branch'
      ? `${where}完成了${what}的记录，待书记确认。`
      : `${where}上报了${what}，待街道审核。`,
  ),
  'activity.confirmed': activity(
    ({ where, what }) => `${where}书记确认并上报了${what}，待街道审核。`,
  ),
  'activity.passed': activity(({ where, what }) => `${where}${what}审核通过。`),
  'activity.returned': activity(({ where, what, data }) =>
    data.state === 'returned'
      ? `${where}${what}被街道退回，请按意见补充。`
      : `${where}${what}由书记退回补充。`,
  ),
  'task.handed': task(({ where, what, data }) => {
    const unit = data.kind === 'members' ? '名党员' : '个党组织';
    return `${where}下达${what}，接收${number(data.recipients)}${unit}。`;
  }),
  'task.closed': task(({ where, what }) => `${where}的${what}已办结。`),
  'task.withdrawn': task(({ where, what }) => `${where}撤回了${what}。`),
  'delivery.reported': task(({ where, what }) => `${where}汇报了${what}的办理情况。`),
  'delivery.returned': task(({ where, what }) => `${where}的${what}汇报被退回补充。`),
  'delivery.closed': task(({ where, what }) => `${where}的${what}已审核办结。`),
  ...villageSentences,
  'organization.created': ({ where }) => `新设立党组织：${where}。`,
  'organization.changed': ({ where }) => `${where}的组织信息有变动。`,
  'organization.imported': ({ where, data }) =>
    `${where}导入行政区划，新设立${number(data.organizations)}个党组织。`,
};

/** The types that the feed tells of. */
export const toldTypes = Object.keys(sentences);

/**
 * Events that reach the rooms of organizations and are no news for everybody there. The record itself
 * shows them.
 */
export const untold: ReadonlySet<string> = new Set([
  // Whose leave it is is between the member and the branch.
  'leave.asked',
  'leave.decided',
  'leave.withdrawn',
  // A receipt, and a division of work within one organization.
  'delivery.accepted',
  'delivery.split',
  // The papers of a record whose own steps are told.
  'attachment.added',
  'attachment.removed',
  // Figures that nobody has sent in yet.
  'economy.entered',
  // Who works with the system is for its administrators.
  'assignment_granted',
  'assignment_revoked',
]);
