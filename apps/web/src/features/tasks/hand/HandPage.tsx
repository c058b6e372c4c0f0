// Page that hands a task down.

import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type DeliveryDetail, handInput } from '@xianfeng/features/tasks/schema';
import { Form } from 'antd';
import { api, trpc } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { isBranchOffice } from '../../../app/session/offices.js';
import { dayText } from '../../../components/dates.js';
import { Loaded } from '../../../components/feedback/Loaded.js';
import { Note } from '../../../components/feedback/Note.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { Card, Page } from '../../../components/page/Page.js';
import shared from '../../../components/page/Parts.module.css';
import css from './Hand.module.css';
import { emptyHand, type Handed, inputOf } from './handed.js';
import { MemberPicker } from './MemberPicker.js';
import { OrganizationPicker } from './OrganizationPicker.js';

const routeApi = getRouteApi('/signed-in/tasks/new');

/** Handing a task down, or splitting on one that the own organization received. */
export function HandPage() {
  const { under } = routeApi.useSearch();
  const { assignment } = useMe();
  return (
    <Page
      title={under === undefined ? '下达任务' : '分解下达'}
      note={assignment.organizationName}
      narrow
    >
      {under === undefined ? <HandForm parent={null} /> : <SplitForm key={under} id={under} />}
    </Page>
  );
}

function SplitForm({ id }: { id: number }) {
  const delivery = useQuery(trpc.tasks.delivery.queryOptions({ id }));
  const taskId = delivery.data?.taskId;
  const task = useQuery({
    ...trpc.tasks.get.queryOptions({ id: taskId ?? 0 }),
    enabled: taskId !== undefined,
  });
  return (
    <Loaded query={delivery} lines={8}>
      {(own: DeliveryDetail) =>
        own.allowed.includes('split') ? (
          <Loaded query={task} lines={8}>
            {({ title, body, dueOn }) => <HandForm parent={{ id, title, body, dueOn }} />}
          </Loaded>
        ) : (
          <Note tone="info">这项任务已经汇报、办结或撤回，不能再分解下达。</Note>
        )
      }
    </Loaded>
  );
}

interface Parent {
  id: number;
  title: string;
  body: string;
  dueOn: string;
}

function HandForm({ parent }: { parent: Parent | null }) {
  const { assignment, today } = useMe();
  const navigate = useNavigate();
  const branch = isBranchOffice(assignment.role);
  const initial: Handed = emptyHand(parent);
  return (
    <Card>
      <WriteForm
        name={`tasks.hand:${assignment.organizationId}.${parent?.id ?? ''}`}
        keeps="draft"
        schema={handInput}
        procedure={api.tasks.hand}
        initial={initial}
        toInput={(values) => inputOf(values, branch, parent?.id)}
        submit="下达"
        success="任务已下达"
        refresh={() => [trpc.tasks.pathFilter()]}
        onDone={({ id }) =>
          void navigate({ to: '/tasks/$taskId', params: { taskId: id }, replace: true })
        }
        onCancel={() => window.history.back()}
      >
        <div className={`${shared.loose} ${css.fields}`}>
          {parent !== null && (
            <p className={shared.soft}>
              上级任务：{parent.title}（{dayText(parent.dueOn)}截止）
            </p>
          )}
          <Form.Item name="title" label="任务名称">
            <LineInput most={100} />
          </Form.Item>
          <Form.Item name="body" label="任务内容和要求（可不填）">
            <ProseInput autoSize={{ minRows: 4, maxRows: 16 }} most={5000} />
          </Form.Item>
          <Form.Item name="dueOn" label="完成期限" className={css.day ?? ''}>
            <DayInput min={today} />
          </Form.Item>
          {branch ? (
            <Form.Item name={['to', 'memberIds']} label="下达给本支部党员">
              <MemberPicker organizationId={assignment.organizationId} />
            </Form.Item>
          ) : (
            <Form.Item name={['to', 'organizationIds']} label="下达给下级党组织">
              <OrganizationPicker top={assignment.organizationId} />
            </Form.Item>
          )}
        </div>
      </WriteForm>
    </Card>
  );
}
