// Activities on a member's home.
import { useQuery } from '@tanstack/react-query';
import { Link, type RegisteredRouter } from '@tanstack/react-router';
import type { MyActivity } from '@xianfeng/features/activities/schema';
import { Empty } from '../../../components/feedback/Empty.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Section } from '../../../components/page/Page.js';
import { useFetchAhead } from '../../../components/useFetchAhead.js';
import { ActivityCards } from '../own/ActivityCards.js';
import { NextActivity } from '../own/NextActivity.js';
import { homeActivities } from './query.js';

const SHOWN_PAST = 3;

/** The member's next activities and the latest ones, at the home. */
export function HomeActivities() {
  const activities = useQuery(homeActivities());
  useFetchAhead(fetchViews);
  return (
    <>
      <Section title="下次活动">
        <Loaded query={activities} lines={4}>
          {({ upcoming }) => <Upcoming activities={upcoming} />}
        </Loaded>
      </Section>
      {activities.data !== undefined && activities.data.items.length > 0 && (
        <Section title="最近参加" actions={<Link to="/my/activities">全部记录</Link>}>
          <ActivityCards
            activities={activities.data.items.slice(0, SHOWN_PAST)}
            label="最近参加的组织生活"
          />
        </Section>
      )}
    </>
  );
}

function fetchViews(router: RegisteredRouter): void {
  void router.preloadRoute({ to: '/my/activities' });
  void router.preloadRoute({ to: '/my/activities/$activityId', params: { activityId: 0 } });
}

function Upcoming({ activities }: { activities: readonly MyActivity[] }) {
  // What was called off is told until it is read, and is not the next one.
  const off = activities.filter(({ state, noticeRead }) => state === 'cancelled' && !noticeRead);
  const [next, ...later] = activities.filter(({ state }) => state !== 'cancelled');
  return (
    <>
      {off.length > 0 && <ActivityCards activities={off} label="已取消的活动" />}
      {next === undefined ? (
        <Empty>近期没有安排，支部通知后会显示在这里</Empty>
      ) : (
        <NextActivity activity={next} />
      )}
      {later.length > 0 && <ActivityCards activities={later} label="之后的活动" />}
    </>
  );
}
