// Facts of an activity.
import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import type { ReactNode } from 'react';
import { dayText, instantText, weekday } from '../../../components/dates.js';
import { hoursText } from '../labels.js';
import { typeText } from '../own/ActivityFacts.js';
import css from './Detail.module.css';

/** When, where, under whom, and who entered it. */
export function Facts({ activity }: { activity: ActivityDetail }) {
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['党组织', [activity.organizationShortName, activity.groupName].filter(Boolean).join(' ')],
    ['类型', typeText(activity)],
    [
      '时间',
      <>
        {dayText(activity.heldOn)} {weekday(activity.heldOn)}{' '}
        <span className={css.together}>{hoursText(activity)}</span>
      </>,
    ],
    ['所属年度', activity.ofYear === null ? null : `${activity.ofYear}年度`],
    ['地点', activity.place],
    ['主持人', activity.chair?.name],
    ['谈话对象', activity.invitees.map(({ name }) => name).join('、')],
    ['记录人', activity.recorder?.name],
    ['列席人员', activity.observers],
    ['录入', activity.enteredBy],
    ['确认', activity.confirmedBy],
    ['提交时间', activity.submittedAt === null ? null : instantText(activity.submittedAt)],
    ['补录原因', activity.lateReason],
    [
      '补录依据',
      activity.permittedEntry &&
        `经区委组织部同意（${activity.permittedEntry.by}，${instantText(activity.permittedEntry.at)}）`,
    ],
    ['说明', activity.explanation],
  ];
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
