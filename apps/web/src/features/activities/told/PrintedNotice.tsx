// The notice of a meeting on paper.
import type { ActivityDetail } from '@xianfeng/features/activities/schema';
import css from '../minutes/Minutes.module.css';
import { noticeText } from './notice-text.js';

/** The notice as it is put up or handed over. */
export function PrintedNotice({ activity }: { activity: ActivityDetail }) {
  return (
    <article className="print-only" aria-label="会议通知（打印稿）">
      <h1 className={css.title}>{activity.state === 'cancelled' ? '取消活动的通知' : '通　知'}</h1>
      {noticeText(activity).map((paragraph) => (
        <p key={paragraph} className={css.paragraph}>
          {paragraph}
        </p>
      ))}
      <div className={`${css.signatures} keep-together`}>
        <p />
        <p>{activity.organizationName}</p>
      </div>
    </article>
  );
}
