// Button that takes a choice back.

import {
  type PendingChoice,
  type SettingRow,
  withdrawInput,
} from '@xianfeng/features/settings/schema';
import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api/trpc.js';
import { ProseInput } from '../../components/form/text/ProseInput.js';
import { WriteForm } from '../../components/form/WriteForm.js';
import { valueText } from './values.js';

/** Takes back a choice that is not in force yet. */
export function WithdrawButton({ row, choice }: { row: SettingRow; choice: PendingChoice }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>撤回</Button>
      <Modal
        title={`撤回“改为${valueText(row.definition, choice.value)}”`}
        open={open}
        footer={null}
        onCancel={close}
        destroyOnHidden
      >
        <WriteForm
          name={`settings.withdraw:${choice.id}`}
          schema={withdrawInput}
          procedure={api.settings.withdraw}
          initial={{ reason: '' }}
          toInput={(values) => ({ ...values, id: choice.id, version: row.version })}
          submit="撤回"
          success="已撤回"
          keeps="nothing"
          onDone={close}
          onCancel={close}
        >
          <Form.Item name="reason" label="为什么撤回">
            <ProseInput autoSize={{ minRows: 2, maxRows: 6 }} most={200} />
          </Form.Item>
        </WriteForm>
      </Modal>
    </>
  );
}
