// The notice of a meeting on paper.
import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import { usePublicPaper } from '../../../app/print/public-paper.js';
import { useMe } from '../../../app/session/me.js';
import { dayText } from '../../../components/dates.js';
import css from '../minutes/Minutes.module.css';
import { noticeText } from './notice-text.js';

/** The notice as it is put up or handed over; so it carries no mark of who printed it. */
export function PrintedNotice({ activity }: { activity: ActivityDetail }) {
  const { today } = useMe();
  usePublicPaper();
  return (
    <article className="print-only" aria-label="会议通知（打印稿）">
      <h1 className={css.title}>{activity.state === 'cancelled' ? '取消活动的通知' : '通　知'}</h1>
      {noticeText(activity, today).map((paragraph) => (
        <p key={paragraph} className={css.paragraph}>
          {paragraph}
        </p>
      ))}
      <div className={`${css.signatures} keep-together`}>
        <p />
        <p>
          {activity.organizationName}
          <br />
          {dayText(today)}
        </p>
      </div>
    </article>
  );
}
