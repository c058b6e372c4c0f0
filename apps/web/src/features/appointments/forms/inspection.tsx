// Forms of the inspection.

import {
  finishInspectionInput,
  startInspectionInput,
} from '@xianfeng/features/appointments/schema';
import { nearRelativeLabels } from '@xianfeng/features/talents/labels';
import { Button, Form, Select } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { optionsOf } from '../../../components/form/options.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import shared from '../../../components/page/Parts.module.css';
import css from '../Appointments.module.css';
import { CountItem, PaperItems } from './fields.js';
import { type MoveFormProps, StepForm } from './StepForm.js';

const none = { value: '', label: '没有近亲属关系' };

interface Inspector {
  name: string;
  unit: string;
  relation: string;
}

/** 开始考察: the group, and how each of it stands to the person. */
export function StartInspectionForm(props: MoveFormProps) {
  const { today } = useMe();
  const blank: Inspector = { name: '', unit: '', relation: '' };
  const initial: { startsOn: string; inspectors: Inspector[] } = {
    startsOn: today,
    inspectors: [blank, blank],
  };
  return (
    <StepForm
      {...props}
      step="startInspection"
      schema={startInspectionInput}
      procedure={api.appointments.startInspection}
      initial={initial}
      toInput={(values) => ({
        ...values,
        inspectors: values.inspectors.map((one) => ({ ...one, relation: one.relation || null })),
      })}
    >
      <Form.Item name="startsOn" label="考察开始日期">
        <DayInput max={today} />
      </Form.Item>
      <Form.List name="inspectors">
        {(fields, { add, remove }) => (
          <div className={css.rows}>
            {fields.map(({ key, name }, index) => (
              <fieldset key={key} className={css.row} aria-label={`考察人员${index + 1}`}>
                <Form.Item name={[name, 'name']} label={`考察人员${index + 1}`}>
                  <LineInput most={30} />
                </Form.Item>
                <Form.Item name={[name, 'unit']} label="单位">
                  <LineInput most={60} />
                </Form.Item>
                <Form.Item name={[name, 'relation']} label="与人选的关系">
                  <Select options={[none, ...optionsOf(nearRelativeLabels)]} />
                </Form.Item>
                {fields.length > 2 && <Button onClick={() => remove(name)}>去掉这一位</Button>}
              </fieldset>
            ))}
            <div>
              <Button onClick={() => add(blank)}>增加考察人员</Button>
            </div>
          </div>
        )}
      </Form.List>
    </StepForm>
  );
}

interface Talk {
  with: string;
  onDay: string;
  note: string;
}

interface Finish {
  talks: Talk[];
  poll: { issued?: number; returned?: number; agree?: number };
  conclusion: string;
}

/** What the inspection found: talks, the poll, the conclusion and its report. */
export function FinishInspectionForm(props: MoveFormProps & { result: 'pass' | 'fail' }) {
  const { result, ...rest } = props;
  const { today } = useMe();
  const from = props.candidate.inspection?.startsOn;
  const blank: Talk = { with: '', onDay: today, note: '' };
  const initial: Finish = {
    talks: result === 'pass' ? [blank, blank, blank, blank, blank] : [],
    poll: {},
    conclusion: '',
  };
  return (
    <StepForm
      {...rest}
      step={`finishInspection.${result}`}
      schema={finishInspectionInput}
      procedure={api.appointments.finishInspection}
      initial={initial}
      toInput={(values) => ({
        ...values,
        result,
        poll: Object.values(values.poll).every((figure) => figure == null) ? null : values.poll,
      })}
    >
      <Form.List name="talks">
        {(fields, { add, remove }) => (
          <div className={css.rows}>
            <p className={css.lead}>考察谈话（{fields.length}人）</p>
            {fields.map(({ key, name }, index) => (
              <fieldset key={key} className={css.row} aria-label={`谈话${index + 1}`}>
                <Form.Item name={[name, 'with']} label={`谈话对象${index + 1}`}>
                  <LineInput most={60} placeholder="姓名、身份" />
                </Form.Item>
                <Form.Item name={[name, 'onDay']} label="日期">
                  <DayInput min={from} max={today} />
                </Form.Item>
                <Form.Item name={[name, 'note']} label="要点（可不填）">
                  <LineInput most={500} />
                </Form.Item>
                <Button onClick={() => remove(name)} aria-label={`去掉谈话${index + 1}`}>
                  去掉
                </Button>
              </fieldset>
            ))}
            <div>
              <Button onClick={() => add(blank)}>增加谈话</Button>
            </div>
          </div>
        )}
      </Form.List>
      <p className={css.lead}>群众测评（没有组织的不填）</p>
      <div className={shared.grid}>
        <CountItem name={['poll', 'issued']} label="发出测评票" />
        <CountItem name={['poll', 'returned']} label="收回测评票" />
        <CountItem name={['poll', 'agree']} label="同意票" />
      </div>
      <Form.Item name="conclusion" label="考察结论">
        <ProseInput autoSize={{ minRows: 4, maxRows: 16 }} most={4000} />
      </Form.Item>
      <PaperItems title="考察报告" />
    </StepForm>
  );
}
