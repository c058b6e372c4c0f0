// Card of a member's next activity.
import { Link } from '@tanstack/react-router';
import type { MyActivity } from '@xianfeng/features/activities/schema';
import { useGlow } from '../../../app/live/glow.js';
import cards from '../../../components/list/List.module.css';
import { Card } from '../../../components/page/Page.js';
import css from '../Activities.module.css';
import { ActivityFacts } from './ActivityFacts.js';
import { LeaveActions } from './LeaveActions.js';
import { PresenceTag } from './PresenceTag.js';

/** The next activity of the own branch: when, where, and what to do if one cannot come. */
export function NextActivity({ activity }: { activity: MyActivity }) {
  const glow = useGlow();
  return (
    <Card className={`${css.next} ${cards.whole} ${glow('activity', activity.id)}`}>
      <div className={cards.cardHead}>
        <Link
          to="/my/activities/$activityId"
          params={{ activityId: activity.id }}
          className={`${cards.cardTitle} ${cards.wholeLink}`}
        >
          {activity.title}
        </Link>
        <PresenceTag activity={activity} />
      </div>
      <ActivityFacts activity={activity} />
      <LeaveActions activity={activity} />
    </Card>
  );
}
