// Time and place of an activity, for members.
import { activityTypeLabels } from '@xianfeng/features/activities/labels';
import type { MyActivity } from '@xianfeng/features/activities/schema';
import { dayText, weekday } from '../../../components/dates.js';
import css from '../Activities.module.css';

type Facts = Pick<MyActivity, 'type' | 'combinedType' | 'heldOn' | 'startsAt' | 'endsAt' | 'place'>;

/**
 * When and where, large enough to be read at arm's length. Its list is its own: the member's home
 * loads nothing of the kit for it.
 */
export function ActivityFacts({ activity }: { activity: Facts }) {
  const { heldOn, startsAt, endsAt, place } = activity;
  return (
    <dl className={css.facts}>
      <dt>时间</dt>
      <dd>
        <time dateTime={`${heldOn}T${startsAt}`}>
          {dayText(heldOn)} {weekday(heldOn)}{' '}
          <span className={css.together}>
            {endsAt === null ? startsAt : `${startsAt}–${endsAt}`}
          </span>
        </time>
      </dd>
      <dt>地点</dt>
      <dd>{place}</dd>
      <dt>类型</dt>
      <dd>{typeText(activity)}</dd>
    </dl>
  );
}

/** 主题党日，兼党课 */
export function typeText({ type, combinedType }: Pick<Facts, 'type' | 'combinedType'>): string {
  const first = activityTypeLabels[type];
  return combinedType === null ? first : `${first}，兼${activityTypeLabels[combinedType]}`;
}
