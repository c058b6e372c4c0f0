// Cards of a member's activities.
import type { MyActivity } from '@xianfeng/features/activities/schema';
import { useGlow } from '../../../app/live/glow.js';
import { useMe } from '../../../app/session/me.js';
import { shortDay } from '../../../components/dates.js';
import cards from '../../../components/list/List.module.css';
import { typeText } from './ActivityFacts.js';
import { CardHead } from './CardHead.js';
import { LateNews } from './LateNews.js';

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
          <CardHead activity={activity} />
          {activity.news !== null && !activity.noticeRead && <LateNews news={activity.news} />}
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
