// Form that calls an activity off.

import { type ActivityDetail, cancelInput } from '@xianfeng/features/activities/schema';
import { Form } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { touched } from '../record/useSave.js';

/** Calling an activity off; those who were notified are told why. */
export function CancelForm(props: { activity: ActivityDetail; close: () => void }) {
  const { activity, close } = props;
  const { id, version } = activity;
  return (
    <WriteForm
      name={`activities.cancel:${id}`}
      keeps="draft"
      schema={cancelInput}
      procedure={api.activities.cancel}
      initial={{ reason: '' }}
      toInput={(values) => ({ ...values, id, version })}
      submit="取消这次活动"
      success="活动已取消"
      refresh={touched}
      onDone={close}
      onCancel={close}
    >
      <Form.Item name="reason" label="为什么取消">
        <ProseInput autoSize={{ minRows: 2, maxRows: 8 }} most={500} />
      </Form.Item>
    </WriteForm>
  );
}
