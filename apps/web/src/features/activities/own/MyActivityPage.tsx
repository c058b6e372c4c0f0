// Page of one activity for a member.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ActivityDetail, presenceLabels } from '@xianfeng/features/activities/schema';
import { useEffect, useRef } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { useWrite } from '../../../app/write/useWrite.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Attachments } from '../../../components/files/Attachments.js';
import { Prose } from '../../../components/Prose.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import css from '../Activities.module.css';
import { LeaveTag } from '../tags.js';
import { ActivityFacts } from './ActivityFacts.js';
import { LeaveActions } from './LeaveActions.js';
import { News } from './News.js';

const routeApi = getRouteApi('/signed-in/my/activities/$activityId');

/** One activity of the own branch, as a member reads it. */
export function MyActivityPage() {
  const { activityId } = routeApi.useParams();
  const activity = useQuery(trpc.activities.get.queryOptions({ id: activityId }));
  return (
    <Page title={activity.data?.title ?? '组织生活'} narrow>
      <Loaded query={activity}>{(data) => <Activity activity={data} />}</Loaded>
    </Page>
  );
}

function Activity({ activity }: { activity: ActivityDetail }) {
  const { memberId } = useMe();
  useRead(activity);
  const [leave] = activity.leaveRequests;
  const own = activity.attendance.find((row) => row.memberId === memberId);
  return (
    <>
      {activity.notices.map((news) => (
        <News key={news.number} news={news} />
      ))}
      <Card>
        <ActivityFacts activity={activity} />
        {leave !== undefined && leave.state !== 'withdrawn' && activity.state !== 'cancelled' && (
          <p className={css.own}>
            我的请假：
            <LeaveTag state={leave.state} /> {leave.reason}
            {leave.entered && '（由支部书记代为登记）'}
          </p>
        )}
        {own !== undefined && (
          <p>
            我的到会情况：<strong>{presenceLabels[own.presence]}</strong>
            {own.reason !== null && own.reason !== '' && `（${own.reason}）`}
          </p>
        )}
      </Card>
      {activity.phase === 'notified' && (
        <LeaveActions
          activity={{
            id: activity.id,
            leave: leave ?? null,
            mayAskLeave: activity.allowed.includes('askLeave'),
            over: false,
          }}
        />
      )}
      <Part title="议程" text={activity.agenda} />
      <Part title="决议" text={activity.resolution} />
      <Attachments owner={{ kind: 'activity', id: activity.id }} />
    </>
  );
}

/** Opening the page is reading the notice: who called the meeting sees so. */
function useRead({ id, noticeNumber }: ActivityDetail): void {
  const { send } = useWrite(api.activities.noteRead, {
    refresh: () => [trpc.activities.mine.pathFilter()],
  });
  const noted = useRef(0);
  useEffect(() => {
    if (noticeNumber === 0 || noted.current === noticeNumber) return;
    noted.current = noticeNumber;
    void send({ id, number: noticeNumber });
  }, [id, noticeNumber, send]);
}

function Part({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <Section title={title}>
      <Card>
        <Prose text={text} />
      </Card>
    </Section>
  );
}
