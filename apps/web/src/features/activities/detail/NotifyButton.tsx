import { type ActivityDetail, notifyInput } from '@xianfeng/features/activities/schema';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { ActionButton } from '../../../components/ActionButton.js';
import { Findings } from '../../../components/feedback/Findings.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { touched } from '../record/useSave.js';

const success = '通知已发出，本支部党员已能看到';

/** Announcing a meeting. Where the rule warns that it is late, an explanation goes with it (GEN-06). */
export function NotifyButton({
  activity,
  primary,
}: {
  activity: ActivityDetail;
  primary: boolean;
}) {
  const [open, setOpen] = useState(false);
  const { id, version, moves } = activity;
  const warnings = moves.find(({ event }) => event === 'notify')?.findings ?? [];
  const type = primary ? 'primary' : 'default';
  if (warnings.length === 0) {
    return (
      <ActionButton
        procedure={api.activities.notify}
        input={{ id, version }}
        type={type}
        confirm="发出后，本支部党员都能看到这次活动，并可以请假。"
        success={success}
        refresh={touched}
      >
        发出通知
      </ActionButton>
    );
  }
  return (
    <>
      <Button type={type} onClick={() => setOpen(true)}>
        发出通知
      </Button>
      <Modal
        title="发出通知"
        open={open}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Findings findings={warnings} />
        <WriteForm
          name={`activities.notify:${id}`}
          schema={notifyInput}
          procedure={api.activities.notify}
          initial={{ explanation: '' }}
          toInput={(values) => ({ ...values, id, version })}
          submit="说明并发出"
          success={success}
          refresh={touched}
          onDone={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        >
          <Form.Item
            name="explanation"
            label="说明"
            rules={[{ required: true, whitespace: true, message: '请填写说明' }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
          </Form.Item>
        </WriteForm>
      </Modal>
    </>
  );
}
