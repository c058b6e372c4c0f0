// Minutes for print.
import {
  type ActivityDetail,
  type AttendanceRow,
  type MotionRow,
  motionMethodLabels,
  motionResultLabels,
} from '@xianfeng/features/activities/schema';
import { bodyOf } from '@xianfeng/rules';
import type { ReactNode } from 'react';
import { dayText } from '../../../components/dates.js';
import { typeText } from '../own/ActivityFacts.js';
import css from './Minutes.module.css';

/** The minutes on paper as an official document: what MEET-13 asks for, in its order. */
export function PrintedMinutes({ activity }: { activity: ActivityDetail }) {
  const { attendance } = activity;
  const by = (presence: AttendanceRow['presence']) =>
    attendance.filter((row) => row.presence === presence);
  const talk = bodyOf(activity) === 'pair';
  return (
    <article className="print-only" aria-label="会议记录（打印稿）">
      <h1 className={css.title}>
        {activity.groupName ?? activity.organizationName}
        <br />
        {typeText(activity)}
        {talk ? '记录' : '会议记录'}
      </h1>
      <Line name="时间">
        {dayText(activity.heldOn)}
        {clock(activity.startsAt)}
        {activity.endsAt !== null && `至${clock(activity.endsAt)}`}
      </Line>
      {activity.ofYear !== null && <Line name="所属年度">{activity.ofYear}年度</Line>}
      <Line name="地点">{activity.place}</Line>
      <Line name="主题">{activity.title}</Line>
      <div className={css.pair}>
        <Line name="主持人">{activity.chair?.name}</Line>
        <Line name="记录人">{activity.recorder?.name}</Line>
      </div>
      {!talk && (
        <Line name="人数">
          应到{activity.expected}人，实到{activity.present}人；有表决权的应到
          {activity.votersExpected}人，实到{activity.votersPresent}人
        </Line>
      )}
      <Line name={talk ? '谈话双方' : '到会'}>{names(by('present'))}</Line>
      {!talk && <Line name="请假">{names(by('leave')) || '无'}</Line>}
      {!talk && <Line name="缺席">{names(by('absent')) || '无'}</Line>}
      {activity.observers !== '' && <Line name="列席">{activity.observers}</Line>}
      <Part title="议题" text={activity.agenda} />
      <Part title="发言要点" text={activity.discussion} />
      {activity.motions.length > 0 && <Votes motions={activity.motions} />}
      <Part title="决议" text={activity.resolution} />
      <div className={`${css.signatures} keep-together`}>
        <p>主持人（签字）：</p>
        <p>记录人（签字）：</p>
      </div>
    </article>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p className={css.line}>
      <b>{name}：</b>
      {children}
    </p>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <section>
      <h2 className={css.heading}>{title}</h2>
      {text
        .split('\n')
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, index) => (
          <p key={index} className={css.paragraph}>
            {paragraph.trim()}
          </p>
        ))}
    </section>
  );
}

function Votes({ motions }: { motions: readonly MotionRow[] }) {
  return (
    <section>
      <h2 className={css.heading}>表决情况</h2>
      {motions.map((motion) => (
        <p key={motion.ordinal} className={css.paragraph}>
          {motion.ordinal}．{motion.title}。{motionMethodLabels[motion.method]}，赞成{motion.yes}
          票，不赞成{motion.no}票，弃权{motion.abstain}票，{motionResultLabels[motion.outcome]}。
        </p>
      ))}
    </section>
  );
}

function names(rows: readonly AttendanceRow[]): string {
  return rows
    .map(({ name, reason }) => (reason === null || reason === '' ? name : `${name}（${reason}）`))
    .join('、');
}

/** '09:30' → 9时30分 */
function clock(time: string): string {
  const [hour, minute] = time.split(':').map(Number);
  return `${hour}时${String(minute).padStart(2, '0')}分`;
}
