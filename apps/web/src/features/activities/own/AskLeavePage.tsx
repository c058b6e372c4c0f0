// Page that asks for leave.

import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { askLeaveInput } from '@xianfeng/features/activities/schema';
import { Button, Form } from 'antd';
import { api, trpc } from '../../../app/api/trpc.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Card, Page } from '../../../components/page/Page.js';
import css from '../Activities.module.css';
import { ActivityFacts } from './ActivityFacts.js';

const routeApi = getRouteApi('/signed-in/my/activities/$activityId/leave');

const commonReasons = ['因病就医', '外出不在本地', '照顾家人', '工作值班'];

/** Asking for leave from one activity: a reason, by a touch or in own words. */
export function AskLeavePage() {
  const { activityId } = routeApi.useParams();
  const activity = useQuery(trpc.activities.get.queryOptions({ id: activityId }));
  const navigate = useNavigate();
  // Said before, of the time that was told first: it is sent again by one press.
  const own = activity.data?.leaveRequests[0];
  const back = () => void navigate({ to: '/' });
  return (
    <Page title="请假" narrow>
      <Loaded query={activity}>
        {(data) => (
          <Card>
            <p className={css.nextTitle}>{data.title}</p>
            <ActivityFacts activity={data} />
          </Card>
        )}
      </Loaded>
      <Card>
        {activity.data !== undefined && (
          <WriteForm
            name={`activities.askLeave:${activityId}`}
            keeps="nothing"
            schema={askLeaveInput}
            procedure={api.activities.askLeave}
            initial={{ reason: own?.reason ?? '' }}
            toInput={(values) => ({ ...values, activityId })}
            submit="提交请假"
            success="请假申请已提交，等待支部审批"
            onDone={back}
            onCancel={back}
          >
            <CommonReasons />
            <Form.Item name="reason" label="请假事由">
              <ProseInput autoSize={{ minRows: 2, maxRows: 8 }} most={200} showCount />
            </Form.Item>
          </WriteForm>
        )}
      </Card>
    </Page>
  );
}

function CommonReasons() {
  const form = Form.useFormInstance();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame
    <div className={css.reasons} role="group" aria-label="常用事由">
      {commonReasons.map((reason) => (
        <Button key={reason} onClick={() => form.setFieldValue('reason', reason)}>
          {reason}
        </Button>
      ))}
    </div>
  );
}
