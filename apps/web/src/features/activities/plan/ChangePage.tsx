// Page that changes a plan.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ActivityDetail, changeInput } from '@xianfeng/features/activities/schema';
import { Form } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Card, Page } from '../../../components/page/Page.js';
import { BackLink } from '../parts/BackLink.js';
import { touched } from '../record/useSave.js';
import { useBranch } from '../useBranch.js';
import { PlanFields } from './PlanFields.js';
import { planInputOf, planOf } from './planned.js';

const routeApi = getRouteApi('/signed-in/activities/$activityId/plan');

/** Changing what was planned; those who were notified see the change. */
export function ChangePage() {
  const { activityId } = routeApi.useParams();
  const activity = useQuery(trpc.activities.get.queryOptions({ id: activityId }));
  return (
    <Page title="修改计划" actions={<BackLink id={activityId} />} narrow>
      <Loaded query={activity} lines={8}>
        {(data) =>
          data.allowed.includes('change') ? (
            <ChangeForm key={data.id} activity={data} />
          ) : (
            <Note tone="info">这次活动已经召开、取消或不由您安排，计划不能再改。</Note>
          )
        }
      </Loaded>
    </Page>
  );
}

function ChangeForm({ activity }: { activity: ActivityDetail }) {
  const { today } = useMe();
  const branch = useBranch(activity.organizationId);
  const navigate = useNavigate();
  const { id } = activity;
  const told = activity.state === 'notified';
  // Of the plan that the form began from: a change by another actor is refused, not overwritten.
  const [version] = useState(activity.version);
  return (
    <Loaded query={branch} lines={8}>
      {(facts) => (
        <Card>
          <WriteForm
            name={`activities.change:${id}`}
            keeps="draft"
            schema={changeInput}
            procedure={api.activities.change}
            initial={planOf(activity)}
            toInput={(values) => ({ ...planInputOf(values), id, version })}
            submit={told ? '保存并告知' : '保存修改'}
            success={told ? '已修改，应到党员会看到变化和原因' : '计划已修改'}
            refresh={touched}
            onDone={() =>
              void navigate({ to: '/activities/$activityId', params: { activityId: id } })
            }
            onCancel={() => window.history.back()}
          >
            <PlanFields branch={facts} today={today} />
            {told && (
              <Form.Item
                name="reason"
                label="调整原因"
                extra="活动已经通知：时间、地点、主题或议程有变化的，应到党员会看到新旧安排和原因；时间变了，已请的假由本人重新确认。"
              >
                <ProseInput autoSize={{ minRows: 1, maxRows: 4 }} most={500} />
              </Form.Item>
            )}
          </WriteForm>
        </Card>
      )}
    </Loaded>
  );
}
