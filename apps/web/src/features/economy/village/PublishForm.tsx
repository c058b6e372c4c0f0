// Form that registers a publication (VEC-06).

import { publishInput } from '@xianfeng/features/economy/schema';
import { Form } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { useMe } from '../../../app/session/me.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { DayInput } from '../../../components/form/typed/DayInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';

/** Registers when and where a month was put up (VEC-06). */
export function PublishForm(props: {
  keyOf: { organizationId: number; year: number; month: number };
  onDone: () => void;
}) {
  const { keyOf, onDone } = props;
  const { today } = useMe();
  return (
    <WriteForm
      name={`economy.publish:${keyOf.organizationId}.${keyOf.year}.${keyOf.month}`}
      keeps="draft"
      schema={publishInput}
      procedure={api.economy.publish}
      initial={{ publishedOn: today, place: '村（居）务公开栏' }}
      toInput={(values) => ({ ...values, ...keyOf })}
      submit="登记"
      success="已登记公开"
      onDone={onDone}
      onCancel={onDone}
    >
      <Form.Item name="publishedOn" label="公开日期">
        <DayInput max={today} />
      </Form.Item>
      <Form.Item name="place" label="公开地点">
        <LineInput most={100} />
      </Form.Item>
    </WriteForm>
  );
}
