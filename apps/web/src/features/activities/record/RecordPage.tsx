// Page of the record of a planned activity.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { activityTypeLabels } from '@xianfeng/features/activities/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { dayText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { Page } from '../../../components/page/Page.js';
import { BackLink } from '../parts/BackLink.js';
import { LastReturn } from '../parts/LastReturn.js';
import { useBranch } from '../useBranch.js';
import { draftOf } from './draft/draft.js';
import { RecordForm } from './RecordForm.js';

const routeApi = getRouteApi('/signed-in/activities/$activityId/record');

/** The record of an activity that was planned, or that is entered again. */
export function RecordPage() {
  const id = routeApi.useParams().activityId;
  const activity = useQuery(trpc.activities.get.queryOptions({ id }));
  const me = useMe();
  const branch = useBranch(me.assignment.organizationId);
  const navigate = useNavigate();
  const title = activity.data?.title ?? '登记记录';
  return (
    <Page
      title={activity.data === undefined ? title : `登记记录：${title}`}
      note={
        activity.data &&
        `${activityTypeLabels[activity.data.type]} · ${dayText(activity.data.heldOn)}`
      }
      actions={<BackLink id={id} />}
    >
      <Loaded query={activity} lines={8}>
        {(recorded) =>
          recorded.allowed.includes('record') ? (
            <Loaded query={branch}>
              {(facts) => (
                <>
                  <LastReturn activity={recorded} />
                  <RecordForm
                    key={recorded.id}
                    branch={facts}
                    today={me.today}
                    recorded={recorded}
                    initial={draftOf(recorded)}
                    onCreated={(created) =>
                      void navigate({
                        to: '/activities/$activityId/record',
                        params: { activityId: created },
                      })
                    }
                  />
                </>
              )}
            </Loaded>
          ) : (
            <Note tone="info">
              这条记录现在不能由您登记：可能还没到活动日期，或已经提交审核，或应由组织委员录入。
              请返回查看它现在的状态。
            </Note>
          )
        }
      </Loaded>
    </Page>
  );
}
