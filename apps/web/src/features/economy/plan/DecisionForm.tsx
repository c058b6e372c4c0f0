// Form of a collective decision (VEC-05).

import { collectiveMatterLabels, decisionBodyLabels } from '@xianfeng/features/economy/labels';
import { decideInput, type VillagePlan } from '@xianfeng/features/economy/schema';
import { Checkbox, Form, Select } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { CountInput } from '../../../components/form/CountInput.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import shared from '../../../components/page/Parts.module.css';

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** A decision of the collective: what the rule has against it is said, and it is not kept (VEC-05). */
export function DecisionForm({ data, onDone }: { data: VillagePlan; onDone: () => void }) {
  const { today } = useMe();
  const { organizationId, projects } = data;
  const count = { min: 0, max: 100_000, style: { width: '100%' } };
  return (
    <WriteForm
      name={`economy.decision:${organizationId}`}
      keeps="draft"
      schema={decideInput}
      procedure={api.economy.plan.decide}
      initial={{
        title: '',
        matter: 'investment',
        body: 'members',
        projectId: null as number | null,
        studiedByParty: false,
        noticeOn: '',
        heldOn: '',
        all: null as number | null,
        present: null as number | null,
        yes: null as number | null,
      }}
      toInput={(values) => ({ ...values, projectId: values.projectId ?? null, organizationId })}
      submit="登记"
      success="已登记"
      onDone={onDone}
      onCancel={onDone}
    >
      <Form.Item name="title" label="决定的事项">
        <LineInput most={100} />
      </Form.Item>
      <div className={shared.grid}>
        <Form.Item name="matter" label="类别">
          <Select options={optionsOf(collectiveMatterLabels)} />
        </Form.Item>
        <Form.Item name="body" label="会议">
          <Select options={optionsOf(decisionBodyLabels)} />
        </Form.Item>
        <Form.Item name="projectId" label="所属项目（可不选）">
          <Select
            allowClear
            options={projects.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="studiedByParty" valuePropName="checked">
        <Checkbox>已先经村党组织研究讨论</Checkbox>
      </Form.Item>
      <div className={shared.grid}>
        <Form.Item name="noticeOn" label="会议通知日期">
          <DayInput max={today} />
        </Form.Item>
        <Form.Item name="heldOn" label="召开日期">
          <DayInput max={today} />
        </Form.Item>
      </div>
      <div className={shared.grid}>
        <Form.Item name="all" label="全体成员（代表）人数">
          <CountInput {...count} />
        </Form.Item>
        <Form.Item name="present" label="到会人数">
          <CountInput {...count} />
        </Form.Item>
        <Form.Item name="yes" label="同意人数">
          <CountInput {...count} />
        </Form.Item>
      </div>
    </WriteForm>
  );
}
