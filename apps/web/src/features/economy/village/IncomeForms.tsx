// Forms of a month's income: entry and correction.

import { incomeKinds, incomeLabels } from '@xianfeng/features/economy/labels';
import { correctInput, enterInput, type VillageMonth } from '@xianfeng/features/economy/schema';
import { Form } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import shared from '../../../components/page/Parts.module.css';
import { YuanInput } from '../YuanInput.js';

interface MonthFormProps {
  keyOf: { organizationId: number; year: number; month: number };
  record: VillageMonth['record'];
}

const nothing = {
  operatingFen: 0,
  contractFen: 0,
  investmentFen: 0,
  subsidyFen: 0,
  otherFen: 0,
};

function figuresOf(record: VillageMonth['record']) {
  if (record === null) return nothing;
  const { operatingFen, contractFen, investmentFen, subsidyFen, otherFen } = record;
  return { operatingFen, contractFen, investmentFen, subsidyFen, otherFen };
}

function Kinds() {
  return (
    <div className={shared.grid}>
      {incomeKinds.map((kind) => (
        <Form.Item
          key={kind}
          name={kind}
          label={
            kind === 'investmentFen' ? `${incomeLabels[kind]}（亏损填负数）` : incomeLabels[kind]
          }
        >
          <YuanInput />
        </Form.Item>
      ))}
    </div>
  );
}

/** A village's figures, kept as a draft until they are sent in. */
export function EnterForm({ keyOf, record }: MonthFormProps) {
  return (
    <WriteForm
      name={`economy.enter:${keyOf.organizationId}.${keyOf.year}.${keyOf.month}`}
      keeps="draft"
      schema={enterInput}
      procedure={api.economy.enter}
      initial={{ ...figuresOf(record), note: record?.note ?? '' }}
      version={record?.version ?? null}
      toInput={(values, version) => ({ ...values, ...keyOf, version })}
      submit="保存"
      success="已保存，上报后由街道审核"
    >
      <Kinds />
      <Form.Item name="note" label="备注（可不填）">
        <ProseInput autoSize={{ minRows: 1, maxRows: 6 }} most={500} />
      </Form.Item>
    </WriteForm>
  );
}

/** The district's correction of a locked year: a new version with its reason (GEN-07). */
export function CorrectForm(props: MonthFormProps & { onDone?: () => void }) {
  const { keyOf, record, onDone } = props;
  return (
    <WriteForm
      name={`economy.correct:${keyOf.organizationId}.${keyOf.year}.${keyOf.month}`}
      keeps="draft"
      schema={correctInput}
      procedure={api.economy.correct}
      initial={{ ...figuresOf(record), reason: '' }}
      version={record?.version ?? null}
      toInput={(values, version) => ({ ...values, ...keyOf, version })}
      submit="更正"
      success="已更正，原数据保留在版本中"
      {...(onDone && { onDone, onCancel: onDone })}
    >
      <Kinds />
      <Form.Item name="reason" label="更正原因和依据">
        <ProseInput autoSize={{ minRows: 2, maxRows: 8 }} most={500} />
      </Form.Item>
    </WriteForm>
  );
}
