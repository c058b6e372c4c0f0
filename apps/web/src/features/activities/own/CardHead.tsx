// Head of the card of an activity of the own branch.
import { Link } from '@tanstack/react-router';
import type { MyActivity } from '@xianfeng/features/activities/schema';
import cards from '../../../components/list/List.module.css';
import { PresenceTag } from './PresenceTag.js';

/** Its title, which opens it by a press anywhere on the card, and how the member stands to it. */
export function CardHead({ activity }: { activity: MyActivity }) {
  return (
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
  );
}
