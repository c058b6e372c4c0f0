// Form that chooses a value.

import {
  chooseInput,
  type SettingRow,
  type SettingValue,
} from '@xianfeng/features/settings/schema';
import { Form, Radio } from 'antd';
import { api } from '../../app/api/trpc.js';
import { CountInput } from '../../components/form/CountInput.js';
import { ProseInput } from '../../components/form/text/ProseInput.js';
import { DayInput } from '../../components/form/typed/DayInput.js';
import { WriteForm } from '../../components/form/WriteForm.js';

/** Another value, from which day on, and why. */
export function ChooseForm(props: { row: SettingRow; today: string; onDone: () => void }) {
  const { row, today, onDone } = props;
  const { key, version } = row;
  return (
    <WriteForm
      name={`settings.choose:${key}`}
      schema={chooseInput}
      procedure={api.settings.choose}
      initial={{ value: row.value, from: today, reason: '' }}
      toInput={(values) => ({ ...values, key, version })}
      submit="确定"
      success={(_, { from }) => (from === today ? '已修改，现在起生效' : '已修改，将按日期生效')}
      keeps="nothing"
      onDone={onDone}
      onCancel={onDone}
    >
      <Form.Item name="value" label="改为" extra={`可选${row.range}`}>
        <ValueInput row={row} />
      </Form.Item>
      <Form.Item name="from" label="生效日期" extra="可以是今天或以后；已经办理的事项不受影响">
        <DayInput min={today} />
      </Form.Item>
      <Form.Item name="reason" label="修改原因和依据">
        <ProseInput
          autoSize={{ minRows: 2, maxRows: 6 }}
          most={200}
          placeholder="如：区委组织部会议确定（文号）"
        />
      </Form.Item>
    </WriteForm>
  );
}

/** A number within its range, or one of the choices. */
function ValueInput(props: {
  row: SettingRow;
  id?: string;
  value?: SettingValue;
  onChange?: (value: SettingValue | null) => void;
}) {
  const { row, id, value, onChange } = props;
  const { definition } = row;
  if (definition.kind === 'integer') {
    return (
      <CountInput
        {...(id !== undefined && { id })}
        value={typeof value === 'number' ? value : null}
        min={definition.min}
        max={definition.max}
        suffix={definition.unit}
        style={{ width: '12em' }}
        onChange={(chosen) => onChange?.(chosen)}
      />
    );
  }
  if (definition.kind === 'day') {
    return (
      <DayInput
        {...(id !== undefined && { id })}
        value={typeof value === 'string' ? value : ''}
        onChange={(day) => onChange?.(day ?? '')}
      />
    );
  }
  const options =
    definition.kind === 'flag'
      ? [
          { value: true, label: '是' },
          { value: false, label: '否' },
        ]
      : Object.entries(definition.choices).map(([choice, label]) => ({ value: choice, label }));
  return (
    <Radio.Group
      {...(id !== undefined && { id })}
      value={value}
      options={options}
      onChange={({ target }) => onChange?.(target.value)}
    />
  );
}
