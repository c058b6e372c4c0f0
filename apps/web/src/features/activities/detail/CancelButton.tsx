import { type ActivityDetail, cancelInput } from '@xianfeng/features/activities/schema';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api/trpc.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { touched } from '../record/useSave.js';

/** Calling an activity off; who had been notified is told why. */
export function CancelButton({ activity }: { activity: ActivityDetail }) {
  const [open, setOpen] = useState(false);
  const { id, version } = activity;
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>取消活动</Button>
      <Modal title="取消活动" open={open} footer={null} onCancel={close} destroyOnHidden>
        <WriteForm
          name={`activities.cancel:${id}`}
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
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
          </Form.Item>
        </WriteForm>
      </Modal>
    </>
  );
}
