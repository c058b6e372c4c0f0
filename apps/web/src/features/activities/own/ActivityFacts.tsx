// Time and place of an activity, for members.
import { activityTypeLabels } from '@xianfeng/features/activities/labels';
import type { MyActivity } from '@xianfeng/features/activities/schema';
import { dayText, weekday } from '../../../components/dates.js';
import { Fact, FactList } from '../../../components/facts/FactList.js';
import css from '../Activities.module.css';

type Facts = Pick<MyActivity, 'type' | 'combinedType' | 'heldOn' | 'startsAt' | 'endsAt' | 'place'>;

/** When and where, large enough to be read at arm's length. */
export function ActivityFacts({ activity }: { activity: Facts }) {
  const { heldOn, startsAt, endsAt, place } = activity;
  return (
    <FactList>
      <Fact label="时间">
        <time dateTime={`${heldOn}T${startsAt}`}>
          {dayText(heldOn)} {weekday(heldOn)}{' '}
          <span className={css.together}>
            {endsAt === null ? startsAt : `${startsAt}–${endsAt}`}
          </span>
        </time>
      </Fact>
      <Fact label="地点">{place}</Fact>
      <Fact label="类型">{typeText(activity)}</Fact>
    </FactList>
  );
}

/** 主题党日，兼党课 */
export function typeText({ type, combinedType }: Pick<Facts, 'type' | 'combinedType'>): string {
  const first = activityTypeLabels[type];
  return combinedType === null ? first : `${first}，兼${activityTypeLabels[combinedType]}`;
}
