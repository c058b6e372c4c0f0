// Forms of objections to a notice.

import { channelLabels } from '@xianfeng/features/appointments/labels';
import {
  type ObjectionView,
  objectInput,
  settleObjectionInput,
} from '@xianfeng/features/appointments/schema';
import { Form, Radio, Select } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { optionsOf } from '../../../components/form/options.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../Appointments.module.css';
import { type MoveFormProps, refreshSteps, StepForm } from './StepForm.js';

/** 登记异议: the period stands still until it is settled. */
export function ObjectForm(props: MoveFormProps) {
  const { today } = useMe();
  return (
    <StepForm
      {...props}
      step="object"
      keeps="nothing"
      schema={objectInput}
      procedure={api.appointments.object}
      initial={{ raisedOn: today, objector: '', content: '' }}
    >
      <p className={css.lead}>登记后公示期暂停计算，核查完再接着计算。</p>
      <div className={shared.grid}>
        <Form.Item name="raisedOn" label="收到日期">
          <DayInput min={props.candidate.notice?.publishedOn} max={today} />
        </Form.Item>
        <Form.Item name="channel" label="反映方式">
          <Select placeholder="请选择" options={optionsOf(channelLabels)} />
        </Form.Item>
        <Form.Item name="objector" label="反映人（匿名的不填）">
          <LineInput most={60} autoComplete="off" />
        </Form.Item>
      </div>
      {/* An id of its own: the page's content has that of the field. */}
      <Form.Item name="content" htmlFor="objection-content" label="反映的情况">
        <ProseInput id="objection-content" autoSize={{ minRows: 3, maxRows: 12 }} most={2000} />
      </Form.Item>
    </StepForm>
  );
}

/** What the check of an objection found, and the answer to who raised it. */
export function SettleForm({ objection, close }: { objection: ObjectionView; close: () => void }) {
  const initial: { upheld?: boolean; finding: string; answer: string } = {
    finding: '',
    answer: '',
  };
  return (
    <WriteForm
      name={`appointments.settle:${objection.id}`}
      keeps="nothing"
      schema={settleObjectionInput}
      procedure={api.appointments.settleObjection}
      initial={initial}
      toInput={(values) => ({
        ...values,
        objectionId: objection.id,
        version: objection.version,
      })}
      submit="登记核查结果"
      success="已登记核查结果"
      refresh={refreshSteps}
      onDone={close}
      onCancel={close}
    >
      <Form.Item name="upheld" label="核查结果">
        <Radio.Group
          options={[
            { value: false, label: '异议不成立，继续公示' },
            { value: true, label: '异议成立，终止任用' },
          ]}
        />
      </Form.Item>
      <Form.Item name="finding" label="核查情况和结论">
        <ProseInput autoSize={{ minRows: 3, maxRows: 12 }} most={2000} />
      </Form.Item>
      <Form.Item name="answer" label="对反映人的答复">
        <ProseInput autoSize={{ minRows: 2, maxRows: 10 }} most={2000} />
      </Form.Item>
    </WriteForm>
  );
}
