// Form of a development plan.

import { developmentPathLabels, planDocumentLabels } from '@xianfeng/features/economy/labels';
import {
  type PlanDocument,
  savePlanInput,
  type VillagePlan,
} from '@xianfeng/features/economy/schema';
import { Button, Form, Select } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { CountInput } from '../../../components/form/CountInput.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../Economy.module.css';
import { YuanInput } from '../YuanInput.js';

/** The development paths as options of a select box. */
export const pathOptions = Object.entries(developmentPathLabels).map(([value, label]) => ({
  value,
  label,
}));
const kindOptions = Object.entries(planDocumentLabels).map(([value, label]) => ({ value, label }));

const suggested: PlanDocument[] = [
  { kind: 'district_opinion', title: '' },
  { kind: 'street_plan', title: '' },
  { kind: 'measures', title: '' },
];

/** The plan itself: path, target, goal, and the documents 1+1+N. */
export function PlanForm({ data, onDone }: { data: VillagePlan; onDone: () => void }) {
  const { today } = useMe();
  const { plan, organizationId } = data;
  return (
    <WriteForm
      name={`economy.plan:${organizationId}`}
      keeps="draft"
      schema={savePlanInput}
      procedure={api.economy.plan.save}
      initial={{
        path: plan?.path ?? 'assets',
        goal: plan?.goal ?? '',
        targetYear: plan?.targetYear ?? Number(today.slice(0, 4)) + 3,
        targetFen: plan?.targetFen ?? 0,
        documents: plan?.documents ?? suggested,
      }}
      version={plan?.version ?? null}
      toInput={({ documents, ...values }, version) => ({
        ...values,
        // A line that was left empty is no document.
        documents: documents.filter((document) => (document?.title ?? '').trim() !== ''),
        organizationId,
        version,
      })}
      submit="保存"
      success="发展计划已保存"
      onDone={onDone}
      onCancel={onDone}
    >
      <div className={shared.grid}>
        <Form.Item name="path" label="发展路径">
          <Select options={pathOptions} />
        </Form.Item>
        <Form.Item name="targetYear" label="目标年份">
          <CountInput min={2020} max={2100} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="targetFen" label="目标年收入">
          <YuanInput />
        </Form.Item>
      </div>
      <Form.Item name="goal" label="目标和措施">
        <ProseInput autoSize={{ minRows: 3, maxRows: 12 }} most={2000} />
      </Form.Item>
      <Form.List name="documents">
        {(fields, { add, remove }) => (
          <fieldset className={shared.loose} style={{ border: 0, margin: 0, padding: 0 }}>
            <legend>“1+1+N”文件</legend>
            {fields.map((field) => (
              <div key={field.key} className={css.row}>
                <Form.Item name={[field.name, 'kind']} noStyle>
                  <Select aria-label="文件类别" options={kindOptions} />
                </Form.Item>
                <Form.Item name={[field.name, 'title']} noStyle>
                  <LineInput aria-label="文件名称" placeholder="文件名称和文号" most={100} />
                </Form.Item>
                <Button onClick={() => remove(field.name)}>去掉</Button>
              </div>
            ))}
            <div>
              <Button onClick={() => add({ kind: 'measures', title: '' })}>增加一份措施</Button>
            </div>
          </fieldset>
        )}
      </Form.List>
    </WriteForm>
  );
}
