// Form that opens an account for an officer without a membership.

import { type IssuedCode, openInput } from '@xianfeng/features/accounts/schema';
import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { api, trpc } from '../../../app/api/trpc.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import { CodeModal } from '../../../components/reveal/CodeModal.js';

/** Makes an account for an officer who is a member in no branch of this district. */
export function OpenAccount() {
  const [open, setOpen] = useState(false);
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const close = () => setOpen(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        新开账号
      </Button>
      <Modal title="新开账号" open={open} footer={null} onCancel={close} destroyOnHidden>
        <p>
          供不在本区支部的工作人员使用；党员的账号由所在支部发激活码开通。开通前请先由安全管理员授予岗位。
        </p>
        <WriteForm
          name="accounts.open"
          schema={openInput}
          procedure={api.accounts.open}
          initial={{ displayName: '' }}
          submit="新开账号"
          keeps="nothing"
          refresh={() => [trpc.accounts.list.pathFilter()]}
          onDone={(code) => {
            close();
            setIssued(code);
          }}
          onCancel={close}
        >
          <Form.Item name="displayName" label="姓名">
            <LineInput most={50} autoComplete="off" />
          </Form.Item>
        </WriteForm>
      </Modal>
      <CodeModal title="一次性激活码" issued={issued} onClose={() => setIssued(null)} />
    </>
  );
}
