// Card of a member's next activity.
import type { MyActivity } from '@xianfeng/features/activities/schema';
import { useGlow } from '../../../app/live/glow.js';
import cards from '../../../components/list/List.module.css';
import { Card } from '../../../components/page/Page.js';
import css from '../Activities.module.css';
import { ActivityFacts } from './ActivityFacts.js';
import { CardHead } from './CardHead.js';
import { LateNews } from './LateNews.js';
import { LeaveActions } from './LeaveActions.js';

/** The next activity of the own branch: when, where, and what to do if one cannot come. */
export function NextActivity({ activity }: { activity: MyActivity }) {
  const glow = useGlow();
  return (
    <Card className={`${css.next} ${cards.whole} ${glow('activity', activity.id)}`}>
      <CardHead activity={activity} />
      {activity.news !== null && <LateNews news={activity.news} />}
      <ActivityFacts activity={activity} />
      <LeaveActions activity={{ ...activity, over: activity.phase !== 'notified' }} />
    </Card>
  );
}
