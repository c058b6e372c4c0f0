// Page of one task.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { TaskDetail } from '@xianfeng/features/tasks/schema';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { dayText, dueText, instantText } from '../../../components/dates.js';
import { Fact, FactList } from '../../../components/facts/FactList.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Prose } from '../../../components/Prose.js';
import { Card, Page, Section } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import { ProgressBar } from '../ProgressBar.js';
import { TaskTag } from '../tags.js';
import { Deliveries } from './Deliveries.js';
import { DeliveryDrawer } from './DeliveryDrawer.js';
import css from './Detail.module.css';
import { OwnDelivery } from './OwnDelivery.js';

const routeApi = getRouteApi('/signed-in/tasks/$taskId');

/** One task: what is asked, what the own organization does about it, and how far all others are. */
export function TaskPage() {
  const { taskId } = routeApi.useParams();
  const { delivery } = routeApi.useSearch();
  const task = useQuery(trpc.tasks.get.queryOptions({ id: taskId }));
  const { data } = task;
  return (
    <Page
      title={data?.title ?? '任务'}
      note={data && <TaskTag state={data.state} />}
      actions={
        <>
          <Link to="/tasks" search={data?.own == null ? { side: 'sent' } : {}}>
            返回任务列表
          </Link>
          {data?.allowed.includes('withdraw') && <Withdraw task={data} />}
        </>
      }
    >
      <Loaded query={task} lines={8}>
        {(loaded) => (
          <>
            <Task key={loaded.id} task={loaded} />
            <DeliveryDrawer task={loaded} id={delivery} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Task({ task }: { task: TaskDetail }) {
  const { assignment } = useMe();
  const { own, total } = task;
  const sender = task.senderId === assignment.organizationId;
  // Where only the own delivery is visible, a list of one adds nothing.
  const others = total > (own === null ? 0 : 1);
  return (
    <div className={`${shared.layout} ${css.layout}`}>
      <div className={shared.column}>
        {task.body !== '' && (
          <Section title="任务内容">
            <Card>
              <Prose text={task.body} />
            </Card>
          </Section>
        )}
        {own !== null && <OwnDelivery key={own.id} own={own} />}
        {others && <Deliveries task={task} sender={sender} />}
      </div>
      <aside className={`${shared.column} ${css.aside}`} aria-label="任务概况">
        <Card>
          <Facts task={task} />
        </Card>
        {others && (
          <Section title="办理进度">
            <Card>
              <ProgressBar {...task} />
            </Card>
          </Section>
        )}
      </aside>
    </div>
  );
}

function Facts({ task }: { task: TaskDetail }) {
  const { today } = useMe();
  const { parent, dueOn, state, workingDaysLeft } = task;
  return (
    <FactList>
      <Fact label="完成期限">
        {dayText(dueOn)}
        {state === 'open' && (
          <p className={dueOn < today ? shared.late : shared.soft}>
            {dueText(dueOn, today)}
            {dueOn > today && `（${workingDaysLeft}个工作日）`}
          </p>
        )}
      </Fact>
      <Fact label="下达单位">{task.senderName}</Fact>
      <Fact label="下达时间">
        <time>{instantText(task.createdAt)}</time>
      </Fact>
      {parent !== null && (
        <Fact label="上级任务">
          <Link to="/tasks/$taskId" params={{ taskId: parent.taskId }}>
            {parent.title}
          </Link>
        </Fact>
      )}
    </FactList>
  );
}

function Withdraw({ task }: { task: TaskDetail }) {
  return (
    <ActionButton
      procedure={api.tasks.withdraw}
      input={{ id: task.id, version: task.version }}
      confirm="撤回后接收方不再办理，已有的汇报保留。确定撤回？"
      success="任务已撤回"
      refresh={() => [trpc.tasks.pathFilter()]}
    >
      撤回任务
    </ActionButton>
  );
}
