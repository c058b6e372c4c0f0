// Forms that let an actor see more, or nothing more today.

import {
  grantLeaveInput,
  type LeaveRow,
  refuseLeaveInput,
} from '@xianfeng/features/disclosures/schema';
import { Button, Form, Modal, Space } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { CountInput } from '../../../components/form/CountInput.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';

const refresh = () => [trpc.disclosures.leaves.pathFilter()];

/** Two buttons, each with what has to be said for it. */
export function DecideLeave({ leave }: { leave: LeaveRow }) {
  const [open, setOpen] = useState<'grant' | 'refuse' | null>(null);
  const close = () => setOpen(null);
  const { id, version, name } = leave;
  const about = { version, toInput: (values: object) => ({ ...values, id, version }), refresh };
  return (
    <Space>
      <Button size="small" onClick={() => setOpen('grant')} aria-label={`同意${name}继续查看`}>
        同意
      </Button>
      <Button size="small" onClick={() => setOpen('refuse')} aria-label={`不同意${name}继续查看`}>
        不同意
      </Button>
      <Modal
        title={`同意${name}继续查看`}
        open={open === 'grant'}
        footer={null}
        onCancel={close}
        destroyOnHidden
      >
        <WriteForm
          {...about}
          name={`disclosures.grantLeave:${id}`}
          schema={grantLeaveInput}
          procedure={api.disclosures.grantLeave}
          initial={{ most: 30, hours: 2, note: '' }}
          submit="同意"
          success={`已同意${name}继续查看`}
          keeps="nothing"
          onDone={close}
          onCancel={close}
        >
          <Form.Item name="most" label="再看几次">
            <CountInput min={1} max={500} suffix="次" />
          </Form.Item>
          <Form.Item name="hours" label="几小时内有效">
            <CountInput min={1} max={24} suffix="小时" />
          </Form.Item>
          <Form.Item name="note" label="说明（可以不填）">
            <LineInput most={200} />
          </Form.Item>
        </WriteForm>
      </Modal>
      <Modal
        title={`不同意${name}继续查看`}
        open={open === 'refuse'}
        footer={null}
        onCancel={close}
        destroyOnHidden
      >
        <WriteForm
          {...about}
          name={`disclosures.refuseLeave:${id}`}
          schema={refuseLeaveInput}
          procedure={api.disclosures.refuseLeave}
          initial={{ note: '' }}
          submit="不同意"
          success={`已答复${name}`}
          keeps="nothing"
          onDone={close}
          onCancel={close}
        >
          <Form.Item name="note" label="理由（申请人会看到；今天不能再查看）">
            <LineInput most={200} />
          </Form.Item>
        </WriteForm>
      </Modal>
    </Space>
  );
}
