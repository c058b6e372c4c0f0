// Page of one task for a member.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { DeliveryDetail, TaskDetail } from '@xianfeng/features/tasks/schema';
import { trpc } from '../../app/api/trpc.js';
import { useMe } from '../../app/session/me.js';
import { dayText } from '../../components/dates.js';
import { Loaded } from '../../components/feedback/Loaded.js';
import { Note } from '../../components/feedback/Note.js';
import { Prose } from '../../components/Prose.js';
import { Card, Page } from '../../components/page/Page.js';
import { Part } from '../../components/page/Part.js';
import { ProcessPanel } from '../../components/process/ProcessPanel.js';
import { DueText } from './DueText.js';
import { deliveryForms } from './detail/move-forms.js';
import { Report } from './detail/Report.js';
import { ReportForm } from './ReportForm.js';
import { DeliveryTag } from './tags.js';

const routeApi = getRouteApi('/signed-in/my/tasks/$taskId');

/** One task of a member: what is asked, and the report, in one column for one hand. */
export function MyTaskPage() {
  const { taskId } = routeApi.useParams();
  const task = useQuery(trpc.tasks.get.queryOptions({ id: taskId }));
  return (
    <Page title={task.data?.title ?? '任务'} actions={<Link to="/my/tasks">我的任务</Link>} narrow>
      <Loaded query={task}>{(data) => <Task task={data} />}</Loaded>
    </Page>
  );
}

function Task({ task }: { task: TaskDetail }) {
  const { today } = useMe();
  const { own } = task;
  return (
    <>
      <Card>
        <p>
          {own !== null && <DeliveryTag state={own.state} overdue={own.overdue} />}{' '}
          {task.senderName}
        </p>
        <p>
          <DueText
            task={{ dueOn: task.dueOn, state: own?.state ?? 'closed' }}
            day={dayText(task.dueOn)}
            today={today}
          />
        </p>
        <Prose text={task.body} />
      </Card>
      {own !== null && <OwnDelivery own={own} />}
    </>
  );
}

function OwnDelivery({ own }: { own: DeliveryDetail }) {
  const mayReport = own.allowed.includes('report');
  return (
    <Card>
      <ProcessPanel
        inside
        moves={own.moves}
        forms={deliveryForms(own, true)}
        notes={own.state === 'returned' && <Note tone="warning">退回意见：{own.opinion}</Note>}
        history={own.history}
      >
        {(mayReport || own.report !== '') && (
          <Part title="办理情况">
            {mayReport ? <ReportForm own={own} /> : <Report own={own} />}
          </Part>
        )}
      </ProcessPanel>
    </Card>
  );
}
