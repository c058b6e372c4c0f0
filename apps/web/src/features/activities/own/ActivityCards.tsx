// Cards of a member's activities.
import { Link } from '@tanstack/react-router';
import type { MyActivity } from '@xianfeng/features/activities/schema';
import { useGlow } from '../../../app/live/glow.js';
import { useMe } from '../../../app/session/me.js';
import { shortDay } from '../../../components/dates.js';
import cards from '../../../components/list/List.module.css';
import { typeText } from './ActivityFacts.js';
import { PresenceTag } from './PresenceTag.js';

/** Activities of the own branch with the own attendance. */
export function ActivityCards(props: { activities: readonly MyActivity[]; label: string }) {
  const { today } = useMe();
  const glow = useGlow();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets a list without bullets otherwise
    <ul role="list" className={cards.cards} aria-label={props.label}>
      {props.activities.map((activity) => (
        <li
          key={activity.id}
          className={`${cards.card} ${cards.whole} ${glow('activity', activity.id)}`}
        >
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
          <div className={cards.cardFoot}>
            <span>{typeText(activity)}</span>
            <time dateTime={activity.heldOn}>
              {shortDay(activity.heldOn, today)} {activity.startsAt}
            </time>
          </div>
        </li>
      ))}
    </ul>
  );
}
