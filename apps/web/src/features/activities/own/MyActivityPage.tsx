// Page of one activity for a member.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ActivityDetail, presenceLabels } from '@xianfeng/features/activities/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { ButtonLink } from '../../../components/ButtonLink.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Attachments } from '../../../components/files/Attachments.js';
import { Prose } from '../../../components/Prose.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import { ActivityFacts } from './ActivityFacts.js';

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
  const own = activity.attendance.find((row) => row.memberId === memberId);
  return (
    <>
      <Card>
        <ActivityFacts activity={activity} />
        {own !== undefined && (
          <p>
            我的到会情况：<strong>{presenceLabels[own.presence]}</strong>
            {own.reason !== null && own.reason !== '' && `（${own.reason}）`}
          </p>
        )}
      </Card>
      {activity.allowed.includes('askLeave') && (
        <ButtonLink to="/my/activities/$activityId/leave" params={{ activityId: activity.id }}>
          请假
        </ButtonLink>
      )}
      <Part title="议程" text={activity.agenda} />
      <Part title="决议" text={activity.resolution} />
      <Attachments owner={{ kind: 'activity', id: activity.id }} />
    </>
  );
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
