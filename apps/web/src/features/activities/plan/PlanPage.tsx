// Page that plans an activity.
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { planInput } from '@xianfeng/features/activities/schema';
import { api } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Card, Page } from '../../../components/page/Page.js';
import { touched } from '../record/useSave.js';
import { useBranch } from '../useBranch.js';
import { PlanFields } from './PlanFields.js';
import { emptyPlan, planInputOf } from './planned.js';

const routeApi = getRouteApi('/signed-in/activities/plan');

/** Planning an activity: from the desk's duty, or freely. */
export function PlanPage() {
  const search = routeApi.useSearch();
  const { assignment, today } = useMe();
  const branch = useBranch(assignment.organizationId);
  const navigate = useNavigate();
  return (
    <Page title="安排活动" note={assignment.organizationName} narrow>
      <Loaded query={branch} lines={8}>
        {(facts) => (
          <Card>
            <WriteForm
              name={`activities.plan:${facts.id}.${search.type ?? ''}.${search.groupId ?? ''}`}
              keeps="draft"
              schema={planInput}
              procedure={api.activities.plan}
              initial={emptyPlan({
                type: search.type ?? 'branch_assembly',
                groupId: search.groupId ?? null,
                heldOn: search.heldOn ?? '',
              })}
              toInput={planInputOf}
              submit="保存计划"
              success="已列入计划，发出通知后党员才能看到"
              refresh={touched}
              onDone={({ id }) =>
                void navigate({ to: '/activities/$activityId', params: { activityId: id } })
              }
              onCancel={() => window.history.back()}
            >
              <PlanFields branch={facts} today={today} />
            </WriteForm>
          </Card>
        )}
      </Loaded>
    </Page>
  );
}
