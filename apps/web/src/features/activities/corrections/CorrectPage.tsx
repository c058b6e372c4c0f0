// Page of the correction of a passed record.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { activityTypeLabels } from '@xianfeng/features/activities/schema';
import { trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { dayText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { Page } from '../../../components/page/Page.js';
import { BackLink } from '../parts/BackLink.js';
import { draftOf } from '../record/draft/draft.js';
import { RecordForm } from '../record/RecordForm.js';
import { useBranch } from '../useBranch.js';

const routeApi = getRouteApi('/signed-in/activities/$activityId/correct');

/** What a passed record is to say instead; it stays as it is until the street agrees. */
export function CorrectPage() {
  const id = routeApi.useParams().activityId;
  const activity = useQuery(trpc.activities.get.queryOptions({ id }));
  const me = useMe();
  const branch = useBranch(me.assignment.organizationId);
  const { data } = activity;
  return (
    <Page
      title={data === undefined ? '更正记录' : `更正记录：${data.title}`}
      note={data && `${activityTypeLabels[data.type]} · ${dayText(data.heldOn)}`}
      actions={<BackLink id={id} />}
    >
      <Loaded query={activity} lines={8}>
        {(recorded) =>
          recorded.allowed.includes('askCorrection') ? (
            <Loaded query={branch}>
              {(facts) => (
                <>
                  <Note tone="info">
                    请直接改正有误的内容，写明更正原因后提交。街道同意后生效，原记录保留可查；在此之前原记录不变。
                  </Note>
                  <RecordForm
                    key={recorded.id}
                    branch={facts}
                    today={me.today}
                    recorded={recorded}
                    initial={draftOf(recorded)}
                    correcting
                    onCreated={() => {}}
                  />
                </>
              )}
            </Loaded>
          ) : (
            <Note tone="info">
              这条记录现在不能由您更正：可能还没有审核通过，或已有一项更正正在等待审核。
              更正由支部书记提出，请返回查看它现在的状态。
            </Note>
          )
        }
      </Loaded>
    </Page>
  );
}
