// The notice of a meeting as text, for those whom the product does not reach.
import { activityTypeLabels } from '@xianfeng/features/activities/labels';
import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import { dayText, weekday } from '../../../components/dates.js';

/** What a notice is made of. */
type Announced = Pick<
  ActivityDetail,
  'heldOn' | 'startsAt' | 'place' | 'title' | 'agenda' | 'type' | 'state' | 'groupName'
> & {
  readonly organizationShortName: string;
  readonly notices: readonly Pick<ActivityDetail['notices'][number], 'reason'>[];
};

/**
 * What is told of a meeting, one paragraph a line: to be read out, sent or put up. Nobody is asked to come
 * to what was held already.
 */
export function noticeText(activity: Announced, today: string): string[] {
  const { heldOn, startsAt, place, title, agenda } = activity;
  const organization = activity.groupName ?? activity.organizationShortName;
  const what = `${activityTypeLabels[activity.type]}“${title}”`;
  const when = `${dayText(heldOn)}（${weekday(heldOn)}）${startsAt}`;
  const [last] = activity.notices;
  if (activity.state === 'cancelled') {
    return [
      `${organization}原定于${when}在${place}举行的${what}已取消。原因：${last?.reason ?? ''}`,
    ];
  }
  return [
    `${organization}定于${when}在${place}举行${what}。`,
    ...(last === undefined
      ? []
      : [`以上安排与前次通知不同，请以本通知为准。调整原因：${last.reason}`]),
    ...(agenda === '' ? [] : [`议程：${agenda}`]),
    ...(isAhead(activity, today)
      ? ['请准时参加；因故不能参加的，请在会前向支部书记请假并说明事由。']
      : []),
  ];
}

const isAhead = ({ state, heldOn }: Announced, today: string) =>
  (state === 'planned' || state === 'notified') && heldOn >= today;
