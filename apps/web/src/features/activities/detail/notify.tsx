/** How a meeting is announced: at once, or with an explanation where the rule warns that it is late (GEN-06). */

import { type ActivityDetail, notifyInput } from '@xianfeng/features/activities/schema';
import type { ActivityEvent } from '@xianfeng/rules';
import { Form } from 'antd';
import { api } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { ProseInput } from '../../../components/form/text/ProseInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import type { MoveForm } from '../../../components/process/moves.js';
import { touched } from '../record/useSave.js';

const success = '通知已发出，应到的党员已能看到';

/** The button or the form of the announcement. */
export function notifyForm(activity: ActivityDetail): MoveForm<ActivityEvent> {
  const { id, version, moves, allowed } = activity;
  const warned = (moves.find(({ event }) => event === 'notify')?.findings.length ?? 0) > 0;
  if (warned) return { form: (_, close) => <NotifyForm activity={activity} close={close} /> };
  return {
    button: (
      <ActionButton
        procedure={api.activities.notify}
        input={{ id, version }}
        type={allowed.includes('record') ? 'default' : 'primary'}
        confirm="发出后，应到的党员都能看到这次活动，并可以请假。"
        success={success}
        refresh={touched}
      >
        发出通知
      </ActionButton>
    ),
  };
}

function NotifyForm(props: { activity: ActivityDetail; close: () => void }) {
  const { activity, close } = props;
  const { id, version } = activity;
  return (
    <WriteForm
      name={`activities.notify:${id}`}
      keeps="draft"
      schema={notifyInput}
      procedure={api.activities.notify}
      initial={{ explanation: '' }}
      toInput={(values) => ({ ...values, id, version })}
      submit="说明并发出"
      success={success}
      refresh={touched}
      onDone={close}
      onCancel={close}
    >
      <Form.Item
        name="explanation"
        label="说明"
        rules={[{ required: true, whitespace: true, message: '请填写说明' }]}
      >
        <ProseInput autoSize={{ minRows: 2, maxRows: 8 }} most={500} />
      </Form.Item>
    </WriteForm>
  );
}
