// Drawer of one delivery.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { DeliveryDetail, TaskDetail } from '@xianfeng/features/tasks/schema';
import { Drawer } from 'antd';
import { trpc } from '../../../app/api/trpc.js';
import { usePhone } from '../../../app/theme/size.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Attachments } from '../../../components/files/Attachments.js';
import { Prose } from '../../../components/Prose.js';
import { Part } from '../../../components/page/Part.js';
import shared from '../../../components/page/Parts.module.css';
import { ProcessPanel } from '../../../components/process/ProcessPanel.js';
import { DeliveryTag } from '../tags.js';
import { CheckForm } from './CheckForm.js';
import css from './Detail.module.css';
import { deliveryForms } from './move-forms.js';
import { recipientName } from './recipient.js';
import { Splits } from './Splits.js';

const routeApi = getRouteApi('/signed-in/tasks/$taskId');

/** One delivery beside the list: report, evidence, history, and the sender's answer. */
export function DeliveryDrawer({ task, id }: { task: TaskDetail; id: number | undefined }) {
  const navigate = routeApi.useNavigate();
  const phone = usePhone();
  const delivery = useQuery({
    ...trpc.tasks.delivery.queryOptions({ id: id ?? 0 }),
    enabled: id !== undefined,
  });
  const close = () =>
    void navigate({
      search: ({ delivery: _, ...others }) => others,
      replace: true,
      resetScroll: false,
    });
  return (
    <Drawer
      open={id !== undefined}
      onClose={close}
      size={phone ? '100%' : 520}
      title={delivery.data === undefined ? '办理情况' : recipientName(delivery.data)}
      destroyOnHidden
    >
      {id !== undefined && (
        <Loaded query={delivery} lines={8}>
          {(data) => <Delivery key={data.id} delivery={data} task={task} />}
        </Loaded>
      )}
    </Drawer>
  );
}

function Delivery({ delivery, task }: { delivery: DeliveryDetail; task: TaskDetail }) {
  const { allowed, state, report, opinion, splits } = delivery;
  const checks = allowed.includes('close') || allowed.includes('returnReport');
  return (
    <ProcessPanel
      inside
      steps={delivery.steps}
      dueOn={delivery.dueOn}
      moves={delivery.moves}
      forms={deliveryForms(delivery)}
      standing={
        checks
          ? { title: '审核', form: <CheckForm key={delivery.version} delivery={delivery} /> }
          : null
      }
      history={delivery.history}
      papers={
        splits.length > 0 && (
          <Part title="分解出的任务">
            <Splits splits={splits} />
          </Part>
        )
      }
    >
      <p className={css.tags}>
        <DeliveryTag state={state} overdue={delivery.overdue} />
        {delivery.late && <span className={shared.late}>汇报时已超期</span>}
      </p>
      <Part title="汇报">
        {report === '' ? <p className={shared.soft}>还没有汇报</p> : <Prose text={report} />}
        <Attachments owner={{ kind: 'delivery', id: delivery.id }} />
      </Part>
      {(state === 'returned' || state === 'closed') && opinion !== '' && (
        <Part title={state === 'returned' ? '退回意见' : '办结意见'}>
          <Prose text={opinion} />
        </Part>
      )}
      {task.progress.reported > 0 && <NextReported task={task} after={delivery.id} />}
    </ProcessPanel>
  );
}

/** The next report that waits, so that a pile is worked through without the list. */
function NextReported({ task, after }: { task: TaskDetail; after: number }) {
  const waiting = useQuery(
    trpc.tasks.deliveries.queryOptions({ taskId: task.id, state: 'reported', limit: 2 }),
  );
  const next = waiting.data?.items.find((row) => row.id !== after && row.allowed.includes('close'));
  if (next === undefined) return null;
  return (
    <p>
      下一份待审核：
      <Link
        from="/tasks/$taskId"
        search={(before) => ({ ...before, delivery: next.id })}
        replace
        resetScroll={false}
      >
        {recipientName(next)}
      </Link>
    </p>
  );
}
