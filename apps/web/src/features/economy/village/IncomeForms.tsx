// Forms of a month's income: entry and correction.

import { incomeKinds, incomeLabels } from '@xianfeng/features/economy/labels';
import {
  askCorrectionInput,
  enterInput,
  type VillageMonth,
} from '@xianfeng/features/economy/schema';
import { Form } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
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

/** A correction of a locked year: asked for with its proof, confirmed by another person (GEN-08). */
export function CorrectForm(props: MonthFormProps & { onDone?: () => void }) {
  const { keyOf, record, onDone } = props;
  return (
    <WriteForm
      name={`economy.askCorrection:${keyOf.organizationId}.${keyOf.year}.${keyOf.month}`}
      keeps="draft"
      schema={askCorrectionInput}
      procedure={api.economy.askCorrection}
      initial={{ ...figuresOf(record), reason: '', proof: '' }}
      version={record?.version ?? null}
      toInput={(values, version) => ({ ...values, ...keyOf, version })}
      submit="提交更正"
      success="更正已提交，等待区级确认；在此之前数据不变"
      {...(onDone && { onDone, onCancel: onDone })}
    >
      <Kinds />
      <Form.Item name="reason" label="更正原因">
        <ProseInput autoSize={{ minRows: 2, maxRows: 8 }} most={500} />
      </Form.Item>
      <Form.Item name="proof" label="依据（凭证号、审计报告文号、会议记录等）">
        <LineInput most={200} />
      </Form.Item>
    </WriteForm>
  );
}
